/// The text of a leaf block as a reader sees it, and where each piece of it comes from.
public struct VisibleText: Sendable {
    /// The block.
    public let block: MarkdownTree.NodeID
    /// UTF-8. A soft or hard line break is a line feed; code, raw HTML and images are U+FFFC; a footnote's reference
    /// and an image without a source are nothing.
    public let bytes: [UInt8]
    /// Whether links stand in the block, be they empty.
    public let hasLinks: Bool
    /// The text of links: it may be read as context, but no annotation may overlap it.
    public let opaque: [Range<Int>]

    /// A text node, or what stands for another node.
    struct Run: Sendable {
        let start: Int
        let node: Int32
        /// The line on which cmark, or else counting line breaks, puts it.
        let line: Int32
        /// The column in bytes, 1-based; 0 if unknown.
        let column: Int32
        /// Whether the bytes are those of a text node.
        let isText: Bool
        /// How many of the bytes stand in the source where cmark says they begin; -1 where nobody has asked yet.
        var verified: Int32 = -1
    }

    let lines: LineIndex
    let firstLine: Int
    let lastLine: Int
    /// The tree's nodes, from which ``runs`` are made for those who ask.
    fileprivate let nodes: [TreeNode]
}

extension VisibleText {
    /// Where each piece of the text comes from, in order. Linear in the block.
    var runs: [Run] {
        let end = Int(nodes[block.offset].end)
        var runs: [Run] = []
        runs.reserveCapacity(end - block.offset - 1)
        var line = nodes[block.offset].line
        var position = 0
        var index = block.offset + 1
        while index < end {
            let node = nodes[index]
            let width = InlineExtents.width(of: node)
            line = max(line, node.line)
            let isText = node.tag == .text
            if width > 0 || isText {
                runs.append(
                    .init(
                        start: position, node: Int32(index), line: line, column: isText ? node.column : 0,
                        isText: isText))
            }
            if node.tag == .softBreak || node.tag == .lineBreak { line += 1 }
            position += width
            index = node.tag == .image ? Int(node.end) : index + 1
        }
        return runs
    }
}

extension MarkdownTree {
    /// The visible text of a paragraph, a heading or a table cell. Linear in the block.
    public func visibleText(of block: NodeID) -> VisibleText {
        let end = Int(self[block].end)
        var bytes: [UInt8] = []
        var opaque: [Range<Int>] = []
        var line = self[block].line
        var index = block.offset + 1
        var openLinks: [(end: Int, start: Int)] = []
        var hasLinks = false
        while index < end {
            while let link = openLinks.last, index >= link.end {
                if bytes.count > link.start { opaque.append(link.start..<bytes.count) }
                openLinks.removeLast()
            }
            let node = nodes[index]
            if node.line > line { line = node.line }
            switch node.tag {
            case .text:
                bytes.append(contentsOf: primary(node))
            case .softBreak, .lineBreak:
                bytes.append(0x0A)
                line += 1
            case .link:
                openLinks.append((Int(node.end), bytes.count))
                hasLinks = true
            case .code, .htmlInline:
                bytes.append(contentsOf: Self.objectReplacement)
            case .image:
                if isShown(node) { bytes.append(contentsOf: Self.objectReplacement) }
                index = Int(node.end)
                continue
            default:
                break
            }
            index += 1
        }
        while let link = openLinks.popLast() {
            if bytes.count > link.start { opaque.append(link.start..<bytes.count) }
        }
        return VisibleText(
            block: block, bytes: bytes, hasLinks: hasLinks, opaque: opaque, lines: lines,
            firstLine: startLine(of: block), lastLine: Int(max(self[block].endLine, line)), nodes: nodes)
    }

    /// Appends the visible text of the blocks under a node, with a space between two and for each line break, until there
    /// are so many bytes or more. Linear in what is appended and the nodes that make it.
    public func appendVisibleText(under id: NodeID, to bytes: inout [UInt8], until most: Int) {
        var index = id.offset
        let end = Int(self[id].end)
        while index < end {
            let node = nodes[index]
            index += 1
            switch node.tag {
            case .paragraph, .heading, .tableCell:
                guard bytes.count < most else { return }
                if !bytes.isEmpty { bytes.append(0x20) }
            case .text:
                bytes.append(contentsOf: primary(node))
            case .softBreak, .lineBreak:
                bytes.append(0x20)
            case .code, .htmlInline:
                bytes.append(contentsOf: Self.objectReplacement)
            case .image:
                if isShown(node) { bytes.append(contentsOf: Self.objectReplacement) }
                index = Int(node.end)
            default:
                break
            }
        }
    }

    /// The links of a block, in document order, and where their words stand in its visible text; empty for a link that
    /// shows nothing. Those in the alternative of an image are none. Linear in the block.
    public func links(in block: NodeID) -> [(link: NodeID, words: Range<Int>)] {
        var found: [(link: NodeID, words: Range<Int>)] = []
        /// The links that are open, innermost last.
        var open: [(place: Int, end: Int)] = []
        var position = 0
        var index = block.offset + 1
        let end = Int(self[block].end)
        func close(at index: Int) {
            while let link = open.last, index >= link.end {
                found[link.place].words = found[link.place].words.lowerBound..<position
                open.removeLast()
            }
        }
        while index < end {
            close(at: index)
            let node = nodes[index]
            if node.tag == .link {
                open.append((found.count, Int(node.end)))
                found.append((NodeID(index), position..<position))
            }
            position += InlineExtents.width(of: node)
            index = node.tag == .image ? Int(node.end) : index + 1
        }
        close(at: end)
        return found
    }

    /// The words of a node without any markup, one line: text and code, of images their alternative.
    public func plainText(of id: NodeID) -> [UInt8] {
        var bytes: [UInt8] = []
        for index in id.offset..<Int(self[id].end) {
            let node = nodes[index]
            switch node.tag {
            case .text, .code, .htmlInline: bytes.append(contentsOf: primary(node))
            case .softBreak, .lineBreak: bytes.append(0x20)
            default: break
            }
        }
        return bytes
    }

    /// Whether an image has a source; one without is not shown.
    func isShown(_ image: TreeNode) -> Bool { image.literalCount > 0 }

    /// U+FFFC in UTF-8.
    static let objectReplacement: [UInt8] = [0xEF, 0xBF, 0xBC]
}
