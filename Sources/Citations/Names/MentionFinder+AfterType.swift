import Instruments

extension MentionFinder {
    /// Names whose type noun comes first: `Luật Đất đai`, `Nghị định 53/2022/NĐ-CP`, `Công ước này`.
    func nameAfterType(_ at: Int) -> Mention? {
        let token = tokens[at]
        guard length(.notType, at) == nil, pack.length(.notType, tokens, endingAt: at + 1) == nil,
            let count = length([.type, .otherText], at)
        else {
            return numberedName(at) ?? acronym(at)
        }
        let isType = isPhrase(.type, at..<(at + count))
        let end = at + count
        let type = at..<end
        let isOwn = isOwnType(type)
        let isSmall = !token.isCapitalised
        if let here = length(.selfWord, end) {
            if isOwn { return own(at..<(end + here)) }
            return pointer(at..<(end + here), type)
        }
        if let there = length(.anaphor, end) {
            // `Công ước nói trên` is this one, unless another was just named.
            if isOwn, isPhrase(.position, end..<(end + there)) {
                let mention = pointer(at..<(end + there), type)
                if case .unknown(mention.tokens) = mention.owner { return own(at..<(end + there)) }
                return mention
            }
            return pointer(at..<(end + there), type)
        }
        if let last = identifierEnd(end) {
            return mention(at..<last, .unknown(at..<last), isFixed: true)
        }
        if let last = plainNumberEnd(end) {
            return mention(at..<last, .unknown(at..<last), isAfterOnly: isSmall, isFixed: true)
        }
        // `Luật các tổ chức tín dụng` is a name.
        let mayGoOnPlural = length(.openType, at) == count && isPhrase(.plural, end..<(end + 1))
        let goesOn =
            end < tokens.count && tokens[end].kind == .word
            && (length(.nameStop, end) == nil || tokens[end].isCapitalised || mayGoOnPlural)
        // `các công ước khác`: not this one.
        if isOwn, !isPhrase(.plural, (at - 1)..<at) {
            guard goesOn else { return own(at..<end) }
            let isUnit = unitWord(at: end).map { kind(end + $0.count) == .number } ?? false
            let isNamed =
                tokens[end].isCapitalised || length(.nameLink, end) != nil || length(.openType, at) == count
            guard isNamed, !isUnit else { return own(at..<end) }
        }
        let last = goesOn ? nameEnd(end) : end
        // `luật An ninh mạng`: in small letters a type noun is one of a name only before capitals.
        let isUnnamed = isSmall && !(last > end && tokens[end].isCapitalised)
        // `Hiến pháp` needs no name; the first word of a sentence says nothing by its capital.
        let isBare = last == end && beginsSentence(at) && at > 0
        return mention(
            at..<last, .unknown(at..<last), isAfterOnly: isUnnamed || !isType || isBare,
            isFixed: last > end && !isSmall)
    }

    /// `Quy định (EU) 2016/679`.
    private func numberedName(_ at: Int) -> Mention? {
        guard isCapitalised(at), let count = length(.numberedType, at), let end = identifierEnd(at + count) else {
            return nil
        }
        return mention(at..<end, .unknown(at..<end), isFixed: true)
    }

    /// Where a name in running text ends: before a sign, a stop word or a unit.
    func nameEnd(_ start: Int) -> Int {
        var at = start
        while at < tokens.count, at - start < 14 {
            let token = tokens[at]
            if let last = identifierEnd(at) { return last }
            if token.kind == .comma, at > start, at + 1 < tokens.count, tokens[at + 1].kind == .word,
                !tokens[at + 1].isCapitalised, length(.nameStop, at + 1) == nil, at - start < 4,
                pairedNoun(at)
            {
                at += 1
                continue
            }
            if token.kind == .dash, isGlued(at), isGlued(at + 1), kind(at + 1) == .word {
                at += 1
                continue
            }
            guard token.kind == .word, at == start || length(.nameStop, at) == nil || isNamePart(at, start),
                length(.type, at) == nil || !token.isCapitalised || at == start
            else { break }
            at += 1
        }
        return at
    }

    /// `phòng, chống`: a comma within a name.
    private func pairedNoun(_ comma: Int) -> Bool {
        guard comma + 1 < tokens.count else { return false }
        return length(.nameLink, comma + 1) != nil || length(.nameLink, comma - 1) != nil
    }

    /// A stop word between capitals is part of the name: `Quyền và Nghĩa vụ`.
    private func isNamePart(_ at: Int, _ start: Int) -> Bool {
        at > start && at + 1 < tokens.count && tokens[at].kind == .word && tokens[at].isCapitalised
            && tokens[at - 1].isCapitalised
    }

    /// An acronym that nobody knows: `TFEU`.
    func acronym(_ at: Int) -> Mention? {
        let token = tokens[at]
        guard token.isAllCapitals, token.letters >= 3, token.letters <= 12, !tokens[at - 1].isAllCapitals,
            unitWord(at: at) == nil,
            lexicon.roman(token) == 0
        else { return nil }
        if at + 1 < tokens.count, tokens[at + 1].kind == .word, tokens[at + 1].isAllCapitals, tokens[at + 1].letters > 1
        {
            return nil
        }
        return mention(
            at..<(at + 1), .unknown(at..<(at + 1)), isAfterOnly: true, isFixed: true)
    }
}
