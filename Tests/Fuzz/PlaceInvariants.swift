import Diagnostics

/// What holds of every place that a finding names: it is in the file, and what it shows of the file is true.
struct PlaceInvariants {
    private let path: String
    private let file: [UInt8]
    /// Where each line begins, and one past the file's end.
    private let starts: [Int]

    /// Takes the file that findings are about: UTF-8.
    init(path: String, file: [UInt8]) {
        self.path = path
        self.file = file
        starts = [0] + file.indices.filter { file[$0] == 0x0A }.map { $0 + 1 } + [file.count + 1]
    }

    /// What is wrong with the places of some findings, their notes and their fix-its; nil where nothing is.
    func violation(in findings: [Diagnostic]) -> String? {
        for finding in findings {
            let places =
                [finding.location] + finding.notes.compactMap(\.location) + finding.fixIts.map(\.location)
            if let violation = violation(in: places) { return "\(finding.code) ‘\(finding.message)’: \(violation)" }
        }
        return nil
    }

    /// What is wrong with some places; nil where nothing is.
    func violation(in places: [SourceLocation]) -> String? {
        for place in places {
            if let violation = violation(in: place) { return "\(place): \(violation)" }
        }
        return nil
    }

    private func violation(in place: SourceLocation) -> String? {
        guard place.path == path else { return "names another file" }
        guard (0..<starts.count).contains(place.line) else { return "the file has \(starts.count - 1) lines" }
        guard place.line > 0 else { return place.span == nil ? nil : "a span without a line" }
        let line = starts[place.line - 1]..<(starts[place.line] - 1)
        if let shown = place.sourceLine {
            // A carriage return ends what is shown of the line, not what counts as one.
            let from = min(max(place.span?.utf8Offset ?? line.lowerBound, line.lowerBound), line.upperBound)
            let end = file[from..<line.upperBound].firstIndex(of: 0x0D) ?? line.upperBound
            guard shown == String(decoding: file[line.lowerBound..<end], as: UTF8.self) else {
                return "shows another line"
            }
        }
        guard let span = place.span else { return nil }
        let start = span.utf8Offset
        let end = start + span.utf8Length
        guard span.utf8Length >= 0, start >= line.lowerBound, end <= line.upperBound else {
            return "the line is \(line)"
        }
        guard isBound(start), isBound(end) else { return "cuts a character" }
        guard span.column == characters(line.lowerBound..<start) + 1 else { return "the column is wrong" }
        guard span.length == max(1, characters(start..<end)) else { return "the length is wrong" }
        return nil
    }

    private func characters(_ range: Range<Int>) -> Int { String(decoding: file[range], as: UTF8.self).count }

    private func isBound(_ offset: Int) -> Bool { offset == file.count || file[offset] & 0xC0 != 0x80 }
}
