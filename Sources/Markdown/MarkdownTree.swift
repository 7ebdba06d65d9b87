/// A parsed Markdown text: an immutable tree of blocks and inlines in flat storage.
///
/// Node 0 is the document. No cmark type leaves this room.
public struct MarkdownTree: Sendable {
    /// A node, by its place in the tree's storage (pre-order).
    public struct NodeID: Hashable, Comparable, Sendable {
        let index: Int32
        init(_ index: Int32) { self.index = index }
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
        /// An item of a task list.
        case taskItem(checked: Bool)
        case table, tableRow(isHeader: Bool), tableCell
        case footnoteDefinition
        case text, softBreak, lineBreak, code, htmlInline, emphasis, strong, strikethrough, link, image
        case footnoteReference
    }

    /// Parses a text. See ``MarkdownRefusal`` for what is refused before cmark sees it. Safe on any thread.
    public init(parsing source: [UInt8]) throws(MarkdownRefusal) {
        throw MarkdownRefusal(reason: .inputTooLarge, line: 1)
    }
}

/// Why a text was not given to cmark.
public struct MarkdownRefusal: Error, Sendable, Hashable {
    /// The bound that was broken.
    public enum Reason: Sendable, Hashable {
        case inputTooLarge
    }
    /// The bound that was broken.
    public let reason: Reason
    /// Where, 1-based, in the text given.
    public let line: Int
}
