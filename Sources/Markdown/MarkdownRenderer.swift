/// Writes the HTML of one document, piece by piece, and keeps the tables that its slots are numbered by.
///
/// Render the pieces in document order and the footnotes last: the tables grow from call to call.
public struct MarkdownRenderer: Sendable {
    /// A Markdown link; its slots carry its place in ``links``.
    public struct Link: Sendable, Hashable {
        /// The node.
        public let node: MarkdownTree.NodeID
        /// Where it leads, entities and escapes resolved, nothing percent-encoded.
        public let destination: String
        /// Its title, where it has one.
        public let title: String?
        /// The line of its block or of itself, 1-based.
        public let line: Int
    }

    /// A Markdown image; its slot carries its place in ``images``.
    public struct Image: Sendable, Hashable {
        /// The node.
        public let node: MarkdownTree.NodeID
        /// The source, entities and escapes resolved, nothing percent-encoded. Not empty.
        public let source: String
        /// What it shows, in words, one line.
        public let alternative: String
        /// Its title, where it has one.
        public let title: String?
        /// The line of its block or of itself, 1-based.
        public let line: Int
    }

    /// A heading.
    public struct Heading: Sendable, Hashable {
        /// The node.
        public let node: MarkdownTree.NodeID
        /// Its level in the source, 1 to 6.
        public let level: Int
        /// Its id in the page, with the prefix.
        public let id: String
        /// Its text, one line.
        public let text: String
    }

    /// A piece of raw HTML, shown as text.
    public struct RawHTML: Sendable, Hashable {
        /// The node.
        public let node: MarkdownTree.NodeID
        /// Its line, 1-based.
        public let line: Int
    }

    /// A page of more bytes than this is refused (`too-large`); see ``byteCount``.
    public static let largestPage = 32 << 20

    /// The tree.
    public let tree: MarkdownTree
    /// The plan.
    public let plan: RenderPlan
    /// The headings of the whole document outside footnotes, in order, whether rendered yet or not.
    public let headings: [Heading]
    /// The links rendered so far.
    public private(set) var links: [Link] = []
    /// The images rendered so far.
    public private(set) var images: [Image] = []
    /// The images without a source that were dropped so far.
    public private(set) var droppedImages: [MarkdownTree.NodeID] = []
    /// The raw HTML that was rendered as text so far.
    public private(set) var rawHTML: [RawHTML] = []
    /// The annotations that were left out so far, by the number of their slots, which appear in no fragment: they overlap a
    /// link, a footnote's reference or what a label replaced.
    public private(set) var omittedAnnotations: [Int] = []
    /// How many bytes all fragments have so far.
    public private(set) var byteCount = 0

    var out = HTMLWriter()

    /// Prepares to render a tree. Linear in the tree; ids of headings are made here.
    public init(tree: MarkdownTree, plan: RenderPlan) {
        self.tree = tree
        self.plan = plan
        headings = Self.headings(of: tree, plan: plan)
    }

    /// The HTML of blocks that are siblings, in order; footnote definitions among them are left out.
    ///
    /// Linear in the blocks.
    public mutating func render(_ blocks: some Sequence<MarkdownTree.NodeID>) -> Fragment {
        for block in blocks where tree[block].tag != .footnoteDefinition { write(block) }
        return finish()
    }

    /// The HTML of one block; empty for a footnote definition. Linear in the block.
    public mutating func render(_ block: MarkdownTree.NodeID) -> Fragment {
        if tree[block].tag != .footnoteDefinition { write(block) }
        return finish()
    }

    /// The HTML of the whole document without its footnotes.
    public mutating func renderDocument() -> Fragment { render(tree.children(of: tree.root)) }

    /// The HTML of an item's children as blocks of their own, paragraphs always in `<p>`.
    ///
    /// Of the item's mark only ``RenderPlan/ItemMark/prefixToDrop`` counts: no `<li>`, id, label or permalink is written.
    public mutating func renderContents(of item: MarkdownTree.NodeID) -> Fragment {
        let dropped = plan.marks[item]?.prefixToDrop ?? 0
        var isFirst = true
        for block in tree.children(of: item) {
            if isFirst, tree[block].tag == .paragraph {
                writeParagraph(block, isTight: false, mark: nil, dropping: dropped)
            } else {
                write(block)
            }
            isFirst = false
        }
        return finish()
    }

    /// The list of footnotes; nil where there are none.
    public mutating func renderFootnotes() -> Fragment? {
        let definitions = tree.footnoteDefinitions
        guard !definitions.isEmpty else { return nil }
        writeFootnotes(definitions)
        return finish()
    }

    private mutating func finish() -> Fragment {
        byteCount += out.html.count
        defer { out.clear() }
        return out.copy()
    }

    // MARK: Tables

    mutating func add(link id: MarkdownTree.NodeID) -> Int {
        let title = tree.title(of: id)
        links.append(
            Link(
                node: id, destination: String(decoding: tree.destination(of: id), as: UTF8.self),
                title: title.isEmpty ? nil : String(decoding: title, as: UTF8.self),
                line: tree.startLine(of: id)))
        return links.count - 1
    }

    mutating func add(image id: MarkdownTree.NodeID) -> Int {
        let title = tree.title(of: id)
        images.append(
            Image(
                node: id, source: String(decoding: tree.destination(of: id), as: UTF8.self),
                alternative: String(decoding: tree.plainText(of: id), as: UTF8.self),
                title: title.isEmpty ? nil : String(decoding: title, as: UTF8.self), line: tree.startLine(of: id)))
        return images.count - 1
    }

    mutating func add(dropped id: MarkdownTree.NodeID) { droppedImages.append(id) }

    mutating func add(rawHTML id: MarkdownTree.NodeID) {
        rawHTML.append(RawHTML(node: id, line: tree.startLine(of: id)))
    }

    mutating func add(omitted slot: Int) { omittedAnnotations.append(slot) }
}
