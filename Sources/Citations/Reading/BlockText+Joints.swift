import Instruments

extension BlockText {
    /// What stands between two groups, and where the second one begins.
    func parseJoint(_ start: Int) -> (ReferenceGroup.Joint, Int)? {
        guard start < tokens.count else { return nil }
        var at = skipHeading(start)
        let hasHeading = at > start
        var joint = ReferenceGroup.Joint.juxtaposed
        switch tokens[at].kind {
        case .comma:
            joint = .comma
            at += 1
            at = skipOrdinal(at)
            if kind(at) == .comma { at += 1 }
        case .semicolon:
            joint = .semicolon
            at += 1
        case .ampersand:
            joint = .connector
            at += 1
        case .open:
            joint = .bracket
            at += 1
        default: break
        }
        if joint != .bracket, let count = connectorLength(at) {
            if joint != .semicolon { joint = .connector }
            at += count
        } else if joint == .juxtaposed || joint == .comma, let count = length(.of, at) {
            joint = .of
            at += count
        }
        if joint == .bracket, let count = length(.connector, at) { at += count }
        at = skipFillers(at)
        if hasHeading, joint == .juxtaposed || joint == .bracket || joint == .of { return nil }
        if joint == .connector || joint == .of { at = skipOrdinal(at) }
        return at < tokens.count ? (joint, at) : nil
    }

    /// How many tokens join the ends of a range: a dash, `đến`; nil where none do.
    func rangeLinkLength(_ at: Int) -> Int? { kind(at) == .dash ? 1 : length(.rangeTo, at) }

    /// How many tokens a connector has; in `and/or` two of them are one.
    func connectorLength(_ at: Int) -> Int? {
        guard let count = length(.connector, at) else { return nil }
        guard kind(at + count) == .slash, isGlued(at + count), isGlued(at + count + 1),
            let more = length(.connector, at + count + 1)
        else { return count }
        return count + 1 + more
    }

    /// Skips the heading of an article in brackets, `Articles 8 (privacy) and 10 (expression)`: words, and no number.
    func skipHeading(_ start: Int) -> Int {
        guard kind(start) == .open, let close = closing(start), close > start + 1 else { return start }
        // `Article 17 (ICCPR) and Article 36`: an owner.
        if tokens[start + 1].triggers.contains(.name),
            lexicon.names.longest(tokens, at: start + 1, where: { _ in true })?.count == close - start - 1
        {
            return start
        }
        for at in (start + 1)..<close {
            guard let token = tokens.at(at) else { return start }
            switch token.kind {
            case .word
            where at > start + 1 ? !(token.triggers.contains(.unit) && isNumbered(at + 1)) : startsHeading(token):
                continue
            case .comma where at > start + 1, .dash where at > start + 1, .quote, .apostrophe: continue
            default: return start
            }
        }
        return close + 1
    }

    func startsHeading(_ token: Token) -> Bool { token.letters > 2 && !token.triggers.contains(.unit) }

    func skipFillers(_ start: Int) -> Int {
        var at = start
        for _ in 0..<3 {
            guard let count = length([.filler, .rangeFrom], at) else { break }
            at += count
        }
        return at
    }

    /// Skips `the first subparagraph of`, which has no number.
    func skipOrdinal(_ start: Int) -> Int {
        var at = start
        if let count = length(.filler, at) { at += count }
        guard let count = length(.ordinal, at) else { return start }
        at += count
        if pack.hasOrdinalUnits {
            guard let unit = length(.ordinalUnit, at) else { return start }
            at += unit
        }
        if let more = length(.of, at) { at += more }
        return at
    }
}
