import Citations
import Instruments
import Markdown

/// Goes through the blocks of a document and tells what each stands in.
struct ProvisionWalk {
    /// The innermost provision that the block stands in: a paragraph, a point or the article itself; nil outside an
    /// article's text.
    private(set) var provision: ProvisionID?
    /// What the document, and the provision, tell about the block's text.
    private(set) var context: CitationContext

    /// Where a block stands: in a provision, by its number, in the article itself, or outside the article's text.
    private enum Place: Hashable, Sendable {
        case provision(Int)
        case article
        case outside
    }

    /// What the document tells about any text.
    private let whole: CitationContext
    /// The article; nil in a document of another kind.
    private let article: ProvisionNumber?
    /// The provisions, in document order.
    private let found: [ProvisionScan.Found]
    /// The first block that stands in none: of the commentary, or a footnote.
    private let end: MarkdownTree.NodeID?
    private var place = Place.outside
    /// The provisions whose items have begun and not ended at this block, innermost last.
    private var open: [Int] = []
    /// The first provision whose item has not begun.
    private var next = 0

    /// Begins before the first block.
    /// - Parameter scan: the provisions of an article's document.
    init(_ scan: ProvisionScan?, in tree: MarkdownTree, context: CitationContext) {
        whole = context
        self.context = context
        article = scan?.article
        found = scan?.found ?? []
        end = scan?.firstHeading ?? tree.footnoteDefinitions.first
    }

    /// Goes on to a block further behind.
    mutating func enter(_ block: MarkdownTree.NodeID, in tree: MarkdownTree) {
        guard let article, case let now = place(of: block, in: tree), now != place else { return }
        place = now
        switch place {
        case .provision(let number): provision = found[number].id
        case .article: provision = .article(article)
        case .outside: provision = nil
        }
        guard let own = whole.provision else { return }
        context.provision = provision.map { ProvisionReference(own.instrument, $0) } ?? own
    }

    private mutating func place(of block: MarkdownTree.NodeID, in tree: MarkdownTree) -> Place {
        while next < found.count, found[next].item <= block {
            open.append(next)
            next += 1
        }
        while let last = open.last, !tree.holds(found[last].item, block) { open.removeLast() }
        if let last = open.last { return .provision(last) }
        if let end, end <= block { return .outside }
        return .article
    }
}
