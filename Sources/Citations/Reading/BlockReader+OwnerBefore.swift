import Instruments

extension BlockReader {
    /// What the words before a chain say of whose it is.
    mutating func ownerBefore(_ start: Int) -> Ownership {
        // `Id. art. 24`, `ICCPR, supra note 3, art. 17`: a note that goes on from an earlier one.
        let dot = kind(start - 1) == .comma ? start - 2 : start - 1
        if kind(dot) == .dot, isPhrase(.sameSource, (dot - 1)..<dot) { return .ambiguous }
        let isAbbreviated = chain.groups.first?.unit.isAbbreviation == true
        if isAbbreviated, !modifiersFollow, kind(start - 1) == .comma, kind(start - 2) == .number { return .ambiguous }

        if isOfAnotherSubject(start) { return .ambiguous }
        guard mentions.mayName(before: start) else { return .unsaid }
        var at = start
        for _ in 0..<3 {
            guard at > 0, !beginsSentence(at) else { return .unsaid }
            if linkStart(at) != nil { break }
            // `see`, `e.g.`, `for example,`
            let sign = kind(at - 1)
            let isSigned = sign == .comma || sign == .colon || sign == .dot
            if let lead = block.phraseStart(.leadIn, at) ?? (isSigned ? block.phraseStart(.leadIn, at - 1) : nil) {
                at = lead
            } else if isPhrase([.filler, .rangeFrom], (at - 1)..<at), mentions.ending(at: at) == nil {
                at -= 1
            } else {
                break
            }
        }
        guard at > 0, !beginsSentence(at) else { return .unsaid }
        let nearest = linkStart(at)
        if let link = nearest ?? (at < start ? linkStart(start) : nil), let owner = ownerBeforeLink(link) {
            return .said(owner)
        }
        // `Luật An ninh mạng, được thông qua năm 2018, quy định tại Điều 8`
        if let link = nearest, kind(link - 1) == .comma, let mention = mentions.last(before: link),
            kind(mention.tokens.upperBound) == .comma, isOther(mention)
        {
            return .ambiguous
        }
        // `the Budapest Convention and its Article 32`
        if isPhrase(.possessive, (at - 1)..<at), chain.namesWhole,
            let mention = mentions.last(before: at)
        {
            return mention.owner == defaultOwner ? .unsaid : .ambiguous
        }
        if at == start, let owner = ownerBeforeAdjective(at) { return owner }
        let mark = noteStart(at)
        if mark < at { return ownerDirectlyBefore(mentions.ending(at: mark)) }
        switch kind(at - 1) {
        case .comma: return ownerBeforeComma(at - 1, isAbbreviated: isAbbreviated)
        case .colon, .dash:
            guard let mention = mentions.ending(at: at - 1), isOther(mention) else { return .unsaid }
            return .ambiguous
        case .open:
            let end = noteStart(at - 1)
            return ownerDirectlyBefore(mentions.ending(at: end) ?? reaching(end) ?? leading(end))
        case .slash where isGlued(at): return ownerDirectlyBefore(mentions.ending(at: at - 1))
        case .apostrophe: return ownerDirectlyBefore(mentions.ending(at: at - 1))
        case .close:
            guard let open = block.opening(at - 1) else { return .unsaid }
            return ownerDirectlyBefore(mentions.ending(at: open))
        case .word where tokens[at - 1].value == lexicon.possessive && kind(at - 2) == .apostrophe:
            return ownerDirectlyBefore(mentions.ending(at: at - 2))
        default:
            let owner = ownerDirectlyBefore(mentions.ending(at: at) ?? reaching(at))
            // `trách nhiệm của UBND tại Điều 41`: a word between them, and an acronym is no owner.
            return owner == .ambiguous && at < start ? .unsaid : owner
        }
    }

    /// Where the words begin that make the name before them the owner of what stands at a token: `quy định tại`, and with words
    /// of its own between verb and preposition `quy định rõ tại`.
    private func linkStart(_ end: Int) -> Int? {
        if let link = block.phraseStart(.ownerLink, end) { return link }
        guard var at = block.phraseStart(.of, end), !isPhrase(.genitive, at..<end) else { return nil }
        if kind(at - 1) == .comma { at -= 1 }
        for _ in 0...2 {
            if let verb = block.phraseStart(.ownerVerb, at) { return verb }
            guard isPlainWord(at - 1) else { return nil }
            at -= 1
        }
        return nil
    }

    /// The name before such words, or before two more: `Công ước Budapest cũng đã`.
    private mutating func ownerBeforeLink(_ link: Int) -> OwnerMark? {
        var end = kind(link - 1) == .open ? link - 1 : link
        let start = end
        for _ in 0...2 {
            if let mention = mentions.ending(at: end) ?? reaching(end) {
                // `so với UNTOC thì lại quy định tại`: what stands behind a preposition does nothing.
                let first = mention.tokens.lowerBound
                let isSubject = end == start || first == 0 || length(.preposition, first - 1) != 1
                return mention.isAfterOnly || !isSubject ? nil : mention.owner
            }
            guard isAdverb(end - 1) else { return nil }
            end -= 1
        }
        return nil
    }

    /// `cũng`, `đã`, `không`; `also`, `expressly`: what stands before a verb and is no subject.
    private func isAdverb(_ at: Int) -> Bool {
        guard isPlainWord(at), length([.selfWord, .anaphor, .definite, .possessive], at) == nil else { return false }
        if modifiersFollow { return length(.nameStop, at) == 1 }
        return length(.filler, at) == 1 || (tokens[at].letters > 3 && block.ends(tokens[at], in: "y"))
    }

    /// A word in small letters that leaves whatever stands around it together.
    private func isPlainWord(_ at: Int) -> Bool {
        kind(at) == .word && !isCapitalised(at) && length([.of, .connector, .type, .otherText, .rangeFrom], at) == nil
            && unitWord(at: at) == nil
    }

    /// `the Budapest Convention's own Article 32`, `UNTOC's long and detailed article 18`.
    private mutating func ownerBeforeAdjective(_ start: Int) -> Ownership? {
        guard !modifiersFollow, chain.namesWhole else { return nil }
        func isAdjective(_ at: Int) -> Bool { isPlainWord(at) && tokens[at].value != lexicon.possessive }
        guard isAdjective(start - 1) else { return nil }
        var at = start - 1
        if length(.connector, at - 1) == 1, isAdjective(at - 2) { at -= 2 }
        let apostrophe = tokens[at - 1].value == lexicon.possessive ? at - 2 : at - 1
        guard kind(apostrophe) == .apostrophe, let mention = mentions.ending(at: apostrophe), !mention.isAfterOnly
        else {
            return nil
        }
        return .said(mention.owner)
    }

    /// Where the sign of a note begins that is stuck to what stands before it: `the Budapest Convention¹ Article 32`.
    private func noteStart(_ end: Int) -> Int {
        kind(end - 1) == .other && isGlued(end - 1) ? end - 1 : end
    }

    /// A name that goes on behind `và` or a comma in small letters, up to a token: `Luật Hôn nhân và gia đình`.
    private mutating func reaching(_ end: Int) -> Mention? {
        guard modifiersFollow, let mention = mentions.last(before: end), mention.owner != defaultOwner,
            mention.tokens.count > mention.type.count, !mention.isAfterOnly
        else { return nil }
        var at = nameTail(mention.tokens.upperBound, end)
        if at == end { return mention }
        if kind(at) == .comma { at += 1 } else if let count = length(.connector, at) { at += count } else { return nil }
        let start = at
        while at < end, at - start < 6 {
            guard let token = tokens.at(at), token.kind == .word, length([.nameStop, .type], at) == nil,
                unitWord(at: at) == nil
            else { break }
            at += 1
        }
        return at > start && nameTail(at, end) == end ? mention : nil
    }

    /// A name with words in it that mostly end one, up to a bracket: `Luật Hàng không dân dụng Việt Nam (`.
    private mutating func leading(_ bracket: Int) -> Mention? {
        guard modifiersFollow, let mention = mentions.last(before: bracket), !mention.isAfterOnly,
            mention.tokens.count > mention.type.count, mention.owner != defaultOwner,
            bracket - mention.tokens.upperBound <= 8
        else { return nil }
        for at in mention.tokens.upperBound..<bracket where kind(at) != .word || unitWord(at: at) != nil { return nil }
        return mention
    }

    /// A name directly before owns; an acronym that nobody knows may.
    private func ownerDirectlyBefore(_ mention: Mention?) -> Ownership {
        guard let mention else { return .unsaid }
        if !mention.isAfterOnly { return .said(mention.owner) }
        // `the Constitution (article 100)`
        let isOther = isCapitalisedType(mention) && mention.owner != defaultOwner
        return isOther || isUnknownAcronym(mention) ? .ambiguous : .unsaid
    }

    /// Whether a mention is a type noun in capitals where names have theirs in the end: `the Constitution`.
    func isCapitalisedType(_ mention: Mention) -> Bool {
        !modifiersFollow && !mention.type.isEmpty && isCapitalised(mention.type.lowerBound)
    }

    private mutating func ownerBeforeComma(_ comma: Int, isAbbreviated: Bool) -> Ownership {
        // `Bộ luật Hình sự (sửa đổi, bổ sung năm 2017), Điều 8`
        let open = kind(comma - 1) == .close ? block.opening(comma - 1) : nil
        guard
            let mention = mentions.ending(at: noteStart(comma)) ?? open.flatMap({ mentions.ending(at: $0) })
                ?? reaching(comma)
                ?? yearOpened(before: comma).flatMap({ mentions.ending(at: $0) }),
            mention.owner != defaultOwner
        else { return .unsaid }
        if !mention.isAfterOnly { return .ambiguous }
        // `(Charter, Art. 45)`, `ECHR, art. 8`.
        return isCapitalisedType(mention) || (isAbbreviated && isUnknownAcronym(mention)) ? .ambiguous : .unsaid
    }

    /// Where the bracket opens in `the Budapest Convention (2001, Article 32)`.
    private func yearOpened(before comma: Int) -> Int? {
        kind(comma - 1) == .number && kind(comma - 2) == .open ? comma - 2 : nil
    }

    func isUnknownAcronym(_ mention: Mention) -> Bool {
        guard case .unknown(let name) = mention.owner, name.count == 1 else { return false }
        return tokens[name.lowerBound].isAllCapitals && mention.type.isEmpty
    }

    /// Passes over what may follow a name: `năm 2014`, `ngày 12/6/2018`, `của Chính phủ`, `(sửa đổi, bổ sung năm 2017)`.
    private func nameTail(_ start: Int, _ end: Int) -> Int {
        var at = start
        for _ in 0..<4 where at < end {
            if let last = mentions.identifierEnd(at) {
                at = last
            } else if kind(at) == .open, let close = block.closing(at) {
                at = close + 1
            } else if let count = length(.dayWord, at), kind(at + count) == .number {
                at += count + 1
                while at < end, at - start < MentionFinder.longestName,
                    kind(at) == .slash || kind(at) == .dash || kind(at) == .number
                { at += 1 }
            } else if let count = length(.genitive, at), isCapitalised(at + count) {
                at += count + 1
                while at < end, at - start < 12, kind(at) == .word, unitWord(at: at) == nil,
                    length([.nameStop, .ownerLink], at) == nil
                { at += 1 }
            } else {
                break
            }
        }
        return min(at, end)
    }
}
