import Instruments

extension BlockReader {
    /// What the words before a chain say of whose it is.
    mutating func ownerBefore(_ start: Int) -> Ownership {
        // `Id. art. 24`, `ICCPR, supra note 3, art. 17`: a note that goes on from an earlier one.
        if kind(start - 1) == .dot, isPhrase(.sameSource, (start - 2)..<(start - 1)) { return .ambiguous }
        let isAbbreviated = chain.groups.first?.unit.isAbbreviation == true
        if isAbbreviated, kind(start - 1) == .comma, kind(start - 2) == .number { return .ambiguous }

        guard mentions.mayName(before: start) else { return .unsaid }
        var at = start
        for _ in 0..<3 {
            guard at > 0, !beginsSentence(at) else { return .unsaid }
            if ownerLinkStart(at) != nil { break }
            if let lead = phraseStart(.leadIn, at) {
                at = lead
            } else if isPhrase([.filler, .rangeFrom], (at - 1)..<at), mentions.ending(at: at) == nil {
                at -= 1
            } else {
                break
            }
        }
        guard at > 0, !beginsSentence(at) else { return .unsaid }
        if let link = ownerLinkStart(at) ?? (at < start ? ownerLinkStart(start) : nil) {
            let end = kind(link - 1) == .open ? link - 1 : link
            if let mention = mentions.ending(at: end) ?? reaching(end), !mention.isAfterOnly {
                return .said(mention.owner)
            }
        }
        if let link = ownerLinkStart(at), kind(link - 1) == .comma, let mention = mentions.ending(at: link - 1),
            !mention.isAfterOnly, mention.owner != defaultOwner
        {
            return .ambiguous
        }
        switch kind(at - 1) {
        case .comma: return ownerBeforeComma(at - 1, isAbbreviated: isAbbreviated)
        case .colon, .dash:
            guard let mention = mentions.ending(at: at - 1), !mention.isAfterOnly, mention.owner != defaultOwner else {
                return .unsaid
            }
            return .ambiguous
        case .open: return ownerDirectlyBefore(mentions.ending(at: at - 1) ?? reaching(at - 1))
        case .apostrophe: return ownerDirectlyBefore(mentions.ending(at: at - 1))
        case .close:
            guard let open = opening(at - 1) else { return .unsaid }
            return ownerDirectlyBefore(mentions.ending(at: open))
        case .word where tokens[at - 1].value == lexicon.possessive && kind(at - 2) == .apostrophe:
            return ownerDirectlyBefore(mentions.ending(at: at - 2))
        default: return ownerDirectlyBefore(mentions.ending(at: at))
        }
    }

    /// A name that goes on behind `và` or a comma in small letters, up to a token: `Luật Hôn nhân và gia đình`.
    private mutating func reaching(_ end: Int) -> Mention? {
        guard modifiersFollow, let mention = mentions.last(before: end), mention.owner != defaultOwner,
            mention.tokens.count > mention.type.count, !mention.isAfterOnly
        else { return nil }
        var at = mention.tokens.upperBound
        if kind(at) == .comma { at += 1 } else if let count = length(.connector, at) { at += count } else { return nil }
        let start = at
        while at < end, at - start < 6 {
            guard let token = tokens.at(at), token.kind == .word, length([.nameStop, .type], at) == nil,
                unitWord(at: at) == nil
            else { break }
            at += 1
        }
        // `năm 2014` behind the name.
        if at < end, let last = mentions.identifierEnd(at) { at = last }
        return at == end && at > start ? mention : nil
    }

    /// A name directly before owns; an acronym that nobody knows may.
    private func ownerDirectlyBefore(_ mention: Mention?) -> Ownership {
        guard let mention else { return .unsaid }
        if !mention.isAfterOnly { return .said(mention.owner) }
        return isUnknownAcronym(mention) ? .ambiguous : .unsaid
    }

    private mutating func ownerBeforeComma(_ comma: Int, isAbbreviated: Bool) -> Ownership {
        guard let mention = mentions.ending(at: comma), mention.owner != defaultOwner else { return .unsaid }
        if !mention.isAfterOnly { return .ambiguous }
        // `(Charter, Art. 45)`, `ECHR, art. 8`.
        let isType = !modifiersFollow && !mention.type.isEmpty && isCapitalised(mention.type.lowerBound)
        return isType || (isAbbreviated && isUnknownAcronym(mention)) ? .ambiguous : .unsaid
    }

    private func isUnknownAcronym(_ mention: Mention) -> Bool {
        guard case .unknown(let name) = mention.owner, name.count == 1 else { return false }
        return tokens[name.lowerBound].isAllCapitals && mention.type.isEmpty
    }

    /// The bracket that opens what the one at hand closes, not far away.
    private func opening(_ close: Int) -> Int? {
        for at in stride(from: close - 1, through: max(0, close - 12), by: -1) {
            switch tokens[at].kind {
            case .open: return at
            case .close, .stop, .barrier: return nil
            default: break
            }
        }
        return nil
    }

    /// Where the words that give a citation to the name before them begin, if they end before a token.
    private func ownerLinkStart(_ end: Int) -> Int? { phraseStart(.ownerLink, end) }

    /// Where the longest phrase with a role begins that ends before a token.
    private func phraseStart(_ role: Roles, _ end: Int) -> Int? {
        pack.length(role, tokens, endingAt: end).map { end - $0 }
    }
}
