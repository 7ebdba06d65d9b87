extension BlockReader {
    /// Makes the list of what looks like a citation complete, and puts it in order.
    ///
    /// Whatever rule left a unit word beside a number unread, the place is in the list, so that silence can be trusted.
    mutating func completeNear() {
        reading.near.sort { Self.comesFirst($0.range, $1.range) }
        addUnread()
        guard !reading.near.isEmpty else { return }
        reading.near.sort { Self.comesFirst($0.range, $1.range) }
        var near: [NearCitation] = []
        var citations = RangeCursor(reading.citations.count)
        var counts = RangeCursor(reading.counts.count)
        for place in reading.near {
            var range = place.range
            if let last = near.last, range.lowerBound < last.range.upperBound {
                guard range.upperBound > last.range.upperBound else { continue }
                range = last.range.upperBound..<range.upperBound
            }
            let first = [
                citations.first(over: range) { reading.citations[$0].range },
                counts.first(over: range) { reading.counts[$0].range },
            ].compactMap { $0?.lowerBound }.min()
            if let first {
                guard first > range.lowerBound else { continue }
                range = range.lowerBound..<first
            }
            near.append(NearCitation(range: trimmed(range), reason: place.reason))
        }
        reading.near = near
    }

    /// Adds the unit words beside a number that no rule spoke of.
    private mutating func addUnread() {
        // The words by themselves come in order, and so do the words with their numbers, but not both together.
        var words = RangeCursor(reading.citations.count)
        var citations = RangeCursor(reading.citations.count)
        var counts = RangeCursor(reading.counts.count)
        var near = RangeCursor(reading.near.count)
        for position in block.places where tokens[Int(position)].triggers.contains(.unit) {
            let at = Int(position)
            if words.first(over: tokens[at].range, { reading.citations[$0].range }) != nil { continue }
            guard let (range, reason) = looksLikeCitation(at) else { continue }
            let place = bytes(range)
            if citations.first(over: place, { reading.citations[$0].range }) != nil { continue }
            if counts.first(over: place, { reading.counts[$0].range }) != nil { continue }
            if near.first(over: place, { reading.near[$0].range }) != nil { continue }
            reading.near.append(NearCitation(range: place, reason: reason))
        }
    }

    /// A unit word and the number behind or before it.
    private func looksLikeCitation(_ at: Int) -> (Range<Int>, NearCitation.Reason)? {
        guard let (unit, count) = unitWord(at: at) else { return nil }
        var number = at + count
        if unit.isAbbreviation, kind(number) == .dot { number += 1 }
        if kind(number) == .open { number += 1 }
        if kind(number) == .number { return (at..<(number + 1), .unread) }
        return kind(at - 1) == .number && !unit.isAbbreviation ? ((at - 1)..<(at + count), .count) : nil
    }

    private static func comesFirst(_ left: Range<Int>, _ right: Range<Int>) -> Bool {
        (left.lowerBound, right.upperBound) < (right.lowerBound, left.upperBound)
    }

    /// A range without the white space at its ends.
    private func trimmed(_ range: Range<Int>) -> Range<Int> {
        var (start, end) = (range.lowerBound, range.upperBound)
        while end > start + 1, block.text[end - 1] <= 0x20 { end -= 1 }
        while start < end - 1, block.text[start] <= 0x20 { start += 1 }
        return start..<end
    }
}
