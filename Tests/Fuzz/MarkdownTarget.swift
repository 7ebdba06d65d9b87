import Citations
import Compiler
import Corpus
import Diagnostics
import Instruments
import Markdown

/// A document on its way from Markdown to HTML, through cmark-gfm, the renderer and the compiler.
///
/// The first byte chooses the kind of document: `a`rticle, `c`hapter, `n`ews, `e`vent, c`l`aim, `p`age, in upper case a
/// Vietnamese one. A line feed behind it is left out; the rest is the body.
enum MarkdownTarget {
    /// What is wrong with what an input is compiled to; nil where nothing is.
    @Sendable static func violation(of input: [UInt8]) -> String? {
        guard let choice = input.first else { return nil }
        let rest = input.dropFirst(input.dropFirst().first == 0x0A ? 2 : 1)
        // What is no text, or holds NUL, is not compiled.
        let body = String(decoding: rest, as: UTF8.self).unicodeScalars.filter { $0 != "\0" }
        let head = Array("---\ntitle: A\n---\n".utf8)
        let file = head + Array(String(String.UnicodeScalarView(body)).utf8)
        let key = DocumentKey(stem: "news/2025-04-10-file", language: choice & 0x20 == 0 ? .vietnamese : .english)
        let document = SourceDocument(
            key: key, path: "Content/\(key)", frontMatter: FrontMatter(title: "A", kind: kind(choice | 0x20)),
            file: file, bodyOffset: head.count, bodyLine: 4)
        let compiled = DocumentCompiler(reader: reader).compile(document)
        let places = PlaceInvariants(path: document.path, file: file)
        return places.violation(in: compiled.diagnostics) ?? places.violation(in: locations(of: compiled))
            ?? violation(inLinksOf: compiled) ?? violation(inMarkupOf: compiled, size: file.count)
    }

    private static func kind(_ choice: UInt8) -> FrontMatter.Kind {
        switch choice {
        case UInt8(ascii: "a"): .article(.init(instrument: hanoi, number: 7))
        case UInt8(ascii: "c"): .chapter(.init(instrument: hanoi, number: 1))
        case UInt8(ascii: "e"): .event(.init(date: .pending))
        case UInt8(ascii: "l"): .claim(.init(verdict: .imprecise))
        case UInt8(ascii: "p"): .page
        default: .news(.init())
        }
    }

    // MARK: What is known

    private static let hanoi = InstrumentID(rawValue: "hanoi")

    private static func convention(_ id: String, _ vietnamese: String, _ english: String) -> Instrument {
        let name = LocalizedText.byLanguage([.vietnamese: vietnamese, .english: english])
        return Instrument(
            id: InstrumentID(rawValue: id), type: .byLanguage([.vietnamese: "Công ước", .english: "Convention"]),
            name: name, short: name, aliases: [:],
            outline: Outline(articles: (1...68).map { ProvisionNumber($0) }, chapters: [1, 2, 3], inner: [:]))
    }

    private static let reader = CitationReader(
        registry: Registry(
            primary: hanoi,
            instruments: [
                convention("hanoi", "Công ước Hà Nội", "Hanoi Convention"),
                convention("budapest", "Công ước Budapest", "Budapest Convention"),
            ],
            concepts: [
                Concept(
                    id: ConceptID(rawValue: "extradition"),
                    terms: [.vietnamese: ["dẫn độ"], .english: ["extradition"]],
                    provisions: [ProvisionReference(hanoi, .article(37))])
            ]))

    // MARK: What must hold

    private static func locations(of document: CompiledDocument) -> [SourceLocation] {
        document.citations.map(\.location) + document.nearCitations.map(\.location) + document.dates.map(\.location)
            + document.counts.map(\.location) + document.links.map(\.location) + document.images.map(\.location)
            + document.provisions.map(\.location)
    }

    private static func violation(inLinksOf document: CompiledDocument) -> String? {
        var paths = document.images.map(\.path)
        for link in document.links {
            switch link.destination {
            case .external(let address):
                guard ["http://", "https://", "mailto:"].contains(where: { address.lowercased().hasPrefix($0) }) else {
                    return "a link to ‘\(address)’"
                }
            case .file(let path, _): paths.append(path)
            case .citation(let number):
                guard document.citations.indices.contains(number) else { return "a link to citation \(number)" }
            case .fragment, .malformedCitation, .none: break
            }
        }
        for path in paths where path.hasPrefix("/") || path.split(separator: "/").contains("..") {
            return "a link to the file ‘\(path)’"
        }
        return nil
    }

    private static func violation(inMarkupOf document: CompiledDocument, size: Int) -> String? {
        var html: [UInt8] = []
        var seen: [Int] = document.omittedAnnotations
        for block in document.blocks {
            if let violation = fill(block.fragment, of: document, into: &html, &seen) { return violation }
        }
        guard html.count <= 128 * size + 4_096 else { return "\(html.count) bytes of HTML out of \(size)" }
        guard seen.sorted() == Array(document.annotations.indices) else {
            return "the annotations shown and left out are \(seen.sorted()) of \(document.annotations.count)"
        }
        // A provision that stands twice is an error, and its page is not written.
        if document.diagnostics.contains(where: { $0.code == .duplicateArticle }) { return nil }
        return MarkupInvariants.violation(in: html).map { "\($0)\n\(String(decoding: html, as: UTF8.self))" }
    }

    /// Fills the slots of a fragment, wherever something may stand, with a link.
    private static func fill(
        _ fragment: Fragment, of document: CompiledDocument, into html: inout [UInt8], _ seen: inout [Int]
    ) -> String? {
        var done = 0
        for slot in fragment.slots {
            guard slot.offset >= done, slot.offset <= fragment.html.count else { return "a slot out of place" }
            html += fragment.html[done..<slot.offset]
            done = slot.offset
            switch slot.content {
            case .open(let number):
                seen.append(number)
                html += "<a href=\"#\(number)\">".utf8
            case .close, .linkClose: html += "</a>".utf8
            case .linkOpen(let number):
                guard document.links.indices.contains(number) else { return "no link \(number)" }
                html += "<a href=\"".utf8
                if case .external(let address) = document.links[number].destination {
                    HTMLEscaping.append(address: address.utf8, to: &html)
                }
                html += "\">".utf8
            case .image(let number):
                guard document.images.indices.contains(number) else { return "no image \(number)" }
                html += "<img alt=\"".utf8
                HTMLEscaping.append(document.images[number].alternative.utf8, to: &html)
                html += "\" />".utf8
            case .permalink(let number):
                guard document.provisions.indices.contains(number) else { return "no provision \(number)" }
                html += "<a href=\"#\(document.provisions[number].id)\">#</a>".utf8
            case .word(let word): html += word.rawValue.utf8
            }
        }
        html += fragment.html[done...]
        return nil
    }
}
