import Citations

/// What holds of every reading of every text, whatever bytes it is made of.
enum ReadingInvariants {
    /// What is wrong with a reading; nil where nothing is.
    static func violation(in reading: Reading, of text: [UInt8]) -> String? {
        let lists = [
            ("citations", reading.citations.map(\.range)), ("dates", reading.dates.map(\.range)),
            ("counts", reading.counts.map(\.range)), ("concepts", reading.concepts.map(\.range)),
            ("near", reading.near.map(\.range)),
        ]
        for (name, ranges) in lists {
            if let range = firstOutOfPlace(ranges, in: text) { return "\(name): \(range) is out of place in \(ranges)" }
        }
        for citation in reading.citations {
            if let problem = violation(in: citation, of: text) { return "citation \(citation.range): \(problem)" }
        }
        for concept in reading.concepts {
            let taken = reading.citations.map(\.range) + reading.dates.map(\.range)
            if let other = taken.first(where: { $0.overlaps(concept.range) }) {
                return "concept \(concept.range) stands in \(other)"
            }
        }
        for near in reading.near {
            let read = reading.citations.map(\.range) + reading.counts.map(\.range)
            if let other = read.first(where: { $0.overlaps(near.range) }) { return "near \(near.range) is in \(other)" }
        }
        return nil
    }

    private static func violation(in citation: Citation, of text: [UInt8]) -> String? {
        if citation.targets.isEmpty { return "no target" }
        if citation.targets.count > 1_000 { return "\(citation.targets.count) targets" }
        guard let ends = citation.ends else { return nil }
        let areStretches = isStretch(ends.first, of: text) && isStretch(ends.last, of: text)
        let areApart = ends.first.upperBound <= ends.last.lowerBound
        let areWithin =
            ends.first.lowerBound >= citation.range.lowerBound && ends.last.upperBound <= citation.range.upperBound
        return areStretches && areApart && areWithin ? nil : "its ends are \(ends.first) and \(ends.last)"
    }

    /// The first range that is empty, begins before the one before it ends, or cuts a character.
    private static func firstOutOfPlace(_ ranges: [Range<Int>], in text: [UInt8]) -> Range<Int>? {
        var end = 0
        for range in ranges {
            guard range.lowerBound >= end, isStretch(range, of: text) else { return range }
            end = range.upperBound
        }
        return nil
    }

    /// Whether a range is some whole characters of a text.
    private static func isStretch(_ range: Range<Int>, of text: [UInt8]) -> Bool {
        !range.isEmpty && range.lowerBound >= 0 && range.upperBound <= text.count && isBound(range.lowerBound, in: text)
            && isBound(range.upperBound, in: text)
    }

    /// Whether no character stands across an offset. A byte that is part of no UTF-8 is one by itself.
    private static func isBound(_ offset: Int, in text: [UInt8]) -> Bool {
        guard offset > 0, offset < text.count, text[offset] & 0xC0 == 0x80 else { return true }
        for start in stride(from: offset - 1, through: max(0, offset - 3), by: -1) where text[start] & 0xC0 != 0x80 {
            let length = text[start] >= 0xF0 ? 4 : text[start] >= 0xE0 ? 3 : text[start] >= 0xC0 ? 2 : 1
            guard start + length > offset, start + length <= text.count else { return true }
            return String(validating: text[start..<(start + length)], as: UTF8.self) == nil
        }
        return true
    }
}
