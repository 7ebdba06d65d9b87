/// A place in a source file.
public struct SourceLocation: Sendable, Hashable {
    /// The path, relative to the site's folder, with `/` between its parts.
    public let path: String
    /// Small, since a site holds hundreds of thousands of places; it stands here so that no room is lost.
    private let number: UInt32
    /// The line, 1-based; 0 names the file as a whole.
    public var line: Int { Int(number) }
    /// The exact place on the line, where it could be found.
    public let span: Span?
    /// The line as it stands in the file, without its line break, where it was at hand.
    public var sourceLine: String?

    /// A stretch of one line.
    public struct Span: Sendable, Hashable {
        /// The first column, 1-based, in characters as an editor counts them.
        public var column: Int { Int(first) }
        /// How many characters are meant; at least 1.
        public var length: Int { Int(characters) }
        /// Where the stretch begins in the file, in UTF-8 bytes, 0-based.
        public var utf8Offset: Int { Int(offset) }
        /// How long the stretch is in UTF-8 bytes.
        public var utf8Length: Int { Int(bytes) }

        private let first: UInt32
        private let characters: UInt32
        private let offset: UInt32
        private let bytes: UInt32

        /// Creates a span; see the properties for the units. What is over 2³² − 1 becomes that.
        public init(column: Int, length: Int, utf8Offset: Int, utf8Length: Int) {
            first = UInt32(clamping: column)
            characters = UInt32(clamping: max(1, length))
            offset = UInt32(clamping: utf8Offset)
            bytes = UInt32(clamping: utf8Length)
        }
    }

    /// The same place without its line, which whoever shows it can read again: there are many more places than are shown.
    public var unquoted: SourceLocation { SourceLocation(path: path, line: line, span: span) }

    /// Creates a location; `line` 0 names the file as a whole.
    public init(path: String, line: Int = 0, span: Span? = nil, sourceLine: String? = nil) {
        self.path = path
        number = UInt32(clamping: line)
        self.span = span
        self.sourceLine = sourceLine
    }

    /// The location of a stretch of bytes of a file.
    ///
    /// A range over several lines is cut at the end of its first line, one that cuts a character holds all of it. Linear in
    /// the offset.
    /// - Parameters:
    ///   - range: UTF-8 byte offsets into `file`, 0-based; clamped to the file.
    ///   - file: the bytes of the whole file.
    public init(path: String, utf8 range: Range<Int>, in file: [UInt8]) {
        let start = min(max(0, range.lowerBound), file.count)
        var line = 1
        var lineStart = 0
        for index in 0..<start where file[index] == 0x0A {
            line += 1
            lineStart = index + 1
        }
        self.init(path: path, line: line, lineStart: lineStart, utf8: range, in: file)
    }

    private static func characters(in bytes: ArraySlice<UInt8>) -> Int {
        bytes.withUnsafeBufferPointer { CharacterCount.characters(in: $0) }
    }

    /// The bytes of the character that a byte of a line belongs to; the byte alone where they are no UTF-8.
    private static func character(at offset: Int, in line: ArraySlice<UInt8>) -> Range<Int> {
        let byte = offset..<(offset + 1)
        guard line.indices.contains(offset), line[offset] & 0xC0 == 0x80 else { return byte }
        for start in stride(from: offset - 1, through: max(line.startIndex, offset - 3), by: -1)
        where line[start] & 0xC0 != 0x80 {
            let length = line[start] >= 0xF0 ? 4 : line[start] >= 0xE0 ? 3 : line[start] >= 0xC0 ? 2 : 1
            let end = start + length
            return end > offset && end <= line.endIndex ? start..<end : byte
        }
        return byte
    }

    /// A line longer than this many bytes is not shown, and places in it are not counted out.
    private static let longestLine = 8_192

    /// As ``init(path:utf8:in:)`` where the line and the offset of its first byte are known already.
    ///
    /// In a line of over 8,192 bytes the line alone is named, so that many findings in one endless line stay cheap.
    public init(path: String, line: Int, lineStart: Int, utf8 range: Range<Int>, in file: [UInt8]) {
        var start = min(max(lineStart, range.lowerBound), file.count)
        let bound = min(file.count, lineStart + Self.longestLine)
        var lineEnd = min(start, bound)
        while lineEnd < bound, file[lineEnd] != 0x0A, file[lineEnd] != 0x0D { lineEnd += 1 }
        guard start <= lineEnd, lineEnd < lineStart + Self.longestLine else {
            self.init(path: path, line: line)
            return
        }
        var end = min(max(range.upperBound, start), lineEnd)
        let shown = file[lineStart..<lineEnd]
        if case let last = Self.character(at: end, in: shown), last.lowerBound < end { end = last.upperBound }
        start = Self.character(at: start, in: shown).lowerBound
        self.init(
            path: path,
            line: line,
            span: Span(
                column: Self.characters(in: file[lineStart..<start]) + 1,
                length: Self.characters(in: file[start..<end]),
                utf8Offset: start, utf8Length: end - start),
            sourceLine: String(decoding: file[lineStart..<lineEnd], as: UTF8.self))
    }
}

extension SourceLocation: Comparable {
    /// Sorts by path in byte order, then line, then place on the line.
    public static func < (left: SourceLocation, right: SourceLocation) -> Bool {
        if left.path != right.path { return left.path.utf8.lexicographicallyPrecedes(right.path.utf8) }
        if left.line != right.line { return left.line < right.line }
        return (left.span?.utf8Offset ?? -1, left.span?.utf8Length ?? 0)
            < (right.span?.utf8Offset ?? -1, right.span?.utf8Length ?? 0)
    }
}
