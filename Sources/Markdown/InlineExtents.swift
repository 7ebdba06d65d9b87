/// Where each inline of a leaf block begins in the block's visible text.
struct InlineExtents {
    private let first: Int
    /// The offset at each node, and at the end.
    private let starts: [Int32]

    /// Linear in the block.
    init(tree: MarkdownTree, nodes: Range<Int>) {
        first = nodes.lowerBound
        var starts: [Int32] = []
        starts.reserveCapacity(nodes.count + 1)
        var position: Int32 = 0
        var imageEnd = 0
        for index in nodes {
            starts.append(position)
            let node = tree.nodes[index]
            // What stands within an image is no text.
            if index < imageEnd { continue }
            if node.tag == .image { imageEnd = Int(node.end) }
            position += Int32(truncatingIfNeeded: Self.width(of: node))
        }
        starts.append(position)
        self.starts = starts
    }

    /// How many bytes of visible text a node itself makes.
    static func width(of node: TreeNode) -> Int {
        switch node.tag {
        case .text: Int(node.literalCount)
        case .softBreak, .lineBreak: 1
        case .code, .htmlInline: 3
        case .image: node.literalCount > 0 ? 3 : 0
        default: 0
        }
    }

    /// Where a node ends in the visible text.
    func end(of node: Int, in tree: MarkdownTree) -> Int { Int(starts[Int(tree.nodes[node].end) - first]) }

    /// Whether an annotation there would stand in nobody's way: within the text, apart from links, and without a
    /// footnote's reference in its middle, which would be a link in a link.
    func allow(_ range: Range<Int>, in tree: MarkdownTree) -> Bool {
        guard !range.isEmpty, range.upperBound <= Int(starts[starts.count - 1]) else { return false }
        // The first node that begins within the range or holds its beginning.
        var low = 0
        var high = starts.count - 1
        while low < high {
            let middle = (low + high) / 2
            if Int(starts[middle]) <= range.lowerBound { low = middle + 1 } else { high = middle }
        }
        for parent in tree.ancestors(of: first + max(0, low - 1)) where tree.nodes[parent].tag == .link { return false }
        var index = low
        while index < starts.count - 1, Int(starts[index]) < range.upperBound {
            let tag = tree.nodes[first + index].tag
            if tag == .footnoteReference || tag == .link { return false }
            index += 1
        }
        return true
    }
}

extension MarkdownTree {
    /// A node and the inlines around it, innermost first.
    func ancestors(of node: Int) -> [Int] {
        var result: [Int] = []
        var index = node
        while index > 0, nodes[index].tag.isInline {
            result.append(index)
            index = Int(nodes[index].parent)
        }
        return result
    }
}
