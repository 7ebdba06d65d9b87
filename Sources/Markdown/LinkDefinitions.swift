/// Where the reference definitions of a text stand: `[label]: destination`.
struct LinkDefinitions: Sendable {
    /// A definition's destination.
    struct Definition: Sendable, Hashable {
        /// The destination as written.
        let destination: Range<Int>
        /// What it means, escapes resolved.
        let text: [UInt8]
    }

    /// The longest label, in bytes. Source: CommonMark 0.31, section 4.7.
    static let longestLabel = 999

    /// The definitions by label; of several with one label the first counts.
    private(set) var byLabel: [String: Definition] = [:]
    /// Where each definition ends, by where it begins.
    private(set) var ends: [Int: Int] = [:]

    /// Looks for definitions at the beginning of lines outside code. Linear in the text.
    init(of tree: MarkdownTree, in source: [UInt8]) {
        guard tree.mayDefineLinks else { return }
        var code: Set<Int> = []
        for node in tree.nodes where node.tag == .codeBlock || node.tag == .htmlBlock {
            for line in Int(node.line)...max(Int(node.line), Int(node.endLine)) { code.insert(line) }
        }
        source.withUnsafeBufferPointer { bytes in
            for line in 1...max(1, tree.lines.count) where !code.contains(line) {
                guard let range = tree.lines.bytes(ofLine: line) else { continue }
                var start = range.lowerBound
                while start < range.upperBound, Self.isContainer(bytes[start]) { start += 1 }
                read(at: start, bytes)
            }
        }
    }

    /// The definition that a label means.
    func definition(_ label: Range<Int>, in source: UnsafeBufferPointer<UInt8>) -> Definition? {
        guard !byLabel.isEmpty, !label.isEmpty, label.count <= Self.longestLabel else { return nil }
        return byLabel[Self.normal(source[label])]
    }

    private mutating func read(at start: Int, _ bytes: UnsafeBufferPointer<UInt8>) {
        guard start + 1 < bytes.count, bytes[start] == UInt8(ascii: "["), bytes[start + 1] != UInt8(ascii: "^"),
            let close = LinkScan.labelEnd(from: start + 1, bytes), close + 1 < bytes.count,
            bytes[close + 1] == UInt8(ascii: ":"), close > start + 1
        else { return }
        var at = close + 2
        var breaks = 0
        while at < bytes.count, LinkScan.isSpace(bytes[at]) {
            if bytes[at] == 0x0A { breaks += 1 }
            at += 1
        }
        guard breaks < 2, let destination = LinkScan.destination(from: at, bytes, isInline: false) else { return }
        let label = Self.normal(bytes[(start + 1)..<close])
        guard !label.isEmpty else { return }
        ends[start] = destination.end
        if byLabel[label] == nil {
            byLabel[label] = Definition(
                destination: destination.range, text: LinkScan.resolved(bytes[destination.range]))
        }
    }

    /// Labels match whatever their case and their spaces.
    private static func normal(_ label: some Sequence<UInt8>) -> String {
        let words = String(decoding: Array(label), as: UTF8.self).lowercased().split(whereSeparator: \.isWhitespace)
        return words.joined(separator: " ")
    }

    /// What may stand before a definition in its line: indentation, quotes and list marks.
    private static func isContainer(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x20, 0x09, UInt8(ascii: ">"), UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "+"),
            UInt8(ascii: "."), UInt8(ascii: ")"), 0x30...0x39:
            true
        default: false
        }
    }
}
