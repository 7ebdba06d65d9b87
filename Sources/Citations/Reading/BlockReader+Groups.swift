import Instruments

extension BlockReader {
    /// Reads a unit and its members.
    mutating func parseGroup(_ start: Int, _ joint: ReferenceGroup.Joint) -> ReferenceGroup? {
        let isFirst = joint == .start
        var at = start
        var pointer: ReferenceItem.Kind?
        if !modifiersFollow, tokens.at(at)?.triggers.contains(.pointer) == true,
            let count = length([.selfWord, .anaphor], at)
        {
            pointer = length(.selfWord, at) == count ? .here : .before
            at += count
        }
        guard let (unit, count) = unitWord(at: at) else { return nil }
        let word = at
        at += count
        guard pointer != nil || block.mayBeNumbered(at) else { return nil }
        if unit.isAbbreviation {
            if kind(at) == .dot, isGlued(at) { at += 1 } else if tokens[word].letters == 1 { return nil }
        }
        if modifiersFollow, let count = length([.selfWord, .anaphor], at) {
            // `Điều này`, `khoản đó`; `trên` alone is a place, not a pointer.
            let isHere = length(.selfWord, at) == count
            guard isHere || isPhrase(.anaphor, at..<(at + count)), !(isPhrase(.position, at..<(at + count)) && isFirst)
            else { return nil }
            return group(unit, isHere ? .here : .before, start..<(at + count))
        }
        // `to the extent that article 5 requires` points at nothing.
        if let pointer, kind(at) != .number { return unit.isPlural ? nil : group(unit, pointer, start..<at) }
        guard !isFirst || isOwnSense(unit, word, at) else { return nil }
        if let count = length(.rangeFrom, at) { at += count }
        if pack.numberWordMayFollowUnit, length(.numberWord, at) == 1, kind(at + 1) == .number { at += 1 }
        let known = chain.items.count
        let isPlural = unit.isPlural || isPhrase(.plural, (word - 1)..<word)
        let isPart = pack.unitsHavePlurals && (joint == .comma || joint == .juxtaposed)
        guard at < tokens.count, parseItems(unit, word, at, outerList: isPart ? outerList(unit) : nil) else {
            if let found = failure {
                failure = (min(Int(tokens[word].start), found.range.lowerBound)..<found.range.upperBound, found.reason)
            }
            chain.items.removeSubrange(known...)
            return nil
        }
        let items = known..<chain.items.count
        guard isOwnSense(unit, word: word, items: items) else {
            chain.items.removeSubrange(known...)
            return nil
        }
        let begin = pointer == nil ? start : word
        return ReferenceGroup(
            unit: unit, isPlural: isPlural, items: items,
            tokens: begin..<chain.items[items.upperBound - 1].tokens.upperBound)
    }

    private mutating func group(
        _ unit: CompiledPack.Unit, _ kind: ReferenceItem.Kind, _ range: Range<Int>
    ) -> ReferenceGroup {
        chain.items.append(
            ReferenceItem(ReferencePart(), kind: kind, tokens: range))
        return ReferenceGroup(
            unit: unit, isPlural: false, items: (chain.items.count - 1)..<chain.items.count, tokens: range)
    }

    /// Reads the members behind a unit word; false where there is none.
    private mutating func parseItems(
        _ unit: CompiledPack.Unit, _ word: Int, _ start: Int, outerList: OuterList?
    ) -> Bool {
        guard let (part, next) = parsePart(unit, start) else { return false }
        chain.items.append(ReferenceItem(part, tokens: word..<next))
        parseMoreItems(unit, next, outerList: outerList)
        return true
    }

    /// Reads the end of a range and the members behind the last one.
    mutating func parseMoreItems(_ unit: CompiledPack.Unit, _ start: Int, outerList: OuterList?) {
        let first = chain.items.count - 1
        var at = start
        while chain.items.count - first < Self.mostMembers {
            let place = chain.items.count - 1
            let previous = chain.items[place].last ?? chain.items[place].first
            if chain.items[place].last == nil, let (last, begin, end) = parseRangeEnd(unit, after: previous, at) {
                let tokens = chain.items[place].tokens
                chain.items[place].last = last
                chain.items[place].gap = tokens.upperBound..<begin
                chain.items[place].tokens = tokens.lowerBound..<end
                at = end
                continue
            }
            guard
                let (item, end) = parseNextItem(unit, after: previous, at, outerList: outerList)
            else { break }
            chain.items.append(item)
            at = end
        }
    }

    /// Reads `đến 11`, `–(d)`, `to paragraph 3` behind a member: the last member, and where it begins and ends.
    private mutating func parseRangeEnd(
        _ unit: CompiledPack.Unit, after first: ReferencePart, _ start: Int
    ) -> (ReferencePart, begin: Int, end: Int)? {
        var at = block.skipHeading(start)
        if kind(at) == .comma, length(.rangeTo, at + 1) != nil { at += 1 }
        guard let count = block.rangeLinkLength(at) else { return nil }
        at += count
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
        if let (part, end) = parseSibling(unit, of: first, at), named || block.isMember(at, end) {
            return (part, at, end)
        }
        failure = saved
        return nil
    }

    /// Reads `, 8`, `và (c)` behind a member.
    private mutating func parseNextItem(
        _ unit: CompiledPack.Unit, after part: ReferencePart, _ start: Int, outerList: OuterList?
    ) -> (ReferenceItem, Int)? {
        var at = block.skipHeading(start)
        var hasSign = false
        var hasConnector = false
        if let sign = kind(at), sign == .comma || sign == .semicolon || sign == .ampersand {
            at += 1
            hasSign = true
        }
        if let count = block.connectorLength(at) {
            at += count
            hasConnector = true
        }
        guard hasSign || hasConnector, at < tokens.count else { return nil }
        if let outerList, kind(at) == .number, goesOn(outerList, at, unit, isSetOff: hasSign && hasConnector) {
            return nil
        }
        if unit.level == .article, isPartOfNextArticle(at) { return nil }
        // `16, and especially 17`, but `cụ thể và nhất là 40 văn kiện`
        let isLed = block.phraseStart(.leadIn, at) != nil
        let saved = failure
        if let (next, end) = parseSibling(unit, of: part, at), block.isMember(at, end),
            !isLed || kind(end) != .word || length([.of, .connector, .type], end) != nil,
            kind(at) != .number || !block.isClause(unit, end, isJoined: hasConnector)
        {
            return (ReferenceItem(next, tokens: at..<end), end)
        }
        failure = saved
        return nil
    }

    /// `paragraphs 1 and 2 of Article 40 and 3 of Article 41`: a number that is a part of the article behind it.
    func isPartOfNextArticle(_ start: Int) -> Bool {
        var at = start
        while kind(at) == .number {
            at += 1
            guard let count = block.rangeLinkLength(at) ?? length(.connector, at) else { break }
            at += count
        }
        guard at > start, let count = length(.of, at), let (unit, _) = unitWord(at: at + count) else { return false }
        return unit.level == .article
    }

    /// A list of articles that the parts of its last member interrupt.
    struct OuterList {
        /// Whether it says that it has several.
        let isPlural: Bool
        /// Whether it has but one member yet.
        let hasOneMember: Bool
    }

    @inline(__always)
    private func outerList(_ unit: CompiledPack.Unit) -> OuterList? {
        guard unit.level > .article, let outer = chain.groups.last(where: { $0.level <= .article }),
            outer.level == .article
        else { return nil }
        return OuterList(isPlural: outer.isPlural, hasOneMember: outer.items.count == 1 && !outer.isContinued)
    }

    /// `articles 23, paragraph 2, and 24`; `articles 40, paragraphs 3 and 4, and 41, paragraph 2`: whether a bare number
    /// behind parts of an article is the next article.
    @inline(__always)
    private func goesOn(_ list: OuterList, _ at: Int, _ unit: CompiledPack.Unit, isSetOff: Bool) -> Bool {
        if list.isPlural, !unit.isPlural || (isSetOff && list.hasOneMember) { return true }
        let next = kind(at + 1) == .comma ? at + 2 : at + 1
        return unitWord(at: next).map { $0.unit.level == unit.level } ?? false
    }

    /// Reads a member in the shape of the one before it: a number at the level of the group, or a bracket or letter
    /// that takes the place of the last one.
    mutating func parseSibling(
        _ unit: CompiledPack.Unit, of part: ReferencePart, _ at: Int
    ) -> (ReferencePart, Int)? {
        if part.point != nil, unit.level < .point, let (label, end) = block.parseHalfBracket(at) {
            var next = part
            next.point = label
            next.subpoint = nil
            return withTail(next, at, end, unit)
        }
        guard kind(at) == .open, let (label, end) = block.parseBracket(at) else { return parsePart(unit, at) }
        var next = part
        switch label {
        case .number(let number):
            if unit.level == .point {
                // `point (1)` and `(2)`, but not `point (a)` and `(2)`.
                guard let before = part.point, Int(before.text) != nil, let label = Label("\(number.value)") else {
                    return nil
                }
                next.point = label
            } else {
                guard part.paragraph != nil else { return nil }
                next.paragraph = number
                next.point = nil
            }
            next.subpoint = nil
        case .letter(let letter):
            guard part.point != nil else { return nil }
            next.point = letter
            next.subpoint = nil
        case .roman(let roman):
            guard let point = part.point else { return nil }
            // `(b)(ii) and (c)`: the next point, and not the hundredth subpoint.
            if let before = part.subpoint,
                roman.follows(numeral: before) || !(roman.follows(point) || roman.isLargeNumeral)
            {
                next.subpoint = roman
            } else {
                next.point = roman
                next.subpoint = nil
            }
        }
        return withTail(next, at, end, unit)
    }

    /// Whether the member before this one has spaces between its brackets: `14 (1) (a) and (2) (b)`.
    private func hasSpacedBrackets(before start: Int) -> Bool {
        for at in stride(from: start - 1, through: max(0, start - 3), by: -1) where kind(at) == .close {
            return block.opening(at).map { tokens[$0].isSpaced } ?? false
        }
        return false
    }

    /// A member with the brackets that are stuck to it, or stand behind it as they do behind the one before.
    private mutating func withTail(
        _ part: ReferencePart, _ at: Int, _ end: Int, _ unit: CompiledPack.Unit
    ) -> (ReferencePart, Int)? {
        var part = part
        var tail = end
        let mayBeSpaced = kind(at) == .word || hasSpacedBrackets(before: at)
        while kind(tail) == .open, mayBeSpaced || !tokens[tail].isSpaced, let (more, after) = block.parseBracket(tail),
            add(more, to: &part)
        {
            tail = after
        }
        return isWhole(at, tail, unit.level) ? (part, tail) : nil
    }
}
