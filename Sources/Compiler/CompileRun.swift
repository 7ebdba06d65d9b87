import Citations
import Corpus
import Diagnostics
import Instruments
import Markdown

/// The state of compiling one document.
struct CompileRun {
    let tree: MarkdownTree
    let body: [UInt8]
    var map: SourceMap
    let reader: CitationReader
    /// What has been made so far.
    var object: CompiledDocument
    var plan: RenderPlan
    /// Where links and images are written.
    var places: LinkPlaces
    /// What each `cite:` link does.
    var hands: [MarkdownTree.NodeID: CompiledLink.Destination] = [:]
    /// The provisions, in an article's document.
    let provisions: ProvisionScan?
    /// What the document tells about a text that stands anywhere in it.
    let context: CitationContext

    init(tree: MarkdownTree, body: [UInt8], map: SourceMap, reader: CitationReader, object: CompiledDocument) {
        self.tree = tree
        self.body = body
        self.map = map
        self.reader = reader
        self.object = object
        places = LinkPlaces(tree, in: body)
        // The document's highest heading becomes the second level under the page's title, or the third where the body has
        // a heading of the page's own above it.
        let highest = tree.children(of: tree.root).compactMap { block -> Int? in
            if case .heading(let level) = tree.kind(of: block) { level } else { nil }
        }.min()
        plan = RenderPlan(idPrefix: Self.idPrefix(of: object), headingShift: Self.topLevel(of: object) - (highest ?? 1))
        provisions =
            if case .article(let article) = object.frontMatter.kind {
                ProvisionScan(tree, article: article.number)
            } else { nil }
        let matter = object.frontMatter
        context = CitationContext(
            instrument: matter.owner(primary: reader.registry.primary), provision: matter.subject,
            year: matter.day?.year)
    }

    /// What the ids of a document's headings and footnotes begin with: unique among the documents of one page.
    private static func idPrefix(of document: CompiledDocument) -> String {
        switch document.frontMatter.kind {
        case .article(let article): "a\(article.number)-"
        case .chapter(let chapter): "chp\(chapter.number)-"
        case .event: HeadingSlug.slug(of: document.key.stem.split(separator: "/").last ?? "e") + "-"
        // No slug has an underscore, so that no id in one claim is another claim's fragment.
        case .claim: HeadingSlug.slug(of: document.key.stem.split(separator: "/").last ?? "c") + "_"
        case .news, .page: "s-"
        }
    }

    /// The level of a document's highest heading in its page.
    private static func topLevel(of document: CompiledDocument) -> Int {
        switch document.frontMatter.kind {
        case .claim: 4
        case .article, .chapter, .event: 3
        case .news, .page: 2
        }
    }

    mutating func compile() {
        guard markProvisions() else { return }
        readText()
        render()
        reportFootnotes()
    }

    /// How many provisions an article may have: each takes hundreds of bytes of its page.
    private static let mostProvisions = 10_000

    /// Records the provisions of an article; false where there are too many of them.
    private mutating func markProvisions() -> Bool {
        guard let provisions else { return true }
        guard provisions.found.count <= Self.mostProvisions else {
            let first = provisions.found[Self.mostProvisions]
            object.diagnostics.append(
                Diagnostic(
                    .tooLarge, at: map.location(line: tree.startLine(of: first.item), range: nil),
                    "here the article has more than \(Self.mostProvisions) provisions"))
            return false
        }
        /// The first provision of each id.
        var firsts: [String: Int] = [:]
        firsts.reserveCapacity(provisions.found.count)
        plan.marks.reserveCapacity(provisions.found.count)
        object.provisions.reserveCapacity(provisions.found.count)
        for (index, found) in provisions.found.enumerated() {
            let id = found.id.eId
            let location = map.location(line: tree.startLine(of: found.item), range: nil)
            object.provisions.append(CompiledProvision(id: found.id, label: found.label, location: location))
            plan.marks[found.item] = RenderPlan.ItemMark(
                id: id, label: found.label, permalink: index, prefixToDrop: found.prefix)
            if let first = firsts[id] {
                object.diagnostics.append(
                    Diagnostic(
                        .duplicateArticle, at: location,
                        "\(found.id.wording(in: object.key.language)) stands here a second time",
                        notes: [.init("it stands first here", at: object.provisions[first].location)]))
            } else {
                firsts[id] = index
            }
        }
        for misnumbering in provisions.misnumbered {
            object.diagnostics.append(
                Diagnostic(
                    .provisionNumbering, at: map.location(line: tree.startLine(of: misnumbering.item), range: nil),
                    misnumbering.message(in: object.key.language), notes: [.init(misnumbering.advice)]))
        }
        return true
    }

    private mutating func reportFootnotes() {
        for footnote in tree.unusedFootnotes {
            object.diagnostics.append(
                Diagnostic(
                    .unusedFootnote, at: map.location(line: footnote.line, range: nil),
                    "nothing refers to the footnote ‘\(footnote.label)’, so it is not shown"))
        }
        for reference in tree.strayReferences { object.diagnostics.append(finding(about: reference)) }
    }

    private mutating func finding(about reference: MarkdownTree.StrayReference) -> Diagnostic {
        let location = map.location(line: reference.line, range: reference.range)
        let escape = "where no footnote is meant, write a backslash before the bracket: ‘\\[^’"
        guard !reference.isDivided else {
            return Diagnostic(
                .dividedFootnote, at: location,
                "a reference to a footnote goes over more than one line, so that its words would be lost",
                notes: [.init("write ‘[^…]’ in one line; \(escape)")])
        }
        let hasSpaces = reference.label.contains(where: \.isWhitespace)
        let form = "write it in a paragraph that begins with ‘[^\(reference.label)]:’"
        let advice = hasSpaces ? "the name of a footnote has no spaces" : form
        return Diagnostic(
            .undefinedFootnote, at: location, "there is no footnote ‘\(reference.label)’",
            notes: [.init("\(advice); \(escape)")])
    }
}
