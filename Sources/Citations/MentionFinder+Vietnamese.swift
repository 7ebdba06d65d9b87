import Instruments

extension MentionFinder {
    /// Names whose type noun comes first: `Luật Đất đai`, `Nghị định 53/2022/NĐ-CP`, `Công ước này`.
    func nameAfterType(_ at: Int) -> Mention? {
        let token = tokens[at]
        guard reader.length(.notType, at) == nil, let count = reader.length([.type, .otherText], at) else {
            return acronym(at)
        }
        let isType = reader.isPhrase(.type, at..<(at + count))
        let end = at + count
        let type = tokens[at..<end].map(\.value)
        let isOwn = type == ownType
        let isSmall = !token.isCapitalised
        if let here = reader.length(.selfWord, end) {
            if isOwn { return own(at..<(end + here)) }
            let owner = antecedent(type, before: at) ?? .unknown(name: reader.words(at..<(end + here)))
            return mention(at..<(end + here), owner, isAfterOnly: true)
        }
        if let there = reader.length(.anaphor, end) {
            let owner = antecedent(type, before: at) ?? .unknown(name: reader.words(at..<(end + there)))
            return mention(at..<(end + there), owner, isAfterOnly: true)
        }
        if let last = identifierEnd(end) {
            return mention(at..<last, .unknown(name: reader.words(at..<last)), isFixed: true)
        }
        if let last = plainNumberEnd(end) {
            return mention(at..<last, .unknown(name: reader.words(at..<last)), isAfterOnly: isSmall, isFixed: true)
        }
        let goesOn =
            end < tokens.count && tokens[end].kind == .word
            && (reader.length(.nameStop, end) == nil || tokens[end].isCapitalised)
        // `các công ước khác`: not this one.
        if isOwn, !reader.isPhrase(.plural, (at - 1)..<at) {
            guard goesOn else { return own(at..<end) }
            let isUnit = reader.unitWord(at: end) != nil
            let isNamed = tokens[end].isCapitalised || reader.length(.nameLink, end) != nil || type.count == 1
            guard isNamed, !isUnit, !(ownTypeStandsAlone && !isNameLike(end)) else { return own(at..<end) }
        }
        let last = goesOn ? nameEnd(end) : end
        // `Hiến pháp` needs no name; the first word of a sentence says nothing by its capital.
        let isBare = last == end && reader.beginsSentence(at) && at > 0
        return mention(
            at..<last, .unknown(name: reader.words(at..<last)), isAfterOnly: isSmall || !isType || isBare,
            isFixed: last > end && !isSmall)
    }

    /// Whether the own type noun takes a name only by a capital or a linking word: a convention, not a law.
    private var ownTypeStandsAlone: Bool { ownType.count > 1 }

    private func isNameLike(_ at: Int) -> Bool {
        tokens[at].isCapitalised || reader.length(.nameLink, at) != nil
    }

    /// Where a name in running text ends: before a sign, a stop word or a unit.
    func nameEnd(_ start: Int) -> Int {
        var at = start
        while at < tokens.count, at - start < 14 {
            let token = tokens[at]
            if let last = identifierEnd(at) { return last }
            if token.kind == .comma, at > start, at + 1 < tokens.count, tokens[at + 1].kind == .word,
                !tokens[at + 1].isCapitalised, reader.length(.nameStop, at + 1) == nil, at - start < 4,
                pairedNoun(at)
            {
                at += 1
                continue
            }
            if token.kind == .dash, reader.isGlued(at), reader.isGlued(at + 1), reader.kind(at + 1) == .word {
                at += 1
                continue
            }
            guard token.kind == .word, at == start || reader.length(.nameStop, at) == nil || isNamePart(at, start),
                reader.length(.type, at) == nil || !token.isCapitalised || at == start
            else { break }
            at += 1
        }
        return at
    }

    /// `phòng, chống`: a comma within a name.
    private func pairedNoun(_ comma: Int) -> Bool {
        guard comma + 1 < tokens.count else { return false }
        return reader.length(.nameLink, comma + 1) != nil || reader.length(.nameLink, comma - 1) != nil
    }

    /// A stop word between capitals is part of the name: `Quyền và Nghĩa vụ`.
    private func isNamePart(_ at: Int, _ start: Int) -> Bool {
        at > start && at + 1 < tokens.count && tokens[at].kind == .word && tokens[at].isCapitalised
            && tokens[at - 1].isCapitalised
    }

    /// An acronym that nobody knows: `TFEU`.
    func acronym(_ at: Int) -> Mention? {
        let token = tokens[at]
        guard token.isAllCapitals, token.letters >= 3, token.letters <= 12, at > 0, !tokens[at - 1].isAllCapitals,
            reader.unitWord(at: at) == nil,
            reader.lexicon.romans[token.value] == nil
        else { return nil }
        if at + 1 < tokens.count, tokens[at + 1].kind == .word, tokens[at + 1].isAllCapitals, tokens[at + 1].letters > 1
        {
            return nil
        }
        return mention(
            at..<(at + 1), .unknown(name: reader.words(at..<(at + 1))), isAfterOnly: true, isFixed: true)
    }
}
