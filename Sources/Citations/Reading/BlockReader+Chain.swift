import Instruments

extension BlockReader {
    /// Reads as many groups as belong together, beginning at a token; false where there is none.
    mutating func parseChain(_ start: Int) -> Bool {
        chain.clear()
        guard let first = parseGroup(start, .start) else { return false }
        chain.groups.append(first)
        var end = first.tokens.upperBound
        var brackets = 0
        while chain.groups.count < Self.mostGroups {
            if brackets > 0, kind(end) == .close {
                brackets -= 1
                end += 1
            }
            guard let (joint, next) = block.parseJoint(end) else { break }
            let saved = failure
            let known = chain.items.count
            guard var group = parseGroup(next, joint) ?? parseContinuation(joint, next) ?? parseBracketed(joint, next)
            else {
                failure = saved
                chain.items.removeSubrange(known...)
                break
            }
            if joint == .juxtaposed, !tokens[group.tokens.lowerBound].isSpaced, !isGlued(end) {
                chain.items.removeSubrange(known...)
                break
            }
            group.joint = joint
            if joint == .bracket { brackets += 1 }
            end = group.tokens.upperBound
            chain.groups.append(group)
        }
        if brackets > 0, kind(end) == .close {
            end += 1
            brackets -= 1
        }
        // `Articles 7 and 8 (and Articles 2 and 3 of …)`: what stands in the bracket is another's than what stands before.
        chain.openBracket = brackets > 0 ? chain.groups.lastIndex { $0.joint == .bracket } : nil
        chain.end = end
        return true
    }

    /// `Article 40 (8-10)`, `Article 40 (8, 9 and 10)`: paragraphs without a unit, all in one bracket behind their article.
    private mutating func parseBracketed(_ joint: ReferenceGroup.Joint, _ at: Int) -> ReferenceGroup? {
        guard joint == .bracket, kind(at) == .number, !block.isSquare(at - 1), let last = chain.groups.last,
            last.level == .article,
            let item = chain.items[last.items].last, item.last == nil, item.first.paragraph == nil,
            item.first.point == nil
        else { return nil }
        let unit = CompiledPack.Unit(level: .paragraph, isPlural: true, isAbbreviation: false, numbers: .digits)
        guard let (part, next) = parsePart(unit, at), part.point == nil else { return nil }
        let group = listGroup(unit, part, at..<next)
        // `(1,200)` is one number.
        let isNumber = group.tokens.contains { kind($0) == .comma && isGlued($0 + 1) && tokens[$0 + 1].letters > 2 }
        guard group.items.count > 1 || chain.items[group.items.lowerBound].last != nil,
            kind(group.tokens.upperBound) == .close, !isNumber
        else { return nil }
        return group
    }

    /// A group without a unit word of its own, from its first member on.
    private mutating func listGroup(
        _ unit: CompiledPack.Unit, _ first: ReferencePart, _ tokens: Range<Int>, isPlural: Bool = true,
        isContinued: Bool = false
    ) -> ReferenceGroup {
        let known = chain.items.count
        chain.items.append(ReferenceItem(first, tokens: tokens))
        parseMoreItems(unit, tokens.upperBound, outerList: nil)
        let items = known..<chain.items.count
        return ReferenceGroup(
            unit: unit, isPlural: isPlural, isContinued: isContinued, items: items,
            tokens: tokens.lowerBound..<chain.items[items.upperBound - 1].tokens.upperBound)
    }

    /// `articles 23, paragraph 2, and 24`; `Article 15(1), points (a) and (b), and (2)`: a number without a unit behind
    /// the parts of a member goes on with the list of that member.
    private mutating func parseContinuation(_ joint: ReferenceGroup.Joint, _ at: Int) -> ReferenceGroup? {
        guard joint == .connector || joint == .comma, let last = chain.groups.last else { return nil }
        // `paragraphs 1 and 2 of Article 40 and 3 of Article 41`
        if isPartOfNextArticle(at), let parts = chain.groups.last(where: { $0.level > .article }),
            let (part, next) = parsePart(parts.unit, at)
        {
            return listGroup(parts.unit, part, at..<next)
        }
        let isBracket = kind(at) == .open
        guard isBracket || kind(at) == .number else { return nil }
        for outer in chain.groups.reversed() where outer.level < last.level {
            guard let item = chain.items[outer.items].last, item.kind == .numbered else { return nil }
            let part = item.last ?? item.first
            guard isBracket ? part.paragraph != nil || part.point != nil : outer.isPlural else { continue }
            let saved = failure
            guard let (next, end) = parseSibling(outer.unit, of: part, at), block.isMember(at, end) else {
                failure = saved
                continue
            }
            return listGroup(outer.unit, next, at..<end, isPlural: outer.isPlural, isContinued: true)
        }
        return nil
    }
}
