/// A node of a ``MarkdownTree`` as it is stored.
struct TreeNode: Sendable {
    /// What the node is, without what some kinds carry.
    enum Tag: UInt8, Sendable {
        case document, paragraph, blockQuote, codeBlock, htmlBlock, thematicBreak, heading, list, item, taskItem, table
        case tableRow, tableCell, footnoteDefinition
        case text, softBreak, lineBreak, code, htmlInline, emphasis, strong, strikethrough, link, image
        case footnoteReference

        var isInline: Bool { rawValue >= Tag.text.rawValue }
    }

    var tag: Tag
    /// Whether a list is tight, a task done, a row the header.
    var flag = false
    /// Whether a list is ordered, or an item stands in such a list.
    var isOrdered = false
    /// A heading's level, the alignment of a table's cell.
    var small: UInt8 = 0
    /// The parent's place, -1 for the document.
    var parent: Int32
    /// The place after the node's last descendant.
    var end: Int32 = 0
    /// The first line, 1-based; 0 where cmark gives none.
    var line: Int32 = 0
    /// The first column in bytes, 1-based; 0 where cmark gives none.
    var column: Int32 = 0
    /// The last line of a block.
    var endLine: Int32 = 0
    /// A list's or an item's number; the number of a footnote or of its reference; how many cells a row has.
    var number: Int32 = 0
    /// For a reference, which one of its footnote's it is, from 1. For a definition, how many references it has.
    var ordinal: Int32 = 0
    /// Where the literal begins: text, code, HTML, a link's destination, a code block's content, a footnote's label.
    var literalStart: Int32 = 0
    var literalCount: Int32 = 0
    /// What follows the literal: a link's title, a code block's info string.
    var secondCount: Int32 = 0
}
