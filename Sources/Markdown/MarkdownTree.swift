/// A parsed Markdown text: an immutable tree of blocks and inlines in flat storage.
///
/// Node 0 is the document. Footnote definitions that are referred to are its last children, in order of first use.
/// No cmark type leaves this room.
public struct MarkdownTree: Sendable {
    /// A node, by its place in the tree's storage (pre-order).
    public struct NodeID: Hashable, Comparable, Sendable {
        let index: Int32
        init(_ index: Int32) { self.index = index }
        init(_ index: Int) { self.index = Int32(truncatingIfNeeded: index) }
        var offset: Int { Int(index) }
        /// Sorts in document order.
        public static func < (left: NodeID, right: NodeID) -> Bool { left.index < right.index }
    }

    /// What a node is.
    public enum Kind: Sendable, Hashable {
        case document, paragraph, blockQuote, codeBlock, htmlBlock, thematicBreak
        /// Level 1 to 6.
        case heading(level: Int)
        case list(ordered: Bool, tight: Bool)
        /// `number` is the number as written in the source (`3.` is 3), nil for a bullet.
        case item(number: Int?)
        /// An item of a task list; ``MarkdownTree/itemNumber(of:)`` gives its number in an ordered list.
        case taskItem(checked: Bool)
        case table, tableRow(isHeader: Bool), tableCell
        case footnoteDefinition
        case text, softBreak, lineBreak, code, htmlInline, emphasis, strong, strikethrough, link, image
        case footnoteReference
    }

    /// How a column of a table is aligned.
    public enum Alignment: UInt8, Sendable, Hashable {
        case none, left, center, right
    }

    /// A footnote definition that nothing refers to; it is not in the tree.
    public struct UnusedFootnote: Sendable, Hashable {
        /// Its label, without `[^` and `]`.
        public let label: String
        /// Its line, 1-based.
        public let line: Int
    }

    /// The footnote definitions that nothing refers to, in text order; of several with one label only the first counts.
    public let unusedFootnotes: [UnusedFootnote]

    /// A reference to a footnote that leads nowhere: there is no such footnote, or it goes over several lines.
    public struct StrayReference: Sendable, Hashable {
        /// Its label as written, without `[^` and `]`.
        public let label: String
        /// Its line, 1-based.
        public let line: Int
        /// Its bytes in the text, brackets included.
        public let range: Range<Int>
        /// Whether it goes over several lines: then a part of it is lost.
        public let isDivided: Bool
    }

    /// The references to footnotes that lead nowhere, in text order.
    public let strayReferences: [StrayReference]

    let nodes: [TreeNode]
    let literals: [UInt8]
    let lines: LineIndex
    /// Whether the text holds `]:`, without which nothing defines a link.
    let mayDefineLinks: Bool

    /// Parses a text. See ``MarkdownRefusal`` for what is refused before cmark sees it. Safe on any thread.
    ///
    /// Linear in the text for ordinary text.
    /// - Parameter source: valid UTF-8.
    public init(parsing source: [UInt8]) throws(MarkdownRefusal) {
        let builder = try TreeBuilder.build(source)
        nodes = builder.nodes
        literals = builder.literals
        lines = builder.lines
        mayDefineLinks = builder.mayDefineLinks
        unusedFootnotes = builder.unusedFootnotes
        strayReferences = builder.strayReferences
    }

    subscript(_ id: NodeID) -> TreeNode { nodes[id.offset] }
}
