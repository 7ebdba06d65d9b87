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
            guard var group = parseGroup(next, joint) ?? parseContinuation(joint, next) else {
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

    /// `articles 23, paragraph 2, and 24`; `Article 15(1), points (a) and (b), and (2)`: a number without a unit behind
    /// the parts of a member goes on with the list of that member.
    private mutating func parseContinuation(_ joint: ReferenceGroup.Joint, _ at: Int) -> ReferenceGroup? {
        guard joint == .connector || joint == .comma, let last = chain.groups.last else { return nil }
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
            let known = chain.items.count
            chain.items.append(ReferenceItem(next, tokens: at..<end))
            parseMoreItems(outer.unit, end, outerList: nil)
            return ReferenceGroup(
                unit: outer.unit, isPlural: outer.isPlural, isContinued: true, items: known..<chain.items.count,
                tokens: at..<chain.items[chain.items.count - 1].tokens.upperBound)
        }
        return nil
    }
}
