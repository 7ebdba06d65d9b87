import CCMarkGFM

/// The node types that cmark's extensions were given when they registered; constant from then on.
struct ExtensionTypes {
    private let table = ccmark_type_table()
    private let tableRow = ccmark_type_table_row()
    private let tableCell = ccmark_type_table_cell()
    private let strikethrough = ccmark_type_strikethrough()

    /// What a node is. An unknown kind of block is a paragraph, an unknown inline is text.
    func tag(of node: UnsafeMutablePointer<cmark_node>) -> TreeNode.Tag {
        let type = UInt32(node.pointee.type)
        switch type {
        case CMARK_NODE_TEXT.rawValue: return .text
        case CMARK_NODE_PARAGRAPH.rawValue: return .paragraph
        case CMARK_NODE_SOFTBREAK.rawValue: return .softBreak
        case CMARK_NODE_LINEBREAK.rawValue: return .lineBreak
        case CMARK_NODE_EMPH.rawValue: return .emphasis
        case CMARK_NODE_STRONG.rawValue: return .strong
        case CMARK_NODE_LINK.rawValue: return .link
        case CMARK_NODE_IMAGE.rawValue: return .image
        case CMARK_NODE_CODE.rawValue: return .code
        case CMARK_NODE_HTML_INLINE.rawValue: return .htmlInline
        case CMARK_NODE_FOOTNOTE_REFERENCE.rawValue: return .footnoteReference
        case CMARK_NODE_DOCUMENT.rawValue: return .document
        case CMARK_NODE_HEADING.rawValue: return .heading
        case CMARK_NODE_LIST.rawValue: return .list
        case CMARK_NODE_ITEM.rawValue: return isTask(node) ? .taskItem : .item
        case CMARK_NODE_BLOCK_QUOTE.rawValue: return .blockQuote
        case CMARK_NODE_CODE_BLOCK.rawValue: return .codeBlock
        case CMARK_NODE_HTML_BLOCK.rawValue: return .htmlBlock
        case CMARK_NODE_THEMATIC_BREAK.rawValue: return .thematicBreak
        case CMARK_NODE_FOOTNOTE_DEFINITION.rawValue: return .footnoteDefinition
        case table: return .table
        case tableRow: return .tableRow
        case tableCell: return .tableCell
        case strikethrough: return .strikethrough
        default:
            let isInline = type & UInt32(CMARK_NODE_TYPE_MASK) == UInt32(CMARK_NODE_TYPE_INLINE)
            return isInline ? .text : .paragraph
        }
    }

    /// A task is an item that its extension has claimed.
    private func isTask(_ node: UnsafeMutablePointer<cmark_node>) -> Bool { node.pointee.extension != nil }
}
