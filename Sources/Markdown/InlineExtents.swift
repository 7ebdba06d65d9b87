/// Where each inline of a leaf block begins in the block's visible text.
struct InlineExtents {
    private let first: Int
    /// The offset at each node, and at the end.
    private let starts: [Int32]
    /// Whether each node is a link or stands in one.
    private let isInLink: [Bool]

    /// Linear in the block.
    init(tree: MarkdownTree, nodes: Range<Int>) {
        first = nodes.lowerBound
        var starts: [Int32] = []
        starts.reserveCapacity(nodes.count + 1)
        var position: Int32 = 0
        var imageEnd = 0
        var linkEnd = 0
        var isInLink: [Bool] = []
        isInLink.reserveCapacity(nodes.count)
        for index in nodes {
            starts.append(position)
            let node = tree.nodes[index]
            if node.tag == .link { linkEnd = max(linkEnd, Int(node.end)) }
            isInLink.append(index < linkEnd)
            // What stands within an image is no text.
            if index < imageEnd { continue }
            if node.tag == .image { imageEnd = Int(node.end) }
            position += Int32(truncatingIfNeeded: Self.width(of: node))
        }
        starts.append(position)
        self.starts = starts
        self.isInLink = isInLink
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
        var index = max(0, low - 1)
        if isInLink[index] { return false }
        index = low
        while index < starts.count - 1, Int(starts[index]) < range.upperBound {
            if isInLink[index] || tree.nodes[first + index].tag == .footnoteReference { return false }
            index += 1
        }
        return true
    }
}
