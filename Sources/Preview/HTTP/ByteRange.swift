/// The part of a file that a request asks for (RFC 9110, section 14).
enum ByteRange: Sendable, Hashable {
    /// All of it: nothing else was asked for, or nothing that is understood, or several parts at once.
    case whole
    /// One part; never empty.
    case part(Range<Int>)
    /// A part that the file does not have.
    case unsatisfiable

    /// What a Range field asks of a file with so many bytes.
    static func read(_ field: String, size: Int) -> ByteRange {
        let sides = field.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        guard sides.count == 2, sides[0].trimmed.lowercased() == "bytes" else { return .whole }
        let parts = sides[1].split(separator: ",").map(\.trimmed).filter { !$0.isEmpty }
        guard parts.count == 1, let dash = parts[0].firstIndex(of: "-") else { return .whole }
        let first = parts[0][..<dash]
        let last = parts[0][parts[0].index(after: dash)...]
        if first.isEmpty {
            guard let length = number(last) else { return .whole }
            return length == 0 || size == 0 ? .unsatisfiable : .part(max(0, size - length)..<size)
        }
        guard let start = number(first) else { return .whole }
        guard !last.isEmpty else { return start < size ? .part(start..<size) : .unsatisfiable }
        guard let end = number(last), start <= end else { return .whole }
        return start < size ? .part(start..<min(size, end < Int.max ? end + 1 : end)) : .unsatisfiable
    }

    /// A number of digits; one that is too large counts as the largest.
    private static func number(_ digits: Substring) -> Int? {
        guard !digits.isEmpty, digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
        return Int(digits) ?? .max
    }
}

extension Substring {
    /// Without spaces and tabs around it.
    var trimmed: Substring {
        var text = self.drop { $0 == " " || $0 == "\t" }
        while let last = text.last, last == " " || last == "\t" { text.removeLast() }
        return text
    }
}
