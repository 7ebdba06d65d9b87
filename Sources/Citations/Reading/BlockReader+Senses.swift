import Instruments

extension BlockReader {
    /// Whether the words before a unit word let it be one: not `thời điểm 3`, `một khoản 5`, `an article 3`.
    mutating func isOwnSense(_ unit: CompiledPack.Unit, _ word: Int, _ next: Int) -> Bool {
        guard word > 0, next < tokens.count else { return true }
        let before = tokens[word - 1]
        guard tokens[word].isSpaced || before.kind != .word else { return true }
        let isNumbered = tokens[next].kind == .number
        let isSmall = !tokens[word].isCapitalised
        // `71 Điều 5`: a number before the unit counts it.
        if before.kind == .number, isSmall, isNumbered, !pack.unitsHavePlurals, unit.level <= .article,
            before.letters < 4
        {
            fail((word - 1)..<(word + 1), .count)
            return false
        }
        // `9 Chương 71 Điều`: two counts in capitals.
        if before.kind == .number, before.letters < 4, isNumbered, !pack.unitsHavePlurals,
            let (other, count) = unitWord(at: next + 1), unit.level < .article, other.level == .article,
            !block.isNumbered(next + 1 + count)
        {
            fail((word - 1)..<(word + 1), .count)
            return false
        }
        guard isSmall else { return true }
        if before.kind == .word {
            // `chuyển khoản 3 lần`, but `chuyển khoản 3 Điều 40 thành …`
            let isCompound = length(.compound, word - 1) == 1 && unitWord(at: partEnd(next)) == nil
            let isDetermined =
                length(.determiner, word - 1) == 1 && !isPhrase(.ordinalMark, (word - 2)..<(word - 1))
            if isCompound || (isDetermined && isNumbered) {
                if isNumbered { fail((word - 1)..<(next + 1), isCompound ? .otherSense : .count) }
                return false
            }
        }
        // `at this point 40 States`, `up to that point 2 delegations`
        let pointers: Roles = unit.level == .point ? [.selfWord, .anaphor] : .selfWord
        if !modifiersFollow, isNumbered, isPhrase(pointers, (word - 1)..<word) {
            fail((word - 1)..<(next + 1), .otherSense)
            return false
        }
        // `a news article 64`, `a 2024 article 12`, `a single paragraph 3 lines long`.
        if !modifiersFollow, unit.level == .article || unit.level == .paragraph, !unit.isPlural, word > 1,
            before.kind == .word || before.kind == .number, length([.of, .connector, .filler], word - 1) == nil,
            tokens[word - 2].kind == .word, length(.determiner, word - 2) == 1
        {
            fail(word..<(next + 1), .otherSense)
            return false
        }
        return true
    }

    /// Where the whole of a numbered part would begin: `3 Điều 40`, `3 của Điều 40`, `3, Điều 40`.
    private func partEnd(_ number: Int) -> Int {
        let at = number + 1
        return kind(at) == .comma ? at + 1 : at + (length(.of, at) ?? 0)
    }

    /// Whether what follows a numbered unit lets it be one: not `điều 5 tổ công tác`, `article 3 pages`.
    mutating func isOwnSense(_ unit: CompiledPack.Unit, word: Int, items: Range<Int>) -> Bool {
        guard let last = chain.items[items].last else { return false }
        var end = last.tokens.upperBound
        let isSmall = !tokens[word].isCapitalised
        // `điều 20-30 cán bộ`: the end of a range that counts.
        if !pack.unitsHavePlurals, isSmall, last.last == nil, let count = block.rangeLinkLength(end),
            kind(end + count) == .number
        {
            if length([.dispatched, .counted], end + count + 1) != nil { end += count + 1 }
        }
        if unit.level == .chapter, end < tokens.count {
            if length(.chapterStop, end) != nil {
                fail(word..<(end + 1), .otherSense)
                return false
            }
            if !modifiersFollow, isSmall, !unit.isPlural, tokens[end - 1].letters == 1,
                tokens[end - 1].kind == .word, tokens[end].kind == .word, length([.of, .connector], end) == nil
            {
                return false
            }
        }
        // `gồm 2 khoản 5 điểm`: five points, no paragraph 5.
        if unit.level > .article, !pack.unitsHavePlurals, isSmall, items.count == 1, kind(end - 1) == .number,
            let (part, count) = unitWord(at: end), part.level > unit.level, !block.isNumbered(end + count)
        {
            fail(word..<(end + count), .count)
            return false
        }
        guard unit.level == .article else { return true }
        if items.count == 1, last.last == nil, block.isProperName(word..<end) {
            fail(word..<end, .otherSense)
            return false
        }
        guard end < tokens.count, isSmall || beginsSentence(word), items.count == 1 else { return true }
        if length(.dispatched, end) != nil, !tokens[end].isCapitalised, last.first.paragraph == nil {
            let longest = pack.roles.longest(tokens, at: end) { !$0.isDisjoint(with: [.dispatched, .undispatched]) }
            let isReferred = word > 0 && isSmall && length([.preposition, .of], word - 1) == 1
            if let longest, !longest.payload.contains(.undispatched), !isReferred {
                fail(word..<(end + longest.count), .dispatchVerb)
                return false
            }
        }
        if !modifiersFollow, isSmall, !unit.isPlural, tokens[end].kind == .word,
            length(.counted, end) != nil, !tokens[end].isCapitalised
        {
            fail(word..<(end + 1), .otherSense)
            return false
        }
        return !isCounted(word, items, end)
    }

    /// `những điều 72 quốc gia cam kết`, `đó là điều 40 nước khẳng định`: a number that counts, where no `theo` before it says otherwise.
    private mutating func isCounted(_ word: Int, _ items: Range<Int>, _ end: Int) -> Bool {
        guard !pack.unitsHavePlurals, !tokens[word].isCapitalised, items.count == 1, kind(end - 1) == .number,
            length(.counted, end) != nil, length([.type, .otherText, .yearWord], end) == nil, !isCapitalised(end),
            unitWord(at: end) == nil, kind(word - 1) == .word,
            length([.preposition, .of, .connector, .rangeFrom, .leadIn], word - 1) == nil
        else { return false }
        fail(word..<(end + 1), .otherSense)
        return true
    }
}
