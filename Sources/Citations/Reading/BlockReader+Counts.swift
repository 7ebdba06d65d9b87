import Instruments

extension BlockReader {
    /// Reads how many articles or chapters the text says that the default instrument has.
    ///
    /// A number is a claim only beside words that introduce one (`gồm`, `comprises`), in a pair (`9 chương và 71 điều`)
    /// or in a sentence about the instrument; and only if the sentence does not speak of another one.
    mutating func readCounts() {
        // Counts are rare.
        guard block.places.contains(where: { mayCount(Int($0)) && countClaim(Int($0), orNil: true) }) else { return }
        mentions = MentionFinder(block, defaultOwner: defaultOwner)
        var lastEnd = -1
        for position in block.places {
            let at = Int(position)
            let triggers = tokens[at].triggers
            if triggers.contains(.sentence) {
                if beginsSentence(at + 1) { mentions.beginSentence(at + 1) }
                continue
            }
            guard at >= lastEnd, mayCount(at), let (claim, end) = countClaim(at) else { continue }
            let isPaired = lastEnd >= mentions.sentence && at - lastEnd <= 2 || pairFollows(end)
            if isSaidOfDefault(at, end, isPaired: isPaired) { reading.counts.append(claim) }
            lastEnd = end
        }
    }

    /// Whether a unit word may stand behind a number.
    private func mayCount(_ at: Int) -> Bool {
        guard tokens[at].triggers.contains(.number) else { return false }
        return tokens[tokens[at + 1].kind == .dash ? at + 2 : at + 1].triggers.contains(.unit)
    }

    /// `71 điều`, `71 articles`, `71-article`.
    private func countClaim(_ at: Int) -> (CountClaim, Int)? {
        let token = tokens[at]
        guard token.kind == .number, token.value > 1, token.letters <= 4,
            tokens[at].isSpaced || at == 0 || kind(at - 1) == .open || kind(at - 1) == .quote
        else { return nil }
        var next = at + 1
        if kind(next) == .dash, isGlued(next), isGlued(next + 1) { next += 1 }
        guard let (unit, count) = unitWord(at: next), !unit.isAbbreviation,
            unit.level == .article || unit.level == .chapter
        else { return nil }
        if pack.unitsHavePlurals, !unit.isPlural, next == at + 1 { return nil }
        let end = next + count
        // A unit with a number of its own is a citation, `điều khoản` another word.
        if kind(end) == .number && tokens[end].isSpaced && unitWord(at: end + 1) == nil {
            return nil
        }
        if !pack.unitsHavePlurals, end < tokens.count, pack.units.mayBegin(tokens[end]), kind(end + 1) != .number {
            return nil
        }
        // The number of another unit: `Chương 5 Điều 23`.
        if at > 0, pack.units.mayBegin(tokens[at - 1]), unitWord(at: at - 1)?.count == 1,
            kind(at - 2) != .number
        {
            return nil
        }
        let kindOfUnit: CountClaim.Unit = unit.level == .article ? .article : .chapter
        return (CountClaim(range: bytes(at..<end), unit: kindOfUnit, count: Int(token.value)), end)
    }

    private func pairFollows(_ end: Int) -> Bool {
        var at = end
        if kind(at) == .comma { at += 1 }
        if let count = length([.connector, .countCue], at) { at += count }
        return countClaim(at, orNil: true)
    }

    private func countClaim(_ at: Int, orNil: Bool) -> Bool {
        at + 1 < tokens.count && countClaim(at) != nil
    }

    private mutating func isSaidOfDefault(_ at: Int, _ end: Int, isPaired: Bool) -> Bool {
        chain.clear()
        var isAbout = false
        if case .said(let owner) = ownerAfter(end) ?? ownerBefore(at) {
            guard owner == defaultOwner else { return false }
            isAbout = true
        } else if let mention = mentions.last(before: at) {
            guard mention.owner == defaultOwner else { return false }
            isAbout = true
        }
        if isApproximate(at) { return false }
        if isPaired { return true }
        var hasCue = false
        var hasWeakCue = false
        for start in stride(from: at - 1, through: max(mentions.sentence, at - 5), by: -1) {
            if length(.countCue, start) != nil { hasCue = true }
            if length(.weakCountCue, start) != nil { hasWeakCue = true }
            if kind(start) == .comma { break }
        }
        return hasCue || (isAbout && hasWeakCue)
    }

    private func isApproximate(_ at: Int) -> Bool {
        for count in 1...2 where at - count >= 0 {
            if isPhrase(.approximation, (at - count)..<at) { return true }
        }
        return false
    }
}
