import Instruments
import Markdown

/// Tells the innermost provision that each block of an article's text stands in, block by block in document order.
struct ProvisionWalk {
    private let article: ProvisionNumber
    /// The provisions, in document order.
    private let found: [ProvisionScan.Found]
    /// The first block that stands in none: of the commentary, or a footnote.
    private let end: MarkdownTree.NodeID?
    /// The provisions whose items have begun and not ended at the block asked about last, innermost last.
    private var open: [Int] = []
    /// The first provision whose item has not begun.
    private var next = 0

    init(_ scan: ProvisionScan, in tree: MarkdownTree) {
        article = scan.article
        found = scan.found
        end = scan.firstHeading ?? tree.footnoteDefinitions.first
    }

    /// The provision that a block stands in: a paragraph, a point or the article itself; nil outside the article's text.
    mutating func provision(of block: MarkdownTree.NodeID, in tree: MarkdownTree) -> ProvisionID? {
        while next < found.count, found[next].item <= block {
            open.append(next)
            next += 1
        }
        while let last = open.last, !tree.holds(found[last].item, block) { open.removeLast() }
        if let last = open.last { return found[last].id }
        if let end, end <= block { return nil }
        return .article(article)
    }
}
