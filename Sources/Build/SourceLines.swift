import Diagnostics
import Source

/// The lines that findings in documents quote, read again when somebody wants to see them: a site has many more places than
/// are ever shown.
struct SourceLines: Sendable {
    private let reader: SiteReader

    /// The lines of the files of a site.
    init(of root: String) { reader = SiteReader(root: root) }

    /// Findings with the lines that they speak of; of a file that cannot be read any more, or has been changed so that the
    /// line does not hold the place any more, nothing is quoted. Linear in the findings and the sizes of their files.
    func quoted(in findings: [Diagnostic]) -> [Diagnostic] {
        var last: (path: String, bytes: [UInt8])?
        return findings.map { finding in
            finding.quoting { location in
                if last?.path != location.path { last = (location.path, reader.bytes(of: location.path) ?? []) }
                guard let bytes = last?.bytes, let span = location.span else { return nil }
                let place = span.utf8Offset..<(span.utf8Offset + span.utf8Length)
                return Self.line(location.line, around: place, in: bytes)
            }
        }
    }

    /// The line of that number, 1-based, without its line break, if it holds those bytes.
    private static func line(_ number: Int, around place: Range<Int>, in file: [UInt8]) -> String? {
        guard place.upperBound <= file.count else { return nil }
        let before = file[..<place.lowerBound]
        guard before.count(where: { $0 == 0x0A }) == number - 1 else { return nil }
        let start = before.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
        let end = file[place.lowerBound...].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? file.count
        return place.upperBound <= end ? String(decoding: file[start..<end], as: UTF8.self) : nil
    }
}
