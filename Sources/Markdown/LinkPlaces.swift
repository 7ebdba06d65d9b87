/// Where in its source the links and images of a text are written, which cmark does not tell.
///
/// A block's brackets are read once more and matched with its nodes in order, destination by destination; where the two
/// disagree nothing is given rather than a wrong place. All look-ups together are linear if they come block by block.
public struct LinkPlaces: Sendable {
    /// Where a link or an image is written, in bytes of the source.
    public struct Place: Sendable, Hashable {
        /// Where it begins: at `[`, the `!` of an image, or the `<` of an autolink.
        public let start: Int
        /// What stands between its brackets; nil for an autolink.
        public let words: Range<Int>?
        /// Its destination as written, without `<` and `>`: behind the words, or in the definition that they refer to.
        public let destination: Range<Int>
        /// The line of ``start``, 1-based.
        public let line: Int
        /// The line of ``destination``, 1-based.
        public let destinationLine: Int
    }

    private let tree: MarkdownTree
    private let source: [UInt8]
    private let definitions: LinkDefinitions
    /// The block that was asked about last, and the places in it by node.
    private var known: (unit: Int, places: [Int: Place])?

    /// Prepares look-ups. Linear in the source.
    /// - Parameter source: the text that was parsed.
    public init(_ tree: MarkdownTree, in source: [UInt8]) {
        self.tree = tree
        self.source = source
        definitions = LinkDefinitions(of: tree, in: source)
    }

    /// The place of a link or an image; nil where it cannot be told for sure, and for an address without markup.
    public mutating func place(of node: MarkdownTree.NodeID) -> Place? {
        guard tree.lines.starts.last.map({ Int($0) }) == source.count else { return nil }
        var unit = node.offset
        while unit > 0, !Self.isUnit(tree.nodes[unit].tag) { unit = Int(tree.nodes[unit].parent) }
        if known?.unit != unit { known = (unit, places(inUnit: unit)) }
        return known?.places[node.offset]
    }

    /// Whether the source of a node is read as a whole: the cells of a row share one line.
    private static func isUnit(_ tag: TreeNode.Tag) -> Bool {
        tag == .paragraph || tag == .heading || tag == .tableRow
    }

    private func places(inUnit unit: Int) -> [Int: Place] {
        let block = tree.nodes[unit]
        guard unit > 0, let first = tree.lines.bytes(ofLine: Int(block.line)),
            let last = tree.lines.bytes(ofLine: max(Int(block.line), Int(block.endLine)))
        else { return [:] }
        var written: [[UInt8]: [LinkScan.Found]] = [:]
        let scan = source.withUnsafeBufferPointer {
            LinkScan($0, first.lowerBound..<last.upperBound, definitions)
        }
        for found in scan.found { written[found.text, default: []].append(found) }
        guard !written.isEmpty else { return [:] }
        var nodes: [[UInt8]: [Int]] = [:]
        for index in unit..<Int(block.end) {
            let node = tree.nodes[index]
            guard node.tag == .link || node.tag == .image else { continue }
            nodes[Array(tree.primary(node)), default: []].append(index)
        }
        var places: [Int: Place] = [:]
        for (text, indices) in nodes {
            guard let found = written[text], found.count == indices.count else { continue }
            for (index, found) in zip(indices, found) {
                places[index] = Place(
                    start: found.start, words: found.words, destination: found.destination,
                    line: tree.lines.line(of: found.start),
                    destinationLine: tree.lines.line(of: found.destination.lowerBound))
            }
        }
        return places
    }
}
