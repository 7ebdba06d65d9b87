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
    /// The definitions of the text, once a place has been asked for.
    private var definitions: LinkDefinitions?
    /// The block that was asked about last, and its links whose places are known, in order.
    private var known: (unit: Int, places: [(node: Int, place: Place)])?

    /// Prepares look-ups; the first one is linear in the source.
    /// - Parameter source: the text that was parsed.
    public init(_ tree: MarkdownTree, in source: [UInt8]) {
        self.tree = tree
        self.source = source
    }

    /// The place of a link or an image; nil where it cannot be told for sure, and for an address without markup.
    public mutating func place(of node: MarkdownTree.NodeID) -> Place? {
        guard tree.lines.starts.last.map({ Int($0) }) == source.count else { return nil }
        var unit = node.offset
        while unit > 0, !Self.isUnit(tree.nodes[unit].tag) { unit = Int(tree.nodes[unit].parent) }
        if known?.unit != unit { known = (unit, places(inUnit: unit)) }
        guard let places = known?.places else { return nil }
        let index = places.partitioningIndex { $0.node >= node.offset }
        return index < places.count && places[index].node == node.offset ? places[index].place : nil
    }

    /// Whether the source of a node is read as a whole: the cells of a row share one line.
    private static func isUnit(_ tag: TreeNode.Tag) -> Bool {
        tag == .paragraph || tag == .heading || tag == .tableRow
    }

    private mutating func places(inUnit unit: Int) -> [(node: Int, place: Place)] {
        let block = tree.nodes[unit]
        guard unit > 0, let first = tree.lines.bytes(ofLine: Int(block.line)),
            let last = tree.lines.bytes(ofLine: max(Int(block.line), Int(block.endLine)))
        else { return [] }
        let definitions = definitions ?? LinkDefinitions(of: tree, in: source)
        self.definitions = definitions
        let found = source.withUnsafeBufferPointer {
            LinkScan($0, first.lowerBound..<last.upperBound, definitions).found
        }
        guard !found.isEmpty else { return [] }
        let nodes = (unit..<Int(block.end)).filter { tree.nodes[$0].tag == .link || tree.nodes[$0].tag == .image }
        // Most often the block says what was read in it, one for one.
        if nodes.count == found.count, zip(nodes, found).allSatisfy({ tree.leads($0, to: $1.text) }) {
            return zip(nodes, found).map { ($0, place(of: $1)) }
        }
        var written: [[UInt8]: [LinkScan.Found]] = [:]
        for found in found { written[found.text, default: []].append(found) }
        var meant: [[UInt8]: [Int]] = [:]
        for node in nodes { meant[Array(tree.primary(tree.nodes[node])), default: []].append(node) }
        var places: [(node: Int, place: Place)] = []
        for (text, nodes) in meant {
            guard let found = written[text], found.count == nodes.count else { continue }
            for (node, found) in zip(nodes, found) { places.append((node, place(of: found))) }
        }
        return places.sorted { $0.node < $1.node }
    }

    private func place(of found: LinkScan.Found) -> Place {
        Place(
            start: found.start, words: found.words, destination: found.destination,
            line: tree.lines.line(of: found.start), destinationLine: tree.lines.line(of: found.destination.lowerBound))
    }
}

extension MarkdownTree {
    /// Whether a link or an image has a destination.
    fileprivate func leads(_ node: Int, to destination: [UInt8]) -> Bool {
        primary(nodes[node]).elementsEqual(destination)
    }
}

extension Array {
    /// The first index whose element has a property that all behind it have too. Logarithmic.
    func partitioningIndex(where hasProperty: (Element) -> Bool) -> Int {
        var low = 0
        var high = count
        while low < high {
            let middle = (low + high) / 2
            if hasProperty(self[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
