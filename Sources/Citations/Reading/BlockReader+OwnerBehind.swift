import Instruments

extension BlockReader {
    /// The owner that stands behind a chain; nil where nothing there says whose it is.
    mutating func ownerAfter(_ end: Int) -> Ownership? {
        let behind = skipTail(end)
        if behind > end, let owner = ownerAt(behind) { return owner }
        return ownerAt(end) ?? ownerBehindSubject(end)
    }

    /// Passes over what may stand between a citation and its owner: `respectively`, `et seq.`, a closing quotation mark,
    /// the sign of a note, a heading in brackets, `§ 1`.
    private mutating func skipTail(_ start: Int) -> Int {
        var at = start
        for _ in 0..<4 {
            let word = kind(at) == .comma ? at + 1 : at
            if let count = length([.tail, .position], word) ?? otherVersion(word) {
                at = word + count
                if kind(at) == .dot, isGlued(at), !isCapitalised(at + 1) || mentions.starting(at: at + 1) != nil {
                    at += 1
                }
            } else if kind(word) == .other, block.isSectionSign(word) {
                at = word + 1
                while kind(at) == .number || block.isSectionSign(at)
                    || (length(.connector, at) == 1 && kind(at + 1) == .number)
                {
                    at += 1
                }
            } else if let end = block.otherWholeEnd(word) {
                at = end
            } else if isGlued(at),
                kind(at) == .quote || kind(at) == .other
                    || (kind(at) == .apostrophe && !isGlued(at + 1))
            {
                at += 1
            } else if kind(at) == .open, mentions.starting(at: at + 1) == nil, let close = block.closing(at) {
                at = close + 1
            } else if kind(at) == .quote, mentions.starting(at: at + 1) == nil, let end = quoteEnd(at) {
                at = end
            } else {
                break
            }
        }
        return at
    }

    /// `Điều 8 cũ của Công ước Budapest`
    func otherVersion(_ at: Int) -> Int? {
        modifiersFollow && length(.otherText, at) == nil ? length(.otherVersion, at) : nil
    }

    /// Where the title ends that a quotation mark opens: `Điều 32 “Truy cập xuyên biên giới” của Công ước Budapest`.
    private func quoteEnd(_ open: Int) -> Int? {
        for at in (open + 1)..<(open + 24) where kind(at) != .word && kind(at) != .comma {
            return kind(at) == .quote && length(.of, at + 1) != nil ? at + 1 : nil
        }
        return nil
    }

    /// `Article 32, on access, of the Budapest Convention`: the name behind what a provision is about, where commas set that
    /// off; without them (`Điều 8 về các hành vi bị cấm của Luật An ninh mạng`) the name may as well be part of it.
    private mutating func ownerBehindSubject(_ end: Int) -> Ownership? {
        let isSetOff = kind(end) == .comma
        var at = isSetOff ? end + 1 : end
        guard let count = length(.subject, at) else { return nil }
        // `theo Công ước Budapest`
        let isDirect = modifiersFollow && length(.nameStop, at) == count
        at += count
        let subject = at
        if isDirect, let mention = mentions.starting(at: at), isOther(mention) { return .ambiguous }
        while at < subject + Self.longestSubject, let token = tokens.at(at) {
            if at > subject, let count = length(.genitive, at) {
                // The name may begin within these words, as in `ownerAt`.
                for name in (at + 1)...(at + count) {
                    guard let mention = mentions.starting(at: name), !mention.isAfterOnly else { continue }
                    // `the States Parties to the Convention`
                    let isOurs =
                        mentions.isOwnType(mention.type) && length(.definite, mention.type.lowerBound - 1) != nil
                    guard isOther(mention), !isOurs else { return nil }
                    return isSetOff && kind(at - 1) == .comma ? .said(mention.owner) : .ambiguous
                }
            }
            // `… được xây dựng trên mô hình của UNTOC`: a clause, and the name is part of it.
            if modifiersFollow, length([.countTail, .weakCountCue, .ownerVerb], at) != nil { return nil }
            if let (_, count) = unitWord(at: at), block.isNumbered(at + count) {
                // `Điều 285 về tội … và Điều 289 về tội … của Bộ luật Hình sự`
                guard length(.connector, at - 1) != nil else { return nil }
                at += count + 1
                continue
            }
            switch token.kind {
            case .word, .quote, .apostrophe, .dash: at += 1
            case .comma where isSetOff && length(.genitive, at + 1) != nil: at += 1
            default: return nil
            }
        }
        return nil
    }

    /// How many tokens may stand between a provision and the name behind what it is about.
    private static let longestSubject = 32

    func isOther(_ mention: Mention) -> Bool { !mention.isAfterOnly && mention.owner != defaultOwner }

    private mutating func ownerAt(_ start: Int) -> Ownership? {
        // `Article 42 ibid.`, but `Article 5 ID card`
        if let count = length(.sameSource, start), !tokens[start].isAllCapitals, kind(start + count) != .word,
            kind(start + count) != .number
        {
            return .ambiguous
        }
        // `Điều 8 “Luật An ninh mạng”`
        if kind(start) == .quote, let mention = mentions.starting(at: start + 1), isOther(mention),
            kind(mention.tokens.upperBound) == .quote
        {
            return .ambiguous
        }
        var at = start
        if let count = length(.position, at) { at += count }
        if length(.backReference, at) != nil, let mention = mentions.last(before: at) { return .said(mention.owner) }
        var isDirect = true
        // `Điều 87 - Bộ luật Tố tụng dân sự`, `Điều 331-BLHS`, `Điều 331/BLHS`.
        if kind(at) == .dash || kind(at) == .slash, let mention = mentions.starting(at: at + 1),
            !mention.isAfterOnly || isGlued(at + 1)
        {
            return .said(mention.owner)
        }
        if kind(at) == .comma {
            at += 1
            isDirect = false
            let skipped = block.skipOrdinal(at)
            if skipped > at { at = skipped }
            if kind(at) == .comma { at += 1 }
        }
        if isDirect, kind(at) == .number, let owner = nameBegins(at) { return .said(owner) }
        if let mention = mentions.starting(at: at) {
            return isDirect ? ownerDirectlyAfter(mention) : ownerBehindComma(mention)
        }
        if isDirect, kind(at) == .open, let owner = ownerInBrackets(at) { return owner }
        if let owner = ownerIssuedWith(at) { return .said(owner) }
        let of = length(.of, at)
        guard let count = of ?? (chain.groups.last?.level == .annex ? length(.annexedTo, at) : nil) else { return nil }
        // `of the`, `of the said`, `của các`: the name may begin within or behind these words.
        var from = at
        for offset in 1...4 {
            from = at + offset
            if let owner = nameBegins(from) { return .said(owner) }
            guard
                offset < count || kind(from) == .quote
                    || length([.filler, .anaphor, .selfWord, .definite, .possessive], from) != nil
            else { break }
        }
        return length(.genitive, at) == nil || block.isPlainNoun(at + count) ? nil : .unnamed
    }

    /// A name, also with a year before it (`the 1961 Convention`) or capitals before its type in small letters
    /// (`General Assembly resolution 60/147`).
    private mutating func nameBegins(_ start: Int) -> OwnerMark? {
        if let mention = mentions.starting(at: start) { return mention.owner }
        guard let token = tokens.at(start) else { return nil }
        if token.kind == .number, token.letters == 4, let mention = mentions.starting(at: start + 1) {
            return .unknown(start..<mention.tokens.upperBound)
        }
        // `khoản 6 Điều 33 06/2021/NĐ-CP`
        if token.kind == .number, kind(start + 1) == .slash, kind(start + 3) == .slash,
            let end = mentions.identifierEnd(start), end > start + 4
        {
            return .unknown(start..<end)
        }
        var at = start
        while at < start + 6, kind(at) == .word, isCapitalised(at) { at += 1 }
        guard at > start, let mention = mentions.starting(at: at), !isCapitalised(at) else { return nil }
        return .unknown(start..<mention.tokens.upperBound)
    }

    /// `Điều 3 Quy định ban hành kèm theo Quyết định số 90`, `Phụ lục II (ban hành kèm theo …)`.
    private mutating func ownerIssuedWith(_ start: Int) -> OwnerMark? {
        let places = start..<(start + 6)
        guard places.contains(where: { pack.mayBegin(.issuedWith, tokens[$0]) }) else { return nil }
        for at in places {
            if let count = length(.issuedWith, at), let mention = mentions.starting(at: at + count) {
                return mention.owner
            }
            let isWord =
                kind(at) == .word && (isCapitalised(at) || length([.of, .nameStop, .normativeVerb], at) == nil)
            guard isWord || (at == start && kind(at) == .open),
                unitWord(at: at).map({ !block.isNumbered(at + $0.count) }) ?? true
            else { return nil }
        }
        return nil
    }

    /// `Article 5 (Vienna Convention)`, `Article 17 (of the ICCPR)`.
    private mutating func ownerInBrackets(_ open: Int) -> Ownership? {
        var at = open + 1
        if let count = length(.of, at) { at += count }
        if let count = length(.definite, at) { at += count }
        guard let mention = mentions.starting(at: at), !mention.isAfterOnly || at > open + 1,
            kind(mention.tokens.upperBound) == .close
        else { return nil }
        return .said(mention.owner)
    }

    /// A name without a comma owns; in small letters it may be a verb, unless the language puts names there.
    private func ownerDirectlyAfter(_ mention: Mention) -> Ownership? {
        let isName = modifiersFollow || !mention.isAfterOnly || isCapitalised(mention.tokens.lowerBound)
        return isName ? .said(mention.owner) : nil
    }

    /// Behind a comma a name may own the citation, begin the next one (`Article 2, UNTOC Article 18`) or begin a clause.
    private func ownerBehindComma(_ mention: Mention) -> Ownership? {
        let end = mention.tokens.upperBound
        guard mention.isFixed, !opensCitation(end) else { return nil }
        if modifiersFollow, !mention.isAfterOnly { return .said(mention.owner) }
        let isAcronym = mention.tokens.count == 1 && tokens[mention.tokens.lowerBound].isAllCapitals
        if isAcronym, !mention.isAfterOnly { return .said(mention.owner) }
        if isAcronym { return kind(end) == .word ? nil : .ambiguous }
        return mention.isAfterOnly || mention.owner == defaultOwner ? nil : .ambiguous
    }

    /// Whether a citation of its own stands behind a name.
    private func opensCitation(_ end: Int) -> Bool {
        var at = end
        if kind(at) == .apostrophe { at += kind(at + 1) == .word && isGlued(at + 1) ? 2 : 1 }
        if kind(at) == .open || kind(at) == .comma { at += 1 }
        if let count = length([.ownerLink, .filler], at) { at += count }
        return unitWord(at: at) != nil
    }
}
