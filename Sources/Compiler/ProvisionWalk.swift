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

    /// Where a block stands: in a provision, by its number, in the article itself, or outside the article's text.
    enum Place: Hashable, Sendable {
        case provision(Int)
        case article
        case outside
    }

    /// The place of a block. Blocks are asked for in document order.
    mutating func place(of block: MarkdownTree.NodeID, in tree: MarkdownTree) -> Place {
        while next < found.count, found[next].item <= block {
            open.append(next)
            next += 1
        }
        while let last = open.last, !tree.holds(found[last].item, block) { open.removeLast() }
        if let last = open.last { return .provision(last) }
        if let end, end <= block { return .outside }
        return .article
    }

    /// The provision at a place; nil outside the article's text.
    func provision(at place: Place) -> ProvisionID? {
        switch place {
        case .provision(let number): found[number].id
        case .article: .article(article)
        case .outside: nil
        }
    }
}
