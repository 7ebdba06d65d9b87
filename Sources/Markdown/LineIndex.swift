/// Where the lines of a text begin. A line ends at a line feed, a carriage return, or both.
struct LineIndex: Sendable {
    /// The offset of each line's first byte, and the text's length at the end.
    let starts: [Int32]

    /// The number of lines; a line break at the end is followed by an empty one.
    var count: Int { starts.count - 1 }

    /// The bytes of a line with its line break, the line 1-based; nil outside the text.
    func bytes(ofLine line: Int) -> Range<Int>? {
        guard line >= 1, line <= count else { return nil }
        return Int(starts[line - 1])..<Int(starts[line])
    }

    /// The line, 1-based, that holds a byte.
    func line(of offset: Int) -> Int {
        var low = 0
        var high = count - 1
        while low < high {
            let middle = (low + high + 1) / 2
            if Int(starts[middle]) <= offset { low = middle } else { high = middle - 1 }
        }
        return low + 1
    }
}
