import Diagnostics
import Source

/// The lines that findings in documents quote, read again for those who print them: a site has many more places than are
/// ever shown.
struct SourceLines: Sendable {
    private let reader: SiteReader

    /// The lines of the files of a site.
    init(of root: String) { reader = SiteReader(root: root) }

    /// Findings with the lines that they speak of. What a file does not hold any more at that place is not quoted.
    ///
    /// Linear in the findings and the sizes of their files, where the findings are sorted.
    /// - Parameter everywhere: whether the places of notes and fix-its are wanted too.
    func quoted(in findings: [Diagnostic], everywhere: Bool = false) -> [Diagnostic] {
        // The languages of a document are compared: a finding in one has a note in the other.
        var open: [OpenText] = []
        return findings.map { finding in
            finding.quoting(everywhere: everywhere) { location in
                var text =
                    open.firstIndex { $0.path.utf8.elementsEqual(location.path.utf8) }.map { open.remove(at: $0) }
                    ?? OpenText(path: location.path, bytes: reader.bytes(of: location.path) ?? [])
                defer { open = [text] + open.prefix(1) }
                return text.line(at: location)
            }
        }
    }
}

/// A file in which places are looked up, quickest in order.
private struct OpenText {
    let path: String
    let bytes: [UInt8]
    /// The line looked at last, and where it begins.
    private var last = (line: 1, start: 0)

    init(path: String, bytes: [UInt8]) {
        self.path = path
        self.bytes = bytes
    }

    /// The line of a place, where the file has just such a place.
    mutating func line(at location: SourceLocation) -> String? {
        guard let span = location.span, span.utf8Offset + span.utf8Length <= bytes.count else { return nil }
        if last.line > location.line { last = (1, 0) }
        while last.line < location.line {
            guard let end = bytes[last.start...].firstIndex(of: 0x0A) else { return nil }
            last = (last.line + 1, end + 1)
        }
        guard span.utf8Offset >= last.start, !bytes[last.start..<span.utf8Offset].contains(0x0A) else { return nil }
        let range = span.utf8Offset..<(span.utf8Offset + span.utf8Length)
        let here = SourceLocation(path: path, line: last.line, lineStart: last.start, utf8: range, in: bytes)
        return here.span == span ? here.sourceLine : nil
    }
}
