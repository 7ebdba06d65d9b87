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

    /// The references, in text order. Linear in the text and the tree.
    func strayReferences() -> [MarkdownTree.StrayReference] {
        var found: [MarkdownTree.StrayReference] = []
        for place in tree.indices where tree[place].tag == .paragraph || tree[place].tag == .heading {
            guard let first = lines.bytes(ofLine: Int(tree[place].line)),
                let last = lines.bytes(ofLine: Int(max(tree[place].line, tree[place].endLine)))
            else { continue }
            let block = first.lowerBound..<last.upperBound
            guard let start = mark(from: block.lowerBound, to: block.upperBound), !holdsCode(place) else { continue }
            collect(from: start, to: block.upperBound, into: &found)
        }
        return found
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
