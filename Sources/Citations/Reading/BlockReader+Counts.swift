import Instruments

extension BlockReader {
    /// Reads how many articles or chapters the text says that the default instrument has.
    ///
    /// A number is a claim only if the sentence, or the last one that names any instrument, does not speak of another
    /// one, and only as a number of the whole: beside words that introduce one (`gồm`, `comprises`), in a pair
    /// (`9 chương và 71 điều`) or with the instrument's name (`the Convention's 71 articles`). What is said of a part
    /// (`Chương II gồm 15 điều`), of some articles (`5 articles on evidence`) or roughly is none: silence is better than
    /// a false correction.
    mutating func readCounts() {
        // Counts are rare.
        guard block.places.contains(where: { mayCount(Int($0)) && countClaim(Int($0)) != nil }) else { return }
        mentions = MentionFinder(block, defaultOwner: defaultOwner)
        // Whether the last instrument named before the sentence is another one.
        var followsOther = false
        var last: (claim: CountClaim, end: Int, isSaid: Bool)?
        for position in block.places {
            let at = Int(position)
            let triggers = tokens[at].triggers
            if triggers.contains(.sentence) {
                if beginsSentence(at + 1) {
                    if let mention = mentions.last(before: at) { followsOther = !isDefault(mention) }
                    mentions.beginSentence(at + 1)
                    last = nil
                }
                continue
            }
            guard at >= last?.end ?? 0, mayCount(at), let (claim, end) = countClaim(at) else { continue }
            let pair = last.flatMap { $0.claim.unit != claim.unit && at - $0.end <= 2 ? $0 : nil }
            let isPaired = pair != nil || pairFollows(end, claim.unit)
            // What is rough of one is rough of both.
            let isSaid =
                pair?.isSaid != false && isWhole(at, end, isPaired: isPaired)
                && isSaidOfDefault(at, end, isPaired: isPaired, followsOther: followsOther)
            if isSaid { reading.counts.append(claim) }
            last = (claim, end, isSaid)
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

    private func pairFollows(_ end: Int, _ unit: CountClaim.Unit) -> Bool {
        var at = end
        if kind(at) == .comma || kind(at) == .open { at += 1 }
        if let count = length([.connector, .countCue, .weakCountCue, .of], at) { at += count }
        return at + 1 < tokens.count && countClaim(at).map { $0.0.unit != unit } ?? false
    }

    // MARK: The whole

    /// Whether the words around a number let it be that of the whole, exactly: not `hơn 60 điều`, `9 of the 68 articles`,
    /// `60 to 70 articles`, `5 điều về chứng cứ`.
    private mutating func isWhole(_ at: Int, _ end: Int, isPaired: Bool) -> Bool {
        for count in 1...3 where at - count >= 0 {
            if isPhrase(.approximation, (at - count)..<at) { return false }
        }
        if kind(at - 2) == .number, kind(at - 1) == .dash || kind(at - 1) == .comma || kind(at - 1) == .slash {
            return false
        }
        if length([.rangeTo, .connector], at - 1) == 1, kind(at - 2) == .number { return false }
        if !modifiersFollow, isPartOf(at) { return false }
        let behind = kind(end) == .open ? end + 1 : end
        if length(.countPart, behind) != nil, !(isPaired && pairFollows(end)) { return false }
        let isOwned = kind(at - 1) == .open || tokens[at - 1].value == lexicon.possessive
        guard !isPaired, !isOwned, kind(end) == .word else { return true }
        // Alone, a number of articles is soon one of some articles: `5 điều mới`, `11 articles criminalizing …`.
        if length([.connector, .of, .countCue, .weakCountCue, .countTail], end) != nil { return true }
        if isTypeInSmallLetters(end) { return true }
        return mentions.starting(at: end)?.owner == defaultOwner
    }

    private func pairFollows(_ end: Int) -> Bool { pairFollows(end, .article) || pairFollows(end, .chapter) }

    /// `9 of the 68`, `15 of its 68`, `9 of the Convention's 68`.
    private func isPartOf(_ at: Int) -> Bool {
        var start = at
        if tokens[start - 1].value == lexicon.possessive, kind(start - 2) == .apostrophe {
            for word in stride(from: start - 3, through: max(mentions.sentence, start - 8), by: -1) {
                guard length(.genitive, word) == nil else { return true }
            }
            return false
        }
        if length([.definite, .wholeCue, .weakCountCue], start - 1) == 1 { start -= 1 }
        return start < at && isPhrase(.genitive, (start - 1)..<start) && !isPhrase(.countCue, (start - 2)..<start)
    }

    // MARK: The instrument

    private mutating func isSaidOfDefault(_ at: Int, _ end: Int, isPaired: Bool, followsOther: Bool) -> Bool {
        chain.clear()
        let cue = strongCue(at)
        let weak = directCue(.weakCountCue, at)
        let whole = directCue(.wholeCue, at)
        let before = ownerBefore(at)
        if kind(end) != .comma, let after = ownerAfter(end), case .said(let owner) = after,
            !isTypeInSmallLetters(end)
        {
            guard owner == defaultOwner, !isPartBehindOwner(end) else { return false }
            return isPaired || cue != nil || weak != nil || whole != nil
        }
        let named = mentions.ending(at: at)
        let isInCapitals = if let named { isDefault(named) } else { false }
        if case .said(let owner) = before, !isInCapitals {
            return owner == defaultOwner && !isPart(at, mentions.last(before: at))
        }
        if let mention = mentions.last(before: at) {
            guard isDefault(mention), !isAttribute(mention), !isPart(cue ?? weak ?? at, mention) else { return false }
            return isPaired || cue != nil || (weak != nil && kind(end) != .colon)
        }
        if kind(end) == .comma, let mention = mentions.starting(at: end + 1) ?? mentions.starting(at: end + 2) {
            return isDefault(mention) && (isPaired || cue != nil || weak != nil)
        }
        guard !followsOther, !isPart(cue ?? weak ?? at, nil), !isUnknownName(before: cue ?? weak ?? at) else {
            return false
        }
        return isPaired || cue != nil
    }

    /// Where a word begins that introduces a count, not far before a number.
    private func strongCue(_ at: Int) -> Int? {
        for start in stride(from: at - 1, through: max(mentions.sentence, at - 5), by: -1) {
            if length(.countCue, start) != nil { return start }
            if kind(start) == .comma { return nil }
        }
        return nil
    }

    /// Where a word with a role begins that ends directly before a number.
    private func directCue(_ role: Roles, _ at: Int) -> Int? {
        for count in 1...3 where at - count >= mentions.sentence {
            if isPhrase(role, (at - count)..<at) { return at - count }
        }
        return nil
    }

    /// Whether a mention means the default instrument, also in capitals: `CÔNG ƯỚC GỒM`.
    private func isDefault(_ mention: Mention) -> Bool {
        if mention.owner == defaultOwner { return true }
        guard mentions.isOwnType(mention.type), mention.type.lowerBound == mention.tokens.lowerBound else {
            return false
        }
        let rest = mention.type.upperBound..<mention.tokens.upperBound
        return rest.count > 0 && length([.countCue, .weakCountCue], rest.lowerBound) == rest.count
    }

    /// `a 68-article convention`: in small letters the type noun names no other instrument.
    private func isTypeInSmallLetters(_ at: Int) -> Bool {
        guard !isCapitalised(at), let count = length(.type, at) else { return false }
        return block.isSame(at..<(at + count), as: mentions.ownType)
    }

    /// `a book on the Convention`, `an early draft of the Convention`: the sentence speaks of something else.
    private func isAttribute(_ mention: Mention) -> Bool {
        var at = mention.tokens.lowerBound
        if isPhrase(.definite, (at - 1)..<at) { at -= 1 }
        for count in 1...2 where isPhrase([.nameLink, .genitive], (at - count)..<at) {
            let link = at - count
            if link <= mentions.sentence { return false }
            if !isPhrase(.genitive, link..<at) { return true }
            for length in 1...3 where isPhrase(.otherText, (link - length)..<link) { return true }
        }
        return false
    }

    /// Whether a chapter or another part is what a number is said of: `Chương II của Công ước gồm`, `each chapter has`.
    /// - Parameter end: where the words that introduce the number begin.
    private func isPart(_ end: Int, _ mention: Mention?) -> Bool {
        for at in stride(from: end - 1, through: max(mentions.sentence, end - 24), by: -1) {
            if kind(at) == .semicolon { return false }
            guard isNumberedPart(at) else { continue }
            guard let mention, mention.tokens.lowerBound > at else { return true }
            // `Theo Chương II, Công ước gồm 71 điều`.
            return !(at..<mention.tokens.lowerBound).contains { kind($0) == .comma }
        }
        return false
    }

    private func isNumberedPart(_ at: Int) -> Bool {
        if let (unit, count) = unitWord(at: at) {
            guard unit.level < .article, kind(at - 1) != .number else { return false }
            if block.isNumbered(at + count) || length([.countPart, .ordinalMark], at + count) != nil { return true }
            return pack.unitsHavePlurals ? !unit.isPlural : length(.determiner, at - 1) == 1
        }
        return length(.otherWhole, at) != nil
            && (block.otherWholeEnd(at) != nil || (isCapitalised(at) && kind(at + 1) == .word))
    }

    /// `the 15 articles of the Convention on evidence`.
    private mutating func isPartBehindOwner(_ end: Int) -> Bool {
        guard let mention = mentions.last(before: end + 6), mention.tokens.lowerBound >= end else { return false }
        return length(.countPart, mention.tokens.upperBound) != nil
    }

    /// `CPTPP gồm 30 chương`, at the beginning of a sentence too.
    private func isUnknownName(before end: Int) -> Bool {
        let word = tokens[end - 1]
        return word.kind == .word && word.isAllCapitals && word.letters >= 3 && !tokens[end].isAllCapitals
    }
}
