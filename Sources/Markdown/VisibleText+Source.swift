extension VisibleText {
    /// Where a stretch of the text stands in the source, for one stretch alone; linear in the text.
    ///
    /// Many stretches of one text are looked up with one ``SourceCursor``, which is linear for all of them together.
    /// - Parameters:
    ///   - range: bytes of ``bytes``, on character bounds.
    ///   - source: the text that was parsed.
    /// - Returns: the line, 1-based, and the bytes of `source`; markup between the words is part of them.
    public func sourceRange(of range: Range<Int>, in source: [UInt8]) -> (line: Int, range: Range<Int>?) {
        var cursor = SourceCursor(self, in: source)
        return cursor.range(of: range)
    }

    // MARK: Search

    /// The bytes between the line breaks around an offset.
    func textLine(around offset: Int) -> Range<Int> {
        var lower = offset
        while lower > 0, bytes[lower - 1] != 0x0A { lower -= 1 }
        var upper = offset
        while upper < bytes.count, bytes[upper] != 0x0A { upper += 1 }
        return lower..<upper
    }

    /// The occurrence in the source that corresponds to the one in the text, if both have equally many.
    func occurrence(
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
