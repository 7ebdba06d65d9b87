import Corpus
import Diagnostics
import Instruments
import Yams

/// One YAML text being read: typed access to its values, and a list of what was wrong with them.
///
/// A value of the wrong shape gives nil and a finding at its place, so that all mistakes of a file show in one run.
struct YAMLReading {
    /// The file.
    let file: SourceText
    /// The stretch of the file that is YAML, in bytes.
    let range: Range<Int>
    /// What was found wrong: the first of it, up to ``mostFindings``.
    private(set) var found: [Diagnostic] = []
    private var omitted = 0

    /// The most bytes of YAML that are read.
    static let largest = 256 << 10
    /// The deepest nesting that is read.
    static let deepest = 64
    /// The most findings that are told of one text.
    static let mostFindings = 100

    /// How many numbers the ranges of the text have given so far.
    var numberCount = 0

    /// A line as YAML breaks them, and the line of the file that it lies in.
    private struct Line {
        let start: Int
        let fileLine: Int
        let fileLineStart: Int
    }

    private let lines: [Line]

    init(_ file: SourceText, range: Range<Int>) {
        self.file = file
        self.range = range
        let bytes = file.bytes
        var number = bytes[..<range.lowerBound].reduce(1) { $0 + ($1 == 0x0A ? 1 : 0) }
        var lineStart = bytes[..<range.lowerBound].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
        var lines = [Line(start: range.lowerBound, fileLine: number, fileLineStart: lineStart)]
        for index in range {
            let next = index + 1
            switch bytes[index] {
            case 0x0A:
                number += 1
                lineStart = next
            case 0x0D where next == range.upperBound || bytes[next] != 0x0A: break
            // libyaml also breaks lines at U+0085, U+2028 and U+2029.
            case 0x85 where index > 0 && bytes[index - 1] == 0xC2: break
            case 0xA8 where index > 1 && bytes[index - 1] == 0x80 && bytes[index - 2] == 0xE2: break
            case 0xA9 where index > 1 && bytes[index - 1] == 0x80 && bytes[index - 2] == 0xE2: break
            default: continue
            }
            lines.append(Line(start: next, fileLine: number, fileLineStart: lineStart))
        }
        self.lines = lines
    }

    // MARK: Findings

    /// All that was found wrong; where it was too much, the last finding says how much is left out.
    var findings: [Diagnostic] {
        guard omitted > 0 else { return found }
        return found + [
            Diagnostic(
                .frontMatter, at: SourceLocation(path: file.path),
                "\(omitted) more findings of this file are left out")
        ]
    }

    /// Files a finding, which is made only where it is told.
    mutating func add(_ finding: (YAMLReading) -> Diagnostic) {
        if found.count < Self.mostFindings { found.append(finding(self)) } else { omitted += 1 }
    }

    /// Files a finding at a node.
    mutating func report(_ code: DiagnosticCode, at node: YAMLNode, _ message: String, notes: [String] = []) {
        add { Diagnostic(code, at: $0.location(of: node), message, notes: notes.map { .init($0) }) }
    }

    // MARK: Places

    /// The location of a node's first characters.
    func location(of node: YAMLNode) -> SourceLocation {
        let mark = node.mark
        let start = offset(line: mark.line, column: mark.column)
        var length = 1
        if case .scalar(let scalar) = node {
            let count = scalar.string.utf8.count
            if count > 0 {
                for shift in 0...1 where start + shift + count <= range.upperBound {
                    let place = (start + shift)..<(start + shift + count)
                    if file.bytes[place].elementsEqual(scalar.string.utf8) { return location(place, line: mark.line) }
                }
            }
            length = max(1, count)
        }
        return location(start..<(start + length), line: mark.line)
    }

    /// The location of bytes that begin in a line of the text, 1-based.
    private func location(_ place: Range<Int>, line: Int) -> SourceLocation {
        let line = lines[min(max(line, 1), lines.count) - 1]
        return SourceLocation(
            path: file.path, line: line.fileLine, lineStart: line.fileLineStart, utf8: place, in: file.bytes)
    }

    /// The byte at a line and a column, both 1-based, the column in Unicode scalars.
    private func offset(line: Int, column: Int) -> Int {
        guard lines.indices.contains(line - 1) else { return range.upperBound }
        var index = lines[line - 1].start
        // Further on in a line, a location names the line alone.
        var rest = min(column - 1, 8_192)
        while rest > 0, index < range.upperBound, file.bytes[index] != 0x0A {
            index += 1
            while index < range.upperBound, file.bytes[index] & 0xC0 == 0x80 { index += 1 }
            rest -= 1
        }
        return index
    }

    private func location(line: Int, column: Int) -> SourceLocation {
        let place = offset(line: line, column: column)
        return location(place..<(place + 1), line: line)
    }

    // MARK: Composing

    /// Reads the text into a tree; nil, with a finding, where that is not possible.
    mutating func compose() -> YAMLNode? {
        guard range.count <= Self.largest else {
            add {
                Diagnostic(
                    .tooLarge, at: $0.location(line: 1, column: 1), "this YAML has more than \(Self.largest >> 10) KB")
            }
            return nil
        }
        let plain = file.bytes.withUnsafeBufferPointer {
            PlainYAML.mapping(UnsafeBufferPointer(rebasing: $0[range]))
        }
        if let plain { return plain }
        let yaml = Array(file.bytes[range])
        if let objection = YAMLSurvey.objection(to: yaml, deepest: Self.deepest) {
            add { $0.finding(of: objection) }
            return nil
        }
        do {
            return try YAMLNode(composing: String(decoding: yaml, as: UTF8.self))
        } catch let error as YamlError {
            add { $0.finding(of: error) }
        } catch {
            add { Diagnostic(.frontMatter, at: $0.location(line: 1, column: 1), "this YAML cannot be read") }
        }
        return nil
    }

    private func finding(of objection: YAMLSurvey.Objection) -> Diagnostic {
        switch objection {
        case .anchor(let line, let column):
            Diagnostic(
                .frontMatter, at: location(line: line, column: column), "anchors (‘&name’) are not taken",
                notes: [.init("put a value that begins with ‘&’ in quotes")])
        case .alias(let line, let column):
            Diagnostic(
                .frontMatter, at: location(line: line, column: column), "aliases (‘*name’) are not taken",
                notes: [.init("put a value that begins with ‘*’ in quotes")])
        case .nesting(let line, let column):
            Diagnostic(
                .tooLarge, at: location(line: line, column: column),
                "this YAML is nested more than \(Self.deepest) levels deep")
        }
    }

    private func finding(of error: YamlError) -> Diagnostic {
        switch error {
        case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
            .composer(_, let problem, let mark, _):
            var notes: [Diagnostic.Note] = []
            if problem.contains("mapping values") { notes.append(.init("put a value that holds ‘: ’ in quotes")) }
            return Diagnostic(
                .frontMatter, at: location(line: mark.line, column: mark.column),
                "this YAML cannot be read: \(problem)", notes: notes)
        case .duplicatedKeysInMapping(let duplicates, let context):
            let names = duplicates.sorted().prefix(5).map { "‘\($0)’" }.joined(separator: ", ")
            return Diagnostic(
                .frontMatter, at: location(line: context.mark.line, column: 1),
                "a key stands twice: \(names)\(duplicates.count > 5 ? ", …" : "")")
        case .reader(let problem, let place, _, _):
            let offset = min(range.upperBound, range.lowerBound + (place ?? 0))
            return Diagnostic(
                .frontMatter, at: file.location(offset..<(offset + 1)), "this YAML cannot be read: \(problem)")
        default:
            return Diagnostic(.frontMatter, at: location(line: 1, column: 1), "this YAML cannot be read")
        }
    }
}
