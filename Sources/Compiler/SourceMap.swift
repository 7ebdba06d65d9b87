import Bytes
import Corpus
import Diagnostics

/// Turns places in a document's body into places in its file.
///
/// All places in one line are linear together as long as they come in order. What the line says is left out: whoever
/// prints a finding reads it again.
struct SourceMap: Sendable {
    /// A line longer than this many bytes is not looked through, and places in it are not counted out.
    private static let longestLine = 8_192

    private let path: String
    private let file: [UInt8]
    private let bodyOffset: Int
    private let bodyLine: Int
    /// Where each line of the body begins in the file, and the file's end.
    private let lineStarts: [Int]
    /// Whether the body holds a carriage return, at which a line ends too.
    private let holdsReturns: Bool
    /// The body's lines as Markdown counts them, which ends one at a lone carriage return too, each by the line it stands
    /// in; empty where both count the same.
    private let markdownLines: [Int]
    /// The line asked about last.
    private var visited: Visited?

    /// A line, where it ends, and how many characters stand before a place in it.
    private struct Visited: Sendable {
        let line: Int
        let end: Int
        var counted: (offset: Int, characters: Int)
    }

    /// How far a sequence of searches in document order has come.
    struct Search: Sendable {
        /// Where the text found last ends in the file.
        fileprivate var end = 0
        /// How many bytes may still be looked through.
        fileprivate var budget: Int
    }

    init(_ document: SourceDocument) {
        path = document.path
        file = document.file
        bodyOffset = document.bodyOffset
        bodyLine = document.bodyLine
        var starts = [document.bodyOffset]
        var holdsReturns = false
        document.file.withUnsafeBufferPointer { file in
            var index = document.bodyOffset
            while index < file.count {
                if let eight = EightBytes(file, at: index), !eight.holdLess(than: 0x0E) {
                    index += 8
                    continue
                }
                if file[index] == 0x0A { starts.append(index + 1) }
                if file[index] == 0x0D { holdsReturns = true }
                index += 1
            }
        }
        starts.append(max(document.bodyOffset, document.file.count))
        lineStarts = starts
        self.holdsReturns = holdsReturns
        markdownLines = holdsReturns ? Self.markdownLines(of: document.file[document.bodyOffset...]) : []
    }

    private static func markdownLines(of body: ArraySlice<UInt8>) -> [Int] {
        var line = 1
        var lines = [line]
        for index in body.indices {
            let isLoneReturn = body[index] == 0x0D && (index + 1 == body.endIndex || body[index + 1] != 0x0A)
            if body[index] == 0x0A { line += 1 }
            if isLoneReturn || body[index] == 0x0A { lines.append(line) }
        }
        return lines.count == line ? [] : lines
    }

    /// The line that a line of the Markdown stands in, both 1-based.
    private func line(ofMarkdown line: Int) -> Int {
        markdownLines.indices.contains(line - 1) ? markdownLines[line - 1] : min(line, markdownLines.last ?? line)
    }

    /// The bytes of a line of the body, 1-based, with its line break.
    private func bytes(ofLine line: Int) -> Range<Int>? {
        guard line >= 1, line < lineStarts.count else { return nil }
        return lineStarts[line - 1]..<lineStarts[line]
    }

    /// The location of a line of the Markdown, 1-based, and of a stretch of the body's bytes on it where that is known.
    mutating func location(line: Int, range: Range<Int>?) -> SourceLocation {
        location(bodyLine: self.line(ofMarkdown: line), range: range)
    }

    private mutating func location(bodyLine line: Int, range: Range<Int>?) -> SourceLocation {
        let inFile = bodyLine + line - 1
        // Without a stretch of it no line need be looked through.
        guard let range, let place = bytes(ofLine: line), var visited = visit(line, place) else {
            return SourceLocation(path: path, line: inFile)
        }
        let start = min(max(place.lowerBound, range.lowerBound + bodyOffset), file.count)
        guard start <= visited.end else { return SourceLocation(path: path, line: inFile) }
        let end = min(max(range.upperBound + bodyOffset, start), visited.end)
        if visited.counted.offset > start { visited.counted = (place.lowerBound, 0) }
        // The count goes on between two ASCII bytes, where one character surely ends and another begins.
        var mark = start
        while mark > visited.counted.offset, !isBoundary(mark) { mark -= 1 }
        visited.counted = (mark, visited.counted.characters + characters(visited.counted.offset..<mark))
        self.visited = visited
        return SourceLocation(
            path: path, line: inFile,
            span: .init(
                column: visited.counted.characters + characters(mark..<start) + 1, length: characters(start..<end),
                utf8Offset: start, utf8Length: end - start))
    }

    /// Whether a place holds just these words, without markup within, so that a link can be put around them; an exclamation
    /// mark before them would make an image of it.
    func holds(_ words: String, at location: SourceLocation) -> Bool {
        guard let span = location.span, file.indices.contains(span.utf8Offset) else { return false }
        let bytes = file[span.utf8Offset...].prefix(span.utf8Length)
        return bytes.elementsEqual(words.utf8) && !bytes.contains(where: Self.isMarkup)
            && (span.column == 1 || file[span.utf8Offset - 1] != UInt8(ascii: "!"))
    }

    private static func isMarkup(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "\\"), UInt8(ascii: "|"), UInt8(ascii: "`"),
            UInt8(ascii: "<"):
            true
        default: false
        }
    }

    private mutating func visit(_ line: Int, _ place: Range<Int>) -> Visited? {
        if let visited, visited.line == line { return visited }
        guard place.count <= Self.longestLine + 1 else { return nil }
        let end = self.end(of: place)
        guard end < place.lowerBound + Self.longestLine else { return nil }
        visited = Visited(line: line, end: end, counted: (place.lowerBound, 0))
        return visited
    }

    /// Where a line ends without its line break.
    private func end(of place: Range<Int>) -> Int {
        if holdsReturns, let end = file[place].firstIndex(of: 0x0D) { return end }
        return file[place].last == 0x0A ? place.upperBound - 1 : place.upperBound
    }

    private func characters(_ range: Range<Int>) -> Int {
        file.withUnsafeBufferPointer { CharacterCount.characters(in: UnsafeBufferPointer(rebasing: $0[range])) }
    }

    private func isBoundary(_ offset: Int) -> Bool {
        offset > 0 && offset < file.count && file[offset - 1] < 0x80 && file[offset] < 0x80
    }

    // MARK: Search

    /// A new search from the beginning.
    func search() -> Search { Search(budget: 16 * file.count + (1 << 16)) }

    /// The location of some text on or shortly after a line of the Markdown; of the line alone where it is not there.
    ///
    /// On its line it is looked for behind what the search found last, so that equal texts are each given their own
    /// place. All locations of one search together are linear in the file.
    mutating func location(line: Int, finding text: String, _ search: inout Search) -> SourceLocation {
        let needle = Array(text.utf8)
        let line = self.line(ofMarkdown: line)
        for candidate in line..<(line + 4) {
            guard search.budget > 0, let place = bytes(ofLine: candidate) else { break }
            guard place.count <= Self.longestLine else { continue }
            let isOnItsLine = candidate == line
            let start = isOnItsLine && place.contains(search.end) ? search.end : place.lowerBound
            let found = file.firstRange(of: needle, from: start, to: place.upperBound)
            search.budget -= ((found?.upperBound ?? place.upperBound) - start) * max(1, needle.count / 32)
            guard let found else { continue }
            if isOnItsLine { search.end = found.upperBound }
            return location(
                bodyLine: candidate, range: (found.lowerBound - bodyOffset)..<(found.upperBound - bodyOffset))
        }
        return location(bodyLine: line, range: nil)
    }
}

extension [UInt8] {
    /// The first place of some bytes; nil if there is none or nothing is looked for.
    func firstRange(of needle: [UInt8], from start: Int = 0, to end: Int? = nil) -> Range<Int>? {
        let end = end ?? count
        guard let first = needle.first, end - start >= needle.count else { return nil }
        for place in start...(end - needle.count) where self[place] == first {
            if self[place..<(place + needle.count)].elementsEqual(needle) { return place..<(place + needle.count) }
        }
        return nil
    }
}
