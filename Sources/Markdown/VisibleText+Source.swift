extension VisibleText {
    /// Blocks of more source than this are searched by line only.
    private static let largestSearch = 1 << 16

    /// Where a stretch of the text stands in the source.
    ///
    /// cmark's positions are hints: a place is given only if the very words were found there, else their line alone.
    /// Where the same words occur several times, each occurrence is given its own place or none. Constant time but for
    /// blocks with escapes or unusual indentation, where the block is searched.
    /// - Parameters:
    ///   - range: bytes of ``bytes``, on character bounds.
    ///   - source: the text that was parsed.
    /// - Returns: the line, 1-based, and the bytes of `source`; markup between the words is part of them.
    public func sourceRange(of range: Range<Int>, in source: [UInt8]) -> (line: Int, range: Range<Int>?) {
        let range = range.clamped(to: 0..<bytes.count)
        let hint = min(max(1, line(at: range.lowerBound)), max(1, lines.count))
        guard !range.isEmpty, lines.starts.last.map({ Int($0) }) == source.count else { return (hint, nil) }
        let found = source.withUnsafeBufferPointer { source in
            verifiedRange(of: range, in: source) ?? searchedRange(of: range, near: hint, in: source)
        }
        guard let found else { return (hint, nil) }
        return (lines.line(of: found.lowerBound), found)
    }

    /// The line on which a byte of the text stands, as far as cmark's lines and line breaks tell.
    private func line(at offset: Int) -> Int {
        let run = run(at: offset)
        return run >= 0 ? max(firstLine, Int(runs[run].line)) : firstLine
    }

    /// The last run that begins at or before an offset; -1 if there is none.
    private func run(at offset: Int) -> Int {
        var low = 0
        var high = runs.count
        while low < high {
            let middle = (low + high) / 2
            if runs[middle].start <= offset { low = middle + 1 } else { high = middle }
        }
        return low - 1
    }

    // MARK: cmark's columns

    /// The place by cmark's lines and columns, if every run reads there as it should from its beginning on.
    private func verifiedRange(of range: Range<Int>, in source: UnsafeBufferPointer<UInt8>) -> Range<Int>? {
        var result: Range<Int>?
        var index = max(0, run(at: range.lowerBound))
        while index < runs.count, runs[index].start < range.upperBound {
            let run = runs[index]
            let end = index + 1 < runs.count ? runs[index + 1].start : bytes.count
            index += 1
            guard run.isText else {
                // A line break has no place; nothing else that is no text can be verified.
                guard bytes[run.start] == 0x0A else { return nil }
                continue
            }
            guard run.column > 0, let line = lines.bytes(ofLine: Int(run.line)) else { return nil }
            let runPlace = line.lowerBound + Int(run.column) - 1
            let last = min(end, range.upperBound)
            guard runPlace + last - run.start <= source.count else { return nil }
            for offset in run.start..<last where source[runPlace + offset - run.start] != bytes[offset] { return nil }
            let lower = runPlace + max(range.lowerBound, run.start) - run.start
            let upper = runPlace + last - run.start
            if let result, lower < result.upperBound { return nil }
            result = (result?.lowerBound ?? lower)..<upper
        }
        return result
    }

    // MARK: Search

    /// The place of the same occurrence of the words: among those of the block, else among those of the line.
    private func searchedRange(
        of range: Range<Int>, near hint: Int, in source: UnsafeBufferPointer<UInt8>
    ) -> Range<Int>? {
        guard let first = lines.bytes(ofLine: firstLine),
            let last = lines.bytes(ofLine: min(lines.count, max(lastLine, firstLine)))
        else { return nil }
        let block = first.lowerBound..<max(first.upperBound, last.upperBound)
        if block.count <= Self.largestSearch,
            let found = occurrence(of: range, amongTextIn: 0..<bytes.count, amongSourceIn: block, source)
        {
            return found
        }
        guard let line = lines.bytes(ofLine: hint), line.count <= Self.largestSearch else { return nil }
        let textLine = textLine(around: range.lowerBound)
        guard range.upperBound <= textLine.upperBound else { return nil }
        return occurrence(of: range, amongTextIn: textLine, amongSourceIn: line, source)
    }

    private func textLine(around offset: Int) -> Range<Int> {
        var lower = offset
        while lower > 0, bytes[lower - 1] != 0x0A { lower -= 1 }
        var upper = offset
        while upper < bytes.count, bytes[upper] != 0x0A { upper += 1 }
        return lower..<upper
    }

    /// The occurrence in the source that corresponds to the one in the text, if both have equally many.
    private func occurrence(
        of range: Range<Int>, amongTextIn text: Range<Int>, amongSourceIn place: Range<Int>,
        _ source: UnsafeBufferPointer<UInt8>
    ) -> Range<Int>? {
        var count = 0
        var ordinal = 0
        var start = text.lowerBound
        while start + range.count <= text.upperBound {
            if bytes[start] == bytes[range.lowerBound], isEqual(range, at: start) {
                if start == range.lowerBound { ordinal = count }
                count += 1
            }
            start += 1
        }
        var found: Range<Int>?
        var matches = 0
        for index in place where source[index] == bytes[range.lowerBound] {
            guard let end = end(of: range, at: index, before: place.upperBound, source) else { continue }
            if matches == ordinal { found = index..<end }
            matches += 1
        }
        return matches == count ? found : nil
    }

    private func isEqual(_ range: Range<Int>, at start: Int) -> Bool {
        for offset in 0..<range.count where bytes[start + offset] != bytes[range.lowerBound + offset] { return false }
        return true
    }

    /// Where the words end that begin at a place of the source, passing over markup between them.
    private func end(
        of range: Range<Int>, at place: Int, before limit: Int, _ source: UnsafeBufferPointer<UInt8>
    ) -> Int? {
        var index = place
        for offset in range {
            let expected = bytes[offset]
            if expected == 0x0A {
                // A line break: spaces or a backslash before it, a container's prefix after it.
                while index < limit, source[index] != 0x0A, source[index] != 0x0D {
                    guard Self.isMarkup(source[index]) || source[index] == 0x20 else { return nil }
                    index += 1
                }
                guard index < limit else { return nil }
                while index < limit, Self.isLinePrefix(source[index]) { index += 1 }
                continue
            }
            while index < limit, source[index] != expected, Self.isMarkup(source[index]) { index += 1 }
            guard index < limit, source[index] == expected else { return nil }
            index += 1
        }
        return index
    }

    /// Whether a byte may stand between two visible ones: emphasis, strikethrough, an escape.
    private static func isMarkup(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "*") || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "~")
            || byte == UInt8(ascii: "\\")
    }

    private static func isLinePrefix(_ byte: UInt8) -> Bool {
        byte == 0x0A || byte == 0x0D || byte == 0x20 || byte == 0x09 || byte == UInt8(ascii: ">")
    }
}
