import Citations
import Corpus
import Diagnostics
import GeneratedTexts
import Instruments
import Markdown

@testable import Compiler

/// A generated text, compiled as a document of its place.
struct GeneratedDocument {
    private static let hanoi = InstrumentID(rawValue: "hanoi")

    private static func instrument(_ id: String, _ vietnamese: String, _ english: String, articles: Int) -> Instrument {
        let name = LocalizedText.byLanguage([.vietnamese: vietnamese, .english: english])
        return Instrument(
            id: InstrumentID(rawValue: id), type: .byLanguage([.vietnamese: "Công ước", .english: "Convention"]),
            name: name, short: name, aliases: [:],
            outline: Outline(
                articles: (1...articles).map { ProvisionNumber($0) }, chapters: [1, 2, 3, 4, 5], inner: [:]))
    }

    /// Reads the citations of its texts.
    static let reader = CitationReader(
        registry: Registry(
            primary: hanoi,
            instruments: [
                instrument("hanoi", "Công ước Hà Nội", "Hanoi Convention", articles: 68),
                instrument("budapest", "Công ước Budapest", "Budapest Convention", articles: 48),
                instrument("untoc", "UNTOC", "UNTOC", articles: 41),
            ],
            concepts: [
                Concept(
                    id: ConceptID(rawValue: "extradition"),
                    terms: [.vietnamese: ["dẫn độ"], .english: ["extradition"]],
                    provisions: [ProvisionReference(hanoi, .article(37))])
            ]))

    /// The citations that the reader finds in the text.
    let citations: [Citation]
    /// Where they stand in the text.
    let ranges: [Range<Int>]
    /// The compiled document.
    let document: CompiledDocument

    /// Compiles a text that is written in Markdown.
    init(_ markdown: String, showing text: String, like input: GeneratedText) {
        let kind: FrontMatter.Kind
        let lead: String
        switch input.place {
        case .news: (kind, lead) = (.news(.init()), "")
        case .article: (kind, lead) = (.article(.init(instrument: Self.hanoi, number: 7)), "")
        case .paragraph: (kind, lead) = (.article(.init(instrument: Self.hanoi, number: 7)), "1. ")
        case .point: (kind, lead) = (.article(.init(instrument: Self.hanoi, number: 2)), "- (a) ")
        }
        let key = DocumentKey(stem: "a", language: input.language)
        let front = "---\n---\n"
        document = DocumentCompiler(reader: Self.reader).compile(
            SourceDocument(
                key: key, path: "Content/\(key)", frontMatter: FrontMatter(title: "A", kind: kind),
                file: Array("\(front)\(lead)\(markdown)\n".utf8), bodyOffset: front.utf8.count, bodyLine: 3))
        // The label of a point is part of what is read, and no part of what is shown.
        let label = input.place == .point ? "(a) " : ""
        let context = CitationContext(
            instrument: Self.hanoi, provision: input.place.provision.map { ProvisionReference(Self.hanoi, $0) })
        citations =
            Self.reader.read(Array("\(label)\(text)".utf8), language: input.language, context: context).citations
        ranges = citations.map { citation in
            (citation.range.lowerBound - label.utf8.count)..<(citation.range.upperBound - label.utf8.count)
        }
    }

    /// The characters that a reader of the page sees.
    var shown: String {
        var shown: [UInt8] = []
        for block in document.blocks { shown += HTMLText.characters(of: block.fragment.html[...]) }
        return String(decoding: HTMLText.trimmed(shown), as: UTF8.self)
    }

    /// The characters within each annotation's slots, by the number of the slot.
    var annotated: [Int: String] {
        var found: [Int: String] = [:]
        for block in document.blocks {
            var starts: [Int: Int] = [:]
            for slot in block.fragment.slots {
                switch slot.content {
                case .open(let number): starts[number] = slot.offset
                case .close(let number):
                    guard let start = starts[number] else { continue }
                    let characters = HTMLText.characters(of: block.fragment.html[start..<slot.offset])
                    found[number] = String(decoding: characters, as: UTF8.self)
                default: break
                }
            }
        }
        return found
    }

    /// What the document says beside its HTML, without the places in the source.
    var findings: Findings { Findings(document) }
}
