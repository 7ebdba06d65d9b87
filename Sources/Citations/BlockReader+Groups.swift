import Instruments

/// Groups that belong together: `điểm a khoản 1 và khoản 2 Điều 7`.
struct ReferenceChain: Sendable {
    var groups: [ReferenceGroup]
    /// The token after the last one.
    var end: Int
}

extension BlockReader {
    /// Reads as many groups as belong together, beginning at a token.
    mutating func parseChain(_ start: Int) -> ReferenceChain? {
        guard var first = parseGroup(start, isFirst: true) else { return nil }
        first.joint = .start
        var groups = [first]
        var end = first.tokens.upperBound
        var brackets = 0
        while groups.count < Self.longestChain {
            if brackets > 0, kind(end) == .close {
                brackets -= 1
                end += 1
            }
            guard let (joint, next) = parseJoint(end) else { break }
            let saved = failure
            let inPlural =
                joint == .comma
                && groups.last { $0.level <= .article }.map { $0.isPlural && $0.level == .article } ?? false
            guard
                var group = parseGroup(next, isFirst: false, inPlural: inPlural) ?? parseOuterGroup(groups, joint, next)
            else {
                failure = saved
                break
            }
            if joint == .juxtaposed, tokens[group.tokens.lowerBound].isSpaced == false, !isGlued(end) { break }
            group.joint = joint
            if joint == .bracket { brackets += 1 }
            end = group.tokens.upperBound
            groups.append(group)
        }
        if brackets > 0, kind(end) == .close { end += 1 }
        return ReferenceChain(groups: groups, end: end)
    }

    /// `articles 23, paragraph 2, and 24`: a bare number behind a single part goes on with the list of wholes.
    private mutating func parseOuterGroup(
        _ groups: [ReferenceGroup], _ joint: ReferenceGroup.Joint, _ at: Int
    ) -> ReferenceGroup? {
        guard joint == .connector || joint == .comma, let last = groups.last, !last.isPlural, last.level > .article,
            let outer = groups.last(where: { $0.level <= .article }), outer.isPlural, outer.level == .article,
            outer.items.allSatisfy({ $0.kind == .numbered }), at < tokens.count, tokens[at].kind == .number,
            let (part, end) = parsePart(.article, at, isFirst: false), isMember(at, end, outer.unit)
        else { return nil }
        return ReferenceGroup(
            unit: outer.unit, isPlural: true, items: [ReferenceItem(first: part, last: nil, tokens: at..<end)],
            tokens: at..<end)
    }

    /// What stands between two groups, and where the second one begins.
    private func parseJoint(_ start: Int) -> (ReferenceGroup.Joint, Int)? {
        guard start < tokens.count else { return nil }
        var at = start
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
        if joint != .bracket, let count = length(.connector, at) {
            if joint != .semicolon { joint = .connector }
            at += count
        } else if joint == .juxtaposed || joint == .comma, let count = length(.of, at) {
            joint = .of
            at += count
        }
        if joint != .bracket { at = skipFillers(at) }
        if joint == .connector || joint == .of { at = skipOrdinal(at) }
        return at < tokens.count ? (joint, at) : nil
    }

    private func skipFillers(_ start: Int) -> Int {
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

    /// Reads a unit and its members.
    mutating func parseGroup(_ start: Int, isFirst: Bool, inPlural: Bool = false) -> ReferenceGroup? {
        var at = start
        var here: ReferenceItem.Kind?
        if !selfWordFollows, let count = length([.selfWord, .anaphor], at) {
            here = length(.selfWord, at) == count ? .here : .before
            at += count
        }
        guard let (unit, count) = unitWord(at: at) else { return nil }
        let word = at
        at += count
        if unit.isAbbreviation {
            if kind(at) == .dot, isGlued(at) { at += 1 } else if tokens[word].letters == 1 { return nil }
        }
        if selfWordFollows, let count = length([.selfWord, .anaphor], at) {
            // `Điều này`, `khoản đó`; `trên` alone is a place, not a pointer.
            let isHere = length(.selfWord, at) == count
            guard isHere || isPhrase(.anaphor, at..<(at + count)), !(isPhrase(.position, at..<(at + count)) && isFirst)
            else { return nil }
            here = isHere ? .here : .before
            at += count
            return group(unit, here ?? .here, start..<at)
        }
        if let here { return unit.isPlural ? nil : group(unit, here, start..<at) }
        guard isFirst == false || isOwnSense(unit, word, at) else { return nil }
        if let count = length(.rangeFrom, at) { at += count }
        if selfWordFollows, length(.numberWord, at) == 1, kind(at + 1) == .number { at += 1 }
        guard at < tokens.count, let items = parseItems(unit, word, at, inPlural: inPlural) else {
            if let found = failure {
                failure = (min(Int(tokens[word].start), found.range.lowerBound)..<found.range.upperBound, found.reason)
            }
            return nil
        }
        guard let last = items.last else { return nil }
        guard isOwnSense(unit, word: word, items: items) else { return nil }
        let isPlural = unit.isPlural || isPhrase(.plural, (word - 1)..<word)
        return ReferenceGroup(unit: unit, isPlural: isPlural, items: items, tokens: start..<last.tokens.upperBound)
    }

    private func group(_ unit: CompiledPack.Unit, _ kind: ReferenceItem.Kind, _ range: Range<Int>) -> ReferenceGroup {
        let item = ReferenceItem(kind: kind, first: ReferencePart(tokens: range), last: nil, tokens: range)
        return ReferenceGroup(unit: unit, isPlural: false, items: [item], tokens: range)
    }

    /// Reads the members behind a unit word.
    private mutating func parseItems(
        _ unit: CompiledPack.Unit, _ word: Int, _ start: Int, inPlural: Bool
    ) -> [ReferenceItem]? {
        guard let (part, next) = parsePart(unit.level, start, isFirst: true) else { return nil }
        var items = [ReferenceItem(first: part, last: nil, tokens: word..<next)]
        var at = next
        while items.count < Self.longestChain * 4 {
            let current = items[items.count - 1]
            if current.last == nil, let (last, end) = parseRangeEnd(unit, after: current.first, at) {
                items[items.count - 1].last = last
                items[items.count - 1].tokens = current.tokens.lowerBound..<end
                at = end
                continue
            }
            guard let (item, end) = parseNextItem(unit, after: current.last ?? current.first, at, inPlural: inPlural)
            else { break }
            items.append(item)
            at = end
        }
        return items
    }

    /// Reads `đến 11`, `–(d)`, `to paragraph 3` behind a member.
    private mutating func parseRangeEnd(
        _ unit: CompiledPack.Unit, after first: ReferencePart, _ start: Int
    ) -> (ReferencePart, Int)? {
        var at = start
        if kind(at) == .comma, length(.rangeTo, at + 1) != nil { at += 1 }
        if kind(at) == .dash {
            at += 1
        } else if let count = length(.rangeTo, at) {
            at += count
        } else {
            return nil
        }
        if let count = length(.filler, at), unitWord(at: at + count) != nil {
            at += count
        }
        var named = false
        if let (other, count) = unitWord(at: at) {
            guard other.level == unit.level else { return nil }
            at += count
            if other.isAbbreviation, kind(at) == .dot { at += 1 }
            named = true
        }
        let saved = failure
        if let (part, end) = parseSibling(unit.level, of: first, at), named || isMember(at, end, unit) {
            return (part, end)
        }
        failure = saved
        return nil
    }

    /// Reads `, 8`, `và (c)` behind a member.
    private mutating func parseNextItem(
        _ unit: CompiledPack.Unit, after part: ReferencePart, _ start: Int, inPlural: Bool
    ) -> (ReferenceItem, Int)? {
        var at = start
        var joined = false
        if let sign = kind(at), sign == .comma || sign == .semicolon || sign == .ampersand {
            at += 1
            joined = true
        }
        if let count = length(.connector, at) {
            at += count
            joined = true
        }
        guard joined, at < tokens.count else { return nil }
        // `articles 23, paragraph 2, and 24`: one paragraph, and then an article.
        if !unit.isPlural, !unit.isAbbreviation, inPlural, kind(at) == .number { return nil }
        let saved = failure
        if let (next, end) = parseSibling(unit.level, of: part, at), isMember(at, end, unit) {
            return (ReferenceItem(first: next, last: nil, tokens: at..<end), end)
        }
        failure = saved
        return nil
    }

    /// Reads a member in the shape of the one before it: a number at the level of the group, or a bracket or letter
    /// that takes the place of the last one.
    private mutating func parseSibling(
        _ level: Level, of part: ReferencePart, _ at: Int
    ) -> (ReferencePart, Int)? {
        if kind(at) == .open, let (label, end) = parseBracket(at) {
            var next = part
            switch label {
            case .number(let value):
                if part.subpoint != nil || (part.point != nil && level != .point) { return nil }
                if level == .point {
                    next.point = String(value)
                } else {
                    guard part.paragraph != nil else { return nil }
                    next.paragraph = ProvisionNumber(value)
                }
            case .letter(let letter):
                guard part.point != nil else { return nil }
                next.point = letter
                next.subpoint = nil
            case .roman(let roman):
                guard part.point != nil else { return nil }
                if part.subpoint != nil { next.subpoint = roman } else { next.point = roman }
            }
            var tail = end
            while kind(tail) == .open, !tokens[tail].isSpaced, let (more, after) = parseBracket(tail),
                add(more, to: &next)
            {
                tail = after
            }
            next.tokens = at..<tail
            return (next, tail)
        }
        return parsePart(level, at, isFirst: false)
    }

    /// Whether a number without a unit of its own is a member of the list, and not of something that is counted,
    /// dated or numbered otherwise.
    private func isMember(_ start: Int, _ end: Int, _ unit: CompiledPack.Unit) -> Bool {
        guard end < tokens.count else { return true }
        let next = tokens[end]
        if kind(start) == .number, tokens[start].letters > 3 { return false }
        guard next.kind == .word, tokens[end - 1].kind != .close else { return true }
        if lexicon.possessive == next.value { return true }
        if pack.months[next.value] != nil { return false }
        if let (_, count) = unitWord(at: end) {
            // `Điều 7 và 3 khoản`: counted, unless the unit has a number of its own or is a self word.
            let after = end + count
            guard after < tokens.count else { return false }
            return tokens[after].kind == .number || tokens[after].kind == .open || length(.selfWord, after) != nil
                || (tokens[after].kind == .word
                    && (lexicon.labels[tokens[after].value] != nil || lexicon.romans[tokens[after].value] != nil))
                || (kind(after) == .dot && kind(after + 1) == .number)
        }
        return length(.counted, end) == nil || next.isCapitalised
    }
}
