extension MarkdownTree {
    /// The document.
    public var root: NodeID { NodeID(0 as Int32) }

    /// How many nodes there are.
    public var count: Int { nodes.count }

    /// What a node is.
    public func kind(of id: NodeID) -> Kind {
        let node = self[id]
        switch node.tag {
        case .document: return .document
        case .paragraph: return .paragraph
        case .blockQuote: return .blockQuote
        case .codeBlock: return .codeBlock
        case .htmlBlock: return .htmlBlock
        case .thematicBreak: return .thematicBreak
        case .heading: return .heading(level: Int(node.small))
        case .list: return .list(ordered: node.isOrdered, tight: node.flag)
        case .item: return .item(number: node.isOrdered ? Int(node.number) : nil)
        case .taskItem: return .taskItem(checked: node.flag)
        case .table: return .table
        case .tableRow: return .tableRow(isHeader: node.flag)
        case .tableCell: return .tableCell
        case .footnoteDefinition: return .footnoteDefinition
        case .text: return .text
        case .softBreak: return .softBreak
        case .lineBreak: return .lineBreak
        case .code: return .code
        case .htmlInline: return .htmlInline
        case .emphasis: return .emphasis
        case .strong: return .strong
        case .strikethrough: return .strikethrough
        case .link: return .link
        case .image: return .image
        case .footnoteReference: return .footnoteReference
        }
    }

    /// The parent; nil for the document.
    public func parent(of id: NodeID) -> NodeID? {
        let parent = self[id].parent
        return parent < 0 ? nil : NodeID(parent)
    }

    /// Whether a node is another or stands in it.
    public func holds(_ id: NodeID, _ other: NodeID) -> Bool { id <= other && other.index < self[id].end }

    /// The first child.
    public func firstChild(of id: NodeID) -> NodeID? {
        self[id].end > id.index + 1 ? NodeID(id.index + 1) : nil
    }

    /// The next sibling.
    public func nextSibling(of id: NodeID) -> NodeID? {
        Self.nextSibling(of: id, in: nodes)
    }

    fileprivate static func nextSibling(of id: NodeID, in nodes: [TreeNode]) -> NodeID? {
        let node = nodes[id.offset]
        guard node.parent >= 0 else { return nil }
        return node.end < nodes[Int(node.parent)].end ? NodeID(node.end) : nil
    }

    /// The children, in order.
    public func children(of id: NodeID) -> Children { Children(nodes: nodes, upcoming: firstChild(of: id)) }

    /// The children of a node, in order.
    public struct Children: Sequence, IteratorProtocol, Sendable {
        let nodes: [TreeNode]
        var upcoming: NodeID?

        /// The next child.
        public mutating func next() -> NodeID? {
            guard let id = upcoming else { return nil }
            upcoming = MarkdownTree.nextSibling(of: id, in: nodes)
            return id
        }
    }

    /// The blocks that hold inlines directly (paragraphs, headings, table cells) from a node down, in document order.
    ///
    /// The node itself is given if it is one. Linear in the node's descendants.
    public func leafBlocks(under id: NodeID) -> [NodeID] {
        var result: [NodeID] = []
        var index = id.offset
        let end = Int(self[id].end)
        while index < end {
            let node = nodes[index]
            switch node.tag {
            case .paragraph, .heading, .tableCell:
                result.append(NodeID(index))
                index = Int(node.end)
            default:
                index += 1
            }
        }
        return result
    }

    /// The text of a text, code or HTML node or of a code block, entities and escapes resolved; else empty.
    public func literal(of id: NodeID) -> ArraySlice<UInt8> {
        let node = self[id]
        switch node.tag {
        case .text, .code, .htmlInline, .codeBlock, .htmlBlock: return primary(node)
        default: return []
        }
    }

    /// Where a link or an image leads, entities and escapes resolved, as written otherwise; empty for other nodes.
    public func destination(of id: NodeID) -> ArraySlice<UInt8> {
        let node = self[id]
        return node.tag == .link || node.tag == .image ? primary(node) : []
    }

    /// The title of a link or an image; empty where there is none.
    public func title(of id: NodeID) -> ArraySlice<UInt8> {
        let node = self[id]
        return node.tag == .link || node.tag == .image ? secondary(node) : []
    }

    /// What stands behind the fence of a code block; its first word is the language.
    public func info(of id: NodeID) -> ArraySlice<UInt8> {
        let node = self[id]
        return node.tag == .codeBlock ? secondary(node) : []
    }

    /// The number of an item as written in the source; nil for a bullet and for other nodes.
    public func itemNumber(of id: NodeID) -> Int? {
        let node = self[id]
        return (node.tag == .item || node.tag == .taskItem) && node.isOrdered ? Int(node.number) : nil
    }

    /// How the columns of a table are aligned; empty for other nodes.
    public func alignments(of id: NodeID) -> [Alignment] {
        guard self[id].tag == .table, let header = firstChild(of: id) else { return [] }
        return children(of: header).map { Alignment(rawValue: self[$0].small) ?? .none }
    }

    /// The footnote definitions that are referred to, in order of first use.
    public var footnoteDefinitions: [NodeID] {
        children(of: root).filter { self[$0].tag == .footnoteDefinition }
    }

    /// The label of a footnote definition, or of the one that a reference means; empty for other nodes.
    public func footnoteLabel(of id: NodeID) -> ArraySlice<UInt8> {
        let node = self[id]
        return node.tag == .footnoteDefinition || node.tag == .footnoteReference ? primary(node) : []
    }

    /// The number of a footnote definition or reference, from 1; nil for other nodes.
    public func footnoteNumber(of id: NodeID) -> Int? {
        let node = self[id]
        return node.tag == .footnoteDefinition || node.tag == .footnoteReference ? Int(node.number) : nil
    }

    /// The line where a node begins, 1-based, as cmark gives it; an inline without one has its block's.
    public func startLine(of id: NodeID) -> Int {
        var index = id.offset
        while index > 0, nodes[index].line == 0 { index = Int(nodes[index].parent) }
        return max(1, Int(nodes[index].line))
    }

    func primary(_ node: TreeNode) -> ArraySlice<UInt8> {
        let start = Int(node.literalStart)
        return literals[start..<(start + Int(node.literalCount))]
    }

    func secondary(_ node: TreeNode) -> ArraySlice<UInt8> {
        let start = Int(node.literalStart) + Int(node.literalCount)
        return literals[start..<(start + Int(node.secondCount))]
    }
}
