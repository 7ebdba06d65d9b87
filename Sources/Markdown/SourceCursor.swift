/// Leads stretches of one block's visible text back to the source, remembering what it has verified already.
///
/// cmark's positions are hints: a place is given only if the very words were found there, else their line alone.
/// Where the same words occur several times, each occurrence is given its own place or none. All look-ups of a block
/// together are linear in the block, in whatever order the stretches are asked for.
public struct SourceCursor: Sendable {
    /// In longer lines nothing is looked for, in bytes: no finding shows them.
    public static let longestLine = 8_192
    /// Blocks of more source than this are searched by line only.
    private static let largestSearch = 1 << 16

    /// Longer stretches are not searched for, in bytes.
    private static let longestSought = 1 << 10

    private let text: VisibleText
    private let source: [UInt8]
    private var runs: [VisibleText.Run]
    /// How many bytes may still be searched where cmark's columns do not help.
    private var searchBudget: Int
    /// How many bytes have been compared with the source by cmark's columns.
    private(set) var comparisons = 0

    /// Prepares look-ups in a text.
    /// - Parameter source: the text that was parsed.
    public init(_ text: VisibleText, in source: [UInt8]) {
        self.text = text
        self.source = source
        runs = text.runs
        searchBudget = 32 * text.bytes.count + Self.largestSearch
    }

    /// Where a stretch of the text stands in the source.
    /// - Parameter range: bytes of the text, on character bounds.
    /// - Returns: the line, 1-based, and the bytes of the source; markup between the words is part of them.
    public mutating func range(of range: Range<Int>) -> (line: Int, range: Range<Int>?) {
        let range = range.clamped(to: 0..<text.bytes.count)
        let hint = min(max(1, line(at: range.lowerBound)), max(1, text.lines.count))
        guard !range.isEmpty, text.lines.starts.last.map({ Int($0) }) == source.count,
            let line = shownLine(hint), let found = verifiedRange(of: range) ?? searchedRange(of: range, line)
        else { return (hint, nil) }
        let foundLine = text.lines.line(of: found.lowerBound)
        return (foundLine, shownLine(foundLine) == nil ? nil : found)
    }

    /// The bytes of a line that is short enough to be shown.
    private func shownLine(_ number: Int) -> Range<Int>? {
        guard let line = text.lines.bytes(ofLine: number), line.count <= Self.longestLine else { return nil }
        return line
    }

    /// The line on which a byte of the text stands, as far as cmark's lines and line breaks tell.
    private func line(at offset: Int) -> Int {
        let run = run(at: offset)
        return run >= 0 ? max(text.firstLine, Int(runs[run].line)) : text.firstLine
    }

    /// The last run that begins at or before an offset; -1 if there is none.
    private func run(at offset: Int) -> Int { runs.partitioningIndex { $0.start > offset } - 1 }

    // MARK: cmark's columns

    /// The place by cmark's lines and columns, if every run reads there as it should from its beginning on.
    private mutating func verifiedRange(of range: Range<Int>) -> Range<Int>? {
        var result: Range<Int>?
        var index = max(0, run(at: range.lowerBound))
        while index < runs.count, runs[index].start < range.upperBound {
            let run = runs[index]
            let end = index + 1 < runs.count ? runs[index + 1].start : text.bytes.count
            defer { index += 1 }
            guard run.isText else {
                // A line break has no place; nothing else that is no text can be verified.
                guard text.bytes[run.start] == 0x0A else { return nil }
                continue
            }
            guard run.column > 0, let line = shownLine(Int(run.line)) else { return nil }
            let place = line.lowerBound + Int(run.column) - 1
            if run.verified < 0 { runs[index].verified = Int32(matches(run.start..<end, at: place)) }
            let last = min(end, range.upperBound)
            guard last - run.start <= Int(runs[index].verified) else { return nil }
            let lower = place + max(range.lowerBound, run.start) - run.start
            let upper = place + last - run.start
            if let result, lower < result.upperBound { return nil }
            result = (result?.lowerBound ?? lower)..<upper
        }
        return result
    }

    /// How many bytes of a stretch of the text stand at a place of the source.
    private mutating func matches(_ range: Range<Int>, at place: Int) -> Int {
        let most = max(0, min(range.count, source.count - place))
        let count = source.withUnsafeBytes { source in
            text.bytes.withUnsafeBytes { text in
                var count = 0
                while count + 8 <= most,
                    source.loadUnaligned(fromByteOffset: place + count, as: UInt64.self)
                        == text.loadUnaligned(fromByteOffset: range.lowerBound + count, as: UInt64.self)
                { count += 8 }
                while count < most, source[place + count] == text[range.lowerBound + count] { count += 1 }
                return count
            }
        }
        comparisons += count
        return count
    }

    // MARK: Search

    /// The place of the same occurrence of the words: among those of the block, else among those of the line.
    private mutating func searchedRange(of range: Range<Int>, _ line: Range<Int>) -> Range<Int>? {
        guard range.count <= Self.longestSought, let first = text.lines.bytes(ofLine: text.firstLine),
            let last = text.lines.bytes(ofLine: min(text.lines.count, max(text.lastLine, text.firstLine)))
        else { return nil }
        let block = first.lowerBound..<max(first.upperBound, last.upperBound)
        if block.count <= Self.largestSearch, let found = occurrence(of: range, in: 0..<text.bytes.count, block) {
            return found
        }
        guard searchBudget > 0 else { return nil }
        let textLine = text.textLine(around: range.lowerBound)
        searchBudget -= textLine.count
        guard range.upperBound <= textLine.upperBound else { return nil }
        return occurrence(of: range, in: textLine, line)
    }

    private mutating func occurrence(of range: Range<Int>, in part: Range<Int>, _ place: Range<Int>) -> Range<Int>? {
        searchBudget -= part.count + place.count
        guard searchBudget > 0 else { return nil }
        return source.withUnsafeBufferPointer { source in
            text.occurrence(of: range, amongTextIn: part, amongSourceIn: place, source)
        }
    }
}
