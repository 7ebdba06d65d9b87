import Instruments

extension BlockReader {
    /// Whose a chain of references is.
    enum Ownership {
        /// The text does not say.
        case unsaid
        case said(Citation.Owner)
        /// A name and a comma stand beside it.
        case ambiguous
        /// `of the 1961 Convention`: something that the reader does not know by name.
        case unnamed
    }

    /// Finds the owner that the text gives to the tokens of a chain. An owner behind it wins.
    mutating func ownership(of range: Range<Int>) -> Ownership {
        ownerAfter(range.upperBound) ?? ownerBefore(range.lowerBound)
    }

    private mutating func mentionIndex() -> MentionIndex {
        if let mentions { return mentions }
        var finder = MentionFinder(reader: self)
        let found = finder.find()
        mentions = found
        return found
    }

    private mutating func ownerAfter(_ end: Int) -> Ownership? {
        let index = mentionIndex()
        var at = end
        if let count = length(.position, at) { at += count }
        if length(.backReference, at) != nil, let mention = index.last(before: at) { return .said(mention.owner) }
        var isDirect = true
        if kind(at) == .comma {
            at += 1
            isDirect = false
            let skipped = skipOrdinal(at)
            if skipped > at { at = skipped }
            if kind(at) == .comma { at += 1 }
        }
        if let mention = index.starting(at: at) {
            return isDirect ? ownerDirectlyAfter(mention) : ownerBehindComma(mention)
        }
        // `Article 5 (Vienna Convention)`.
        if isDirect, kind(at) == .open, let mention = index.starting(at: at + 1), !mention.isAfterOnly,
            kind(mention.tokens.upperBound) == .close
        {
            return .said(mention.owner)
        }
        guard let count = length(.of, at) else { return nil }
        var from = at
        // `of the`, `of the said`, `của các`: the name may begin within or behind these words.
        for offset in 1...4 {
            from = at + offset
            if let mention = index.starting(at: from) { return .said(mention.owner) }
            guard from < tokens.count, offset < count || length([.filler, .anaphor, .selfWord], from) != nil else {
                break
            }
        }
        return length(.genitive, at) == nil ? nil : .unnamed
    }

    /// A name without a comma owns; in small letters it may be a verb, unless the language puts names there.
    private func ownerDirectlyAfter(_ mention: Mention) -> Ownership? {
        let isName = selfWordFollows || !mention.isAfterOnly || tokens[mention.tokens.lowerBound].isCapitalised
        return isName ? .said(mention.owner) : nil
    }

    /// Behind a comma a name may own the citation, begin the next one (`Article 2, UNTOC Article 18`) or begin a clause.
    private func ownerBehindComma(_ mention: Mention) -> Ownership? {
        let end = mention.tokens.upperBound
        guard mention.isFixed, !opensCitation(end) else { return nil }
        if selfWordFollows, !mention.isAfterOnly { return .said(mention.owner) }
        let isAcronym = mention.tokens.count == 1 && tokens[mention.tokens.lowerBound].isAllCapitals
        if isAcronym, !mention.isAfterOnly || kind(end) != .word { return .said(mention.owner) }
        if mention.isAfterOnly || mention.owner == .known(context.instrument) { return nil }
        return .ambiguous
    }

    /// Whether a citation of its own stands behind a name.
    private func opensCitation(_ end: Int) -> Bool {
        var at = end
        if kind(at) == .apostrophe { at += kind(at + 1) == .word && isGlued(at + 1) ? 2 : 1 }
        if kind(at) == .open || kind(at) == .comma { at += 1 }
        if let count = length([.ownerLink, .filler], at) { at += count }
        return at < tokens.count && unitWord(at: at) != nil
    }

    private mutating func ownerBefore(_ start: Int) -> Ownership {
        let index = mentionIndex()
        var at = start
        for _ in 0..<2 {
            guard at > 0, !beginsSentence(at) else { return .unsaid }
            if at >= 1, isPhrase([.filler, .rangeFrom], (at - 1)..<at), index.ending(at: at) == nil {
                if ownerLinkStart(at) != nil { break }
                at -= 1
            }
        }
        guard at > 0, !beginsSentence(at) else { return .unsaid }
        if let link = ownerLinkStart(at) ?? (at < start ? ownerLinkStart(start) : nil),
            let mention = index.ending(at: link), !mention.isAfterOnly
        {
            return .said(mention.owner)
        }
        if let link = ownerLinkStart(at), link > 0, kind(link - 1) == .comma, let mention = index.ending(at: link - 1),
            !mention.isAfterOnly, mention.owner != .known(context.instrument)
        {
            return .ambiguous
        }
        let before = tokens[at - 1]
        if before.kind == .comma {
            guard let mention = index.ending(at: at - 1), !mention.isAfterOnly else { return .unsaid }
            return mention.owner == .known(context.instrument) ? .unsaid : .ambiguous
        }
        if before.kind == .open, let mention = index.ending(at: at - 1), !mention.isAfterOnly {
            return .said(mention.owner)
        }
        if before.value == lexicon.possessive, before.kind == .word, kind(at - 2) == .apostrophe,
            let mention = index.ending(at: at - 2), !mention.isAfterOnly
        {
            return .said(mention.owner)
        }
        if before.kind == .apostrophe, let mention = index.ending(at: at - 1), !mention.isAfterOnly {
            return .said(mention.owner)
        }
        if let mention = index.ending(at: at), !mention.isAfterOnly { return .said(mention.owner) }
        return .unsaid
    }

    /// Where the words that give a citation to the name before them begin, if they end before a token.
    private func ownerLinkStart(_ end: Int) -> Int? {
        for count in stride(from: 5, through: 1, by: -1) where end - count >= 0 {
            if isPhrase(.ownerLink, (end - count)..<end) { return end - count }
        }
        return nil
    }
}
