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
    /// What was found wrong.
    var findings: [Diagnostic] = []

    /// The most bytes of YAML that are read.
    static let largest = 256 << 10
    /// The deepest nesting that is read.
    static let deepest = 64

    private let lineStarts: [Int]

    init(_ file: SourceText, range: Range<Int>) {
        self.file = file
        self.range = range
        var starts = [range.lowerBound]
        for index in range where file.bytes[index] == 0x0A { starts.append(index + 1) }
        lineStarts = starts
    }

    // MARK: Places

    /// The location of a node's first characters.
    func location(of node: Node) -> SourceLocation {
        guard let mark = node.mark else { return SourceLocation(path: file.path) }
        let start = offset(line: mark.line, column: mark.column)
        var length = 1
        if case .scalar(let scalar) = node {
            let needle = Array(scalar.string.utf8)
            if !needle.isEmpty {
                for shift in 0...1 where start + shift + needle.count <= range.upperBound {
                    let place = (start + shift)..<(start + shift + needle.count)
                    if file.bytes[place].elementsEqual(needle) { return file.location(place) }
                }
            }
            length = max(1, needle.count)
        }
        return file.location(start..<(start + length))
    }

    /// The byte at a line and a column, both 1-based, the column in Unicode scalars.
    private func offset(line: Int, column: Int) -> Int {
        guard lineStarts.indices.contains(line - 1) else { return range.upperBound }
        var index = lineStarts[line - 1]
        var rest = column - 1
        while rest > 0, index < range.upperBound, file.bytes[index] != 0x0A {
            index += 1
            while index < range.upperBound, file.bytes[index] & 0xC0 == 0x80 { index += 1 }
            rest -= 1
        }
        return index
    }

    /// Files a finding.
    mutating func report(_ code: DiagnosticCode, at node: Node, _ message: String, notes: [String] = []) {
        findings.append(Diagnostic(code, at: location(of: node), message, notes: notes.map { .init($0) }))
    }

    // MARK: Composing

    /// Reads the text into a tree; nil, with a finding, where that is not possible.
    mutating func compose() -> Node? {
        let start = file.location(range.lowerBound..<range.lowerBound)
        guard range.count <= Self.largest else {
            findings.append(
                Diagnostic(.tooLarge, at: start, "this YAML has more than \(Self.largest >> 10) KB"))
            return nil
        }
        guard nestingBound() <= 2 * Self.deepest else {
            findings.append(
                Diagnostic(.tooLarge, at: start, "this YAML is nested more than \(Self.deepest) levels deep"))
            return nil
        }
        let text = String(decoding: file.bytes[range], as: UTF8.self)
        do {
            return try Yams.compose(yaml: text)
        } catch let error as YamlError {
            findings.append(finding(of: error))
        } catch {
            findings.append(Diagnostic(.frontMatter, at: start, "this YAML cannot be read"))
        }
        return nil
    }

    /// At least how deep the text can be nested: no level comes without a bracket, or a further column or dash.
    private func nestingBound() -> Int {
        var (brackets, deepest, prefix) = (0, 0, Int?.some(0))
        for byte in file.bytes[range] {
            switch byte {
            case 0x5B, 0x7B:
                brackets += 1
                deepest = max(deepest, brackets)
                prefix = nil
            case 0x5D, 0x7D:
                brackets = max(0, brackets - 1)
                prefix = nil
            case 0x0A: prefix = 0
            case 0x20, 0x2D, 0x3F:
                if let count = prefix {
                    prefix = count + 1
                    deepest = max(deepest, count + 1)
                }
            default: prefix = nil
            }
        }
        return deepest
    }

    private func finding(of error: YamlError) -> Diagnostic {
        switch error {
        case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
            .composer(_, let problem, let mark, _):
            let place = offset(line: mark.line, column: mark.column)
            var notes: [Diagnostic.Note] = []
            if problem.contains("mapping values") { notes.append(.init("put a value that holds ‘: ’ in quotes")) }
            return Diagnostic(
                .frontMatter, at: file.location(place..<(place + 1)), "this YAML cannot be read: \(problem)",
                notes: notes)
        case .duplicatedKeysInMapping(let duplicates, let context):
            let names = duplicates.map { "\($0)" }.sorted().map { "‘\($0)’" }.joined(separator: ", ")
            let line = context.mark.line
            return Diagnostic(
                .frontMatter, at: file.location(offset(line: line, column: 1)..<(offset(line: line, column: 1) + 1)),
                "a key stands twice: \(names)")
        case .reader(let problem, let place, _, _):
            let offset = range.lowerBound + (place ?? 0)
            return Diagnostic(
                .frontMatter, at: file.location(offset..<(offset + 1)), "this YAML cannot be read: \(problem)")
        default:
            return Diagnostic(
                .frontMatter, at: file.location(range.lowerBound..<range.lowerBound), "this YAML cannot be read")
        }
    }
}
