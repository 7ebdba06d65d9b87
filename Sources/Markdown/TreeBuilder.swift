import CCMarkArena
import CCMarkGFM

/// Parses with cmark and copies its tree into flat storage.
struct TreeBuilder {
    private(set) var nodes: [TreeNode] = []
    private(set) var literals: [UInt8] = []
    private(set) var unusedFootnotes: [MarkdownTree.UnusedFootnote] = []
    private(set) var strayReferences: [MarkdownTree.StrayReference] = []
    let lines: LineIndex
    let mayDefineLinks: Bool
    /// Whether cmark may cut characters: of a reference to no footnote that goes on in another line it keeps a part only.
    private let mayCutCharacters: Bool

    private typealias Node = UnsafeMutablePointer<cmark_node>

    init(_ scan: SourceScan) {
        lines = scan.lines
        mayDefineLinks = scan.definitionMarks > 0
        mayCutCharacters = scan.footnoteMarks > 0
    }

    /// Refuses or parses a text.
    static func build(_ source: [UInt8]) throws(MarkdownRefusal) -> TreeBuilder {
        try InputLimits.checkLength(source)
        let scan = source.withUnsafeBufferPointer { SourceScan($0) }
        if let refusal = source.withUnsafeBufferPointer({ InputLimits.refusal(of: $0, scan) }) { throw refusal }
        var builder = TreeBuilder(scan)
        defer { ccmark_arena_close() }
        let isParsed = source.withUnsafeBufferPointer { bytes in
            bytes.withMemoryRebound(to: CChar.self) {
                builder.parse($0, source: bytes, exclusive: scan.needsExclusiveParse)
            }
        }
        guard isParsed else {
            throw MarkdownRefusal(reason: .treeTooLarge, bound: InputLimits.treeBytes, line: 1)
        }
        return builder
    }

    private mutating func parse(
        _ characters: UnsafeBufferPointer<CChar>, source: UnsafeBufferPointer<UInt8>, exclusive: Bool
    ) -> Bool {
        guard
            let parser = ccmark_arena_open(
                characters.baseAddress, characters.count, exclusive, InputLimits.treeBytes)
        else { return false }
        let definitions = Self.footnoteDefinitions(parser.assumingMemoryBound(to: cmark_parser.self).pointee.root)
        guard let finished = ccmark_arena_finish(parser) else { return false }
        let root = finished.assumingMemoryBound(to: cmark_node.self)
        nodes.reserveCapacity(source.count / 24 + 16)
        literals.reserveCapacity(source.count + 16)
        copy(root, source: source)
        reportUnused(definitions, root: root)
        if mayCutCharacters {
            let scan = FootnoteScan(source, nodes, lines, labels: definitions.map(\.label))
            strayReferences = scan.strayReferences()
        }
        return true
    }

    // MARK: Footnotes

    private struct Definition {
        let node: Node
        let label: String
        let line: Int
    }

    /// The definitions among the blocks, before cmark drops those that nothing refers to.
    private static func footnoteDefinitions(_ root: Node?) -> [Definition] {
        guard let root else { return [] }
        var result: [Definition] = []
        var current = root
        while true {
            if UInt32(current.pointee.type) == CMARK_NODE_FOOTNOTE_DEFINITION.rawValue {
                let label = String(decoding: buffer(current.pointee.as.literal), as: UTF8.self)
                result.append(Definition(node: current, label: label, line: Int(current.pointee.start_line)))
            }
            if let child = current.pointee.first_child {
                current = child
                continue
            }
            while current != root, current.pointee.next == nil, let parent = current.pointee.parent {
                current = parent
            }
            guard current != root, let next = current.pointee.next else { return result }
            current = next
        }
    }

    private mutating func reportUnused(_ definitions: [Definition], root: Node) {
        guard !definitions.isEmpty else { return }
        var used: Set<Node> = []
        var child = root.pointee.first_child
        while let node = child {
            if UInt32(node.pointee.type) == CMARK_NODE_FOOTNOTE_DEFINITION.rawValue { used.insert(node) }
            child = node.pointee.next
        }
        for definition in definitions where !used.contains(definition.node) {
            unusedFootnotes.append(.init(label: definition.label, line: definition.line))
        }
    }

    // MARK: Copying

    /// Copies the tree. cmark takes addresses in the text of a link for links, of which HTML has none in another: of these
    /// the words alone are taken.
    private mutating func copy(_ root: Node, source: UnsafeBufferPointer<UInt8>) {
        let types = ExtensionTypes()
        /// The link whose descendants are being copied.
        var link: Node?
        func isDropped(_ node: Node) -> Bool { link != nil && node != link && types.tag(of: node) == .link }
        var definitions: [Node: Int32] = [:]
        var references: [(place: Int32, definition: Node)] = []
        var current = root
        var parent: Int32 = -1
        while true {
            let place = Int32(truncatingIfNeeded: nodes.count)
            if isDropped(current) {
                if let child = current.pointee.first_child {
                    current = child
                    continue
                }
            } else if append(current, parent: parent, types: types, source: source) {
                if nodes[Int(place)].tag == .footnoteDefinition {
                    definitions[current] = place
                } else if nodes[Int(place)].tag == .footnoteReference,
                    let definition = current.pointee.parent_footnote_def
                {
                    references.append((place, definition))
                }
                if let child = current.pointee.first_child {
                    if nodes[Int(place)].tag == .link { link = current }
                    parent = place
                    current = child
                    continue
                }
                nodes[Int(place)].end = place + 1
            }
            while current != root, current.pointee.next == nil, let above = current.pointee.parent {
                current = above
                if isDropped(current) { continue }
                if current == link { link = nil }
                nodes[Int(parent)].end = Int32(truncatingIfNeeded: nodes.count)
                parent = nodes[Int(parent)].parent
            }
            guard current != root, let next = current.pointee.next else { break }
            current = next
        }
        linkFootnotes(definitions, references)
    }

    /// Numbers definitions in their order and references in theirs. References within dropped definitions, which
    /// cmark counts, do not count here.
    private mutating func linkFootnotes(_ definitions: [Node: Int32], _ references: [(place: Int32, definition: Node)])
    {
        for (number, place) in definitions.values.sorted().enumerated() {
            nodes[Int(place)].number = Int32(truncatingIfNeeded: number + 1)
        }
        for reference in references {
            guard let definition = definitions[reference.definition].map({ Int($0) }) else { continue }
            let place = Int(reference.place)
            nodes[definition].ordinal += 1
            nodes[place].number = nodes[definition].number
            nodes[place].ordinal = nodes[definition].ordinal
            nodes[place].literalStart = nodes[definition].literalStart
            nodes[place].literalCount = nodes[definition].literalCount
        }
    }

    /// Appends a node; text that directly follows text lengthens that instead, and then the answer is false.
    private mutating func append(
        _ node: Node, parent: Int32, types: ExtensionTypes, source: UnsafeBufferPointer<UInt8>
    ) -> Bool {
        let tag = types.tag(of: node)
        var copy = TreeNode(tag: tag, parent: parent)
        copy.line = node.pointee.start_line
        copy.column = node.pointee.start_column
        copy.endLine = node.pointee.end_line
        switch tag {
        case .text:
            if let last = nodes.indices.last, nodes[last].tag == .text, nodes[last].parent == parent {
                nodes[last].literalCount += add(node.pointee.as.literal)
                return false
            }
            set(&copy, node.pointee.as.literal)
        case .code, .htmlInline, .htmlBlock, .footnoteDefinition:
            set(&copy, node.pointee.as.literal)
        case .codeBlock:
            set(&copy, node.pointee.as.code.literal)
            copy.secondCount = add(node.pointee.as.code.info)
        case .link, .image:
            set(&copy, node.pointee.as.link.url)
            copy.secondCount = add(node.pointee.as.link.title)
        case .heading:
            copy.small = UInt8(clamping: node.pointee.as.heading.level)
        case .list:
            copy.isOrdered = node.pointee.as.list.list_type == CMARK_ORDERED_LIST
            copy.flag = node.pointee.as.list.tight
            copy.number = node.pointee.as.list.start
        case .item, .taskItem:
            copy.isOrdered = node.pointee.as.list.list_type == CMARK_ORDERED_LIST
            copy.flag = tag == .taskItem && node.pointee.as.list.checked
            if copy.isOrdered {
                // Where the place is not what cmark says, count on from the item before.
                let list = Int(parent)
                let following = nodes[list].end == 0 ? nodes[list].number : nodes[list].ordinal + 1
                copy.number = number(of: node, source: source) ?? following
                nodes[list].ordinal = copy.number
                nodes[list].end = -1
            }
        case .tableRow:
            copy.flag = cmark_gfm_extensions_get_table_row_is_header(node) != 0
        case .tableCell:
            copy.small = alignment(of: node, column: Int(nodes[Int(parent)].number))
            nodes[Int(parent)].number += 1
        default:
            break
        }
        nodes.append(copy)
        return true
    }

    private mutating func set(_ node: inout TreeNode, _ chunk: cmark_chunk) {
        node.literalStart = Int32(truncatingIfNeeded: literals.count)
        node.literalCount = add(chunk)
    }

    private mutating func add(_ chunk: cmark_chunk) -> Int32 {
        let bytes = Self.buffer(chunk)
        if mayCutCharacters, String(validating: bytes, as: UTF8.self) == nil {
            let count = literals.count
            literals.append(contentsOf: String(decoding: bytes, as: UTF8.self).utf8)
            return Int32(truncatingIfNeeded: literals.count - count)
        }
        literals.append(contentsOf: bytes)
        return chunk.len
    }

    private static func buffer(_ chunk: cmark_chunk) -> UnsafeBufferPointer<UInt8> {
        UnsafeBufferPointer(start: chunk.data, count: chunk.data == nil ? 0 : Int(chunk.len))
    }

    /// The number before the delimiter where an item begins; cmark itself keeps only that of a list's first item.
    private func number(of node: Node, source: UnsafeBufferPointer<UInt8>) -> Int32? {
        if let line = lines.bytes(ofLine: Int(node.pointee.start_line)) {
            var index = line.lowerBound + max(0, Int(node.pointee.start_column) - 1)
            var value: Int32 = 0
            let first = index
            while index < line.upperBound, index - first < 9, (0x30...0x39).contains(source[index]) {
                value = value * 10 + Int32(source[index] & 0x0F)
                index += 1
            }
            let delimiters: [UInt8] = [UInt8(ascii: "."), UInt8(ascii: ")")]
            if index > first, index < line.upperBound, delimiters.contains(source[index]) { return value }
        }
        return nil
    }

    private func alignment(of cell: Node, column: Int) -> UInt8 {
        guard let table = cell.pointee.parent?.pointee.parent,
            column < Int(cmark_gfm_extensions_get_table_columns(table)),
            let alignments = cmark_gfm_extensions_get_table_alignments(table)
        else { return 0 }
        let alignment: MarkdownTree.Alignment =
            switch alignments[column] {
            case UInt8(ascii: "l"): .left
            case UInt8(ascii: "c"): .center
            case UInt8(ascii: "r"): .right
            default: .none
            }
        return alignment.rawValue
    }
}
