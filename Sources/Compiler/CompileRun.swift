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
    /// The block whose links were compiled last, with its text.
    var linkText: (block: MarkdownTree.NodeID, text: VisibleText, sentences: SentenceIndex, cursor: SourceCursor)?
    /// The provisions, in an article's document.
    let provisions: ProvisionScan?
    /// The innermost provision that each block of an article's text stands in.
    let ownership: [MarkdownTree.NodeID: ProvisionID]

    init(tree: MarkdownTree, body: [UInt8], map: SourceMap, reader: CitationReader, object: CompiledDocument) {
        self.tree = tree
        self.body = body
        self.map = map
        self.reader = reader
        self.object = object
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
        var ownership: [MarkdownTree.NodeID: ProvisionID] = [:]
        // Document order: what stands deeper comes later and overwrites.
        for found in provisions?.found ?? [] {
            for block in tree.leafBlocks(under: found.item) { ownership[block] = found.id }
        }
        self.ownership = ownership
    }

    /// What the ids of a document's headings and footnotes begin with: unique among the documents of one page.
    private static func idPrefix(of document: CompiledDocument) -> String {
        switch document.frontMatter.kind {
        case .article(let article): "a\(article.number)-"
        case .event: HeadingSlug.slug(of: document.key.stem.split(separator: "/").last ?? "e") + "-"
        case .news, .page: "s-"
        }
    }

    /// The level of a document's highest heading in its page.
    private static func topLevel(of document: CompiledDocument) -> Int {
        switch document.frontMatter.kind {
        case .article, .event: 3
        case .news, .page: 2
        }
    }

    mutating func compile() {
        markProvisions()
        readText()
        render()
        reportFootnotes()
    }

    private mutating func markProvisions() {
        guard let provisions else { return }
        var seen: [ProvisionID: SourceLocation] = [:]
        for (index, found) in provisions.found.enumerated() {
            let location = map.location(line: tree.startLine(of: found.item), range: nil)
            object.provisions.append(CompiledProvision(id: found.id, label: found.label, location: location))
            plan.marks[found.item] = RenderPlan.ItemMark(
                id: found.id.eId, label: found.label, permalink: index, prefixToDrop: found.prefix)
            if let first = seen[found.id] {
                object.diagnostics.append(
                    Diagnostic(
                        .duplicateArticle, at: location,
                        "\(found.id.wording(in: object.key.language)) stands here a second time",
                        notes: [.init("it stands first here", at: first)]))
            } else {
                seen[found.id] = location
            }
        }
    }

    private mutating func reportFootnotes() {
        for footnote in tree.unusedFootnotes {
            object.diagnostics.append(
                Diagnostic(
                    .unusedFootnote, at: map.location(line: footnote.line, range: nil),
                    "nothing refers to the footnote ‘\(footnote.label)’, so it is not shown"))
        }
    }
}
