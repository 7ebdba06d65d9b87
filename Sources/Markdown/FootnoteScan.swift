/// Finds references to footnotes that lead nowhere: to a footnote that there is not, or written over several lines, of which
/// cmark keeps a part alone.
///
/// cmark leaves no trace of them in its tree. So they are looked for in the text of paragraphs and headings; what stands in
/// code, is escaped, or may be something else is passed over.
struct FootnoteScan {
    private let source: UnsafeBufferPointer<UInt8>
    private let tree: [TreeNode]
    private let lines: LineIndex
    private let labels: Set<String>

    /// - Parameter labels: the labels of all footnotes, as they were written.
    init(_ source: UnsafeBufferPointer<UInt8>, _ tree: [TreeNode], _ lines: LineIndex, labels: [String]) {
        self.source = source
        self.tree = tree
        self.lines = lines
        self.labels = Set(labels.map { $0.lowercased() })
    }

    /// The references, in text order. Linear in the text and the tree, but for sorting.
    func strayReferences() -> [MarkdownTree.StrayReference] {
        var found: [MarkdownTree.StrayReference] = []
        // Every byte is looked at once, whatever cmark says of where blocks end.
        var end = 0
        for block in blocks() {
            let start = max(end, block.range.lowerBound)
            end = max(end, block.range.upperBound)
            guard let mark = mark(from: start, to: end), !holdsCode(block.place) else { continue }
            collect(from: mark, to: end, into: &found)
        }
        return found
    }

    /// The paragraphs and headings with their bytes, in text order; footnotes stand last in the tree.
    private func blocks() -> [(place: Int, range: Range<Int>)] {
        var blocks: [(place: Int, range: Range<Int>)] = []
        for place in tree.indices where tree[place].tag == .paragraph || tree[place].tag == .heading {
            let (first, last) = (Int(tree[place].line), Int(tree[place].endLine))
            guard let start = lines.bytes(ofLine: first), let end = lines.bytes(ofLine: max(first, last)) else {
                continue
            }
            blocks.append((place, start.lowerBound..<end.upperBound))
        }
        return blocks.sorted { $0.range.lowerBound < $1.range.lowerBound }
    }

    /// Whether a block holds code, in which anything may stand.
    private func holdsCode(_ block: Int) -> Bool {
        tree[block..<max(block + 1, Int(tree[block].end))].contains { $0.tag == .code }
    }

    /// The first `[^` of a stretch.
    private func mark(from start: Int, to end: Int) -> Int? {
        var index = start
        while index + 1 < end {
            if source[index] == UInt8(ascii: "["), source[index + 1] == UInt8(ascii: "^") { return index }
            index += 1
        }
        return nil
    }

    private func collect(from start: Int, to end: Int, into found: inout [MarkdownTree.StrayReference]) {
        var next: Int? = start
        while let start = next {
            let label = start + 2
            var close = label
            var isDivided = false
            while close < end, source[close] != UInt8(ascii: "]"), source[close] != UInt8(ascii: "[") {
                if source[close] == 0x0A || source[close] == 0x0D { isDivided = true }
                close += 1
            }
            next = mark(from: max(close, label), to: end)
            guard close > label, close < end, source[close] == UInt8(ascii: "]"), isReference(start..<(close + 1))
            else {
                continue
            }
            let text = String(decoding: source[label..<close], as: UTF8.self)
            guard isDivided || !labels.contains(text.lowercased()) else { continue }
            found.append(
                .init(label: text, line: lines.line(of: start), range: start..<(close + 1), isDivided: isDivided))
        }
    }

    /// Whether what stands around some brackets lets them be a reference: they are not escaped, and no image or link.
    private func isReference(_ range: Range<Int>) -> Bool {
        var slashes = 0
        while range.lowerBound > slashes, source[range.lowerBound - 1 - slashes] == UInt8(ascii: "\\") { slashes += 1 }
        let before = range.lowerBound > 0 ? source[range.lowerBound - 1] : 0
        let after = range.upperBound < source.count ? source[range.upperBound] : 0
        return slashes % 2 == 0 && before != UInt8(ascii: "!") && after != UInt8(ascii: "(")
            && after != UInt8(ascii: "[")
    }
}
