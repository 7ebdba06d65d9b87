import Corpus
import Diagnostics

/// Turns places in a document's body into places in its file.
struct SourceMap: Sendable {
    private let path: String
    private let file: [UInt8]
    private let bodyOffset: Int
    private let bodyLine: Int
    /// Where each line of the body begins in the file.
    private let lineStarts: [Int]

    init(_ document: SourceDocument) {
        path = document.path
        file = document.file
        bodyOffset = document.bodyOffset
        bodyLine = document.bodyLine
        var starts = [document.bodyOffset]
        for index in document.bodyOffset..<max(document.bodyOffset, document.file.count)
        where document.file[index] == 0x0A {
            starts.append(index + 1)
        }
        lineStarts = starts
    }

    /// The location of a line of the body, 1-based, and of a stretch of the body's bytes on it where that is known.
    func location(line: Int, range: Range<Int>?) -> SourceLocation {
        let inFile = bodyLine + line - 1
        guard lineStarts.indices.contains(line - 1) else { return SourceLocation(path: path, line: inFile) }
        let start = lineStarts[line - 1]
        guard let range else {
            let whole = SourceLocation(path: path, line: inFile, lineStart: start, utf8: start..<start, in: file)
            return SourceLocation(path: path, line: inFile, sourceLine: whole.sourceLine)
        }
        let shifted = (range.lowerBound + bodyOffset)..<(range.upperBound + bodyOffset)
        return SourceLocation(path: path, line: inFile, lineStart: start, utf8: shifted, in: file)
    }

    /// The location of some text on or shortly after a line of the body; of the line alone where it is not there.
    func location(line: Int, finding text: String) -> SourceLocation {
        let needle = Array(text.utf8)
        for candidate in line..<(line + 4) where lineStarts.indices.contains(candidate - 1) {
            let start = lineStarts[candidate - 1]
            let end = lineStarts.indices.contains(candidate) ? lineStarts[candidate] : file.count
            if end - start <= 8_192, let found = file.firstRange(of: needle, from: start, to: end) {
                return location(
                    line: candidate, range: (found.lowerBound - bodyOffset)..<(found.upperBound - bodyOffset))
            }
        }
        return location(line: line, range: nil)
    }
}
