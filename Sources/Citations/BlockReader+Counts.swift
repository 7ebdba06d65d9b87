import Instruments

extension BlockReader {
    /// Reads how many articles or chapters the text says that the default instrument has.
    ///
    /// A number is a claim only beside words that introduce one (`gồm`, `comprises`), in a pair (`9 chương và 71 điều`)
    /// or in a sentence about the instrument; and only if the sentence does not speak of another one.
    mutating func readCounts() {
        var found: [CountClaim] = []
        var sentence = 0
        var lastEnd = -1
        var at = 0
        while at + 1 < tokens.count {
            if at > 0, beginsSentence(at) { sentence = at }
            guard let (claim, end) = countClaim(at) else {
                at += 1
                continue
            }
            let isPaired = lastEnd >= sentence && at - lastEnd <= 2 || pairFollows(end)
            if isSaidOfDefault(at, end, sentence: sentence, isPaired: isPaired) {
                found.append(claim)
            }
            lastEnd = end
            at = end
        }
        reading.counts = found
    }

    /// `71 điều`, `71 articles`, `71-article`.
    private func countClaim(_ at: Int) -> (CountClaim, Int)? {
        let token = tokens[at]
        guard token.kind == .number, token.value > 1, token.letters <= 4,
            tokens[at].isSpaced || at == 0 || kind(at - 1) == .open
        else { return nil }
        var next = at + 1
        if kind(next) == .dash, isGlued(next), isGlued(next + 1) { next += 1 }
        guard let (unit, count) = unitWord(at: next), !unit.isAbbreviation,
            unit.level == .article || unit.level == .chapter
        else { return nil }
        if !selfWordFollows, !unit.isPlural, next == at + 1 { return nil }
        let end = next + count
        // A unit with a number of its own is a citation, `điều khoản` another word.
        if kind(end) == .number && tokens[end].isSpaced && unitWord(at: end + 1) == nil {
            return nil
        }
        if selfWordFollows, end < tokens.count, pack.units.mayBegin(tokens[end]), kind(end + 1) != .number {
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

    private mutating func isSaidOfDefault(_ at: Int, _ end: Int, sentence: Int, isPaired: Bool) -> Bool {
        if case .said(let owner) = ownership(of: at..<end), owner != .known(context.instrument) { return false }
        var isAbout = false
        if case .said(let owner) = ownership(of: at..<end) { isAbout = owner == .known(context.instrument) }
        if !isAbout, let mention = mentions?.last(before: at),
            mention.tokens.lowerBound >= sentence
        {
            guard mention.owner == .known(context.instrument) else { return false }
            isAbout = true
        }
        if isApproximate(at) { return false }
        if isPaired { return true }
        var hasCue = false
        var hasWeakCue = false
        for start in stride(from: at - 1, through: max(sentence, at - 5), by: -1) {
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
