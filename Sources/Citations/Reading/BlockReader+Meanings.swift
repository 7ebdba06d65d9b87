import Instruments

extension BlockReader {
    /// Works out what the members of some groups name, a whole before its parts.
    mutating func findMeanings(owner: OwnerMark, isSaid: Bool, in range: Range<Int>) {
        if range.lowerBound == 0 {
            paths.removeAll(keepingCapacity: true)
            paths.reserveCapacity(8)
            meanings.reserveCapacity(8)
            meanings.removeAll(keepingCapacity: true)
            for _ in chain.items.indices { meanings.append(Meaning()) }
        }
        for level in Level.annex.rawValue...Level.point.rawValue {
            for at in range where chain.groups[at].level.rawValue == level {
                for item in chain.groups[at].items { meanings[item] = meaning(item, at, owner: owner, isSaid: isSaid) }
            }
        }
    }

    private mutating func meaning(_ index: Int, _ at: Int, owner: OwnerMark, isSaid: Bool) -> Meaning {
        let group = chain.groups[at]
        let item = chain.items[index]
        switch item.kind {
        case .here: return here(group, isAlone: chain.groups.count == 1)
        case .before:
            // Alone it is as often a thing as an article: `điều đó`, `that article`.
            return chain.groups.count > 1 ? before(group.level) : Meaning(reason: .otherSense)
        case .numbered: break
        }
        switch group.level {
        case .annex: return named(item, group.level, owner)
        case .chapter, .article:
            if containers[at] != nil { return Meaning(reason: .otherText) }
            guard let parts = index > group.items.lowerBound ? distributed(over: at) : [] else {
                return Meaning(reason: .unread)
            }
            return named(item, group.level, owner, with: parts)
        case .section, .paragraph, .point: break
        }
        guard let whole = containers[at] else { return bare(item, at, owner: owner, isSaid: isSaid) }
        let items = chain.groups[whole].items
        let holder = meanings[whole > at ? items.lowerBound : items.upperBound - 1]
        if let reason = holder.reason { return Meaning(reason: reason) }
        let bases = whole > at ? holder.paths : holder.paths.suffix(1)
        return named(item, group.level, holder.owner ?? owner, under: bases, marked: holder.owner)
    }

    /// What an item names under some wholes; with parts that every member of it has.
    private mutating func named(
        _ item: ReferenceItem, _ level: Level, _ owner: OwnerMark, under bases: Range<Int>? = nil,
        with parts: [(ReferencePart, Level)] = [], marked: OwnerMark? = nil
    ) -> Meaning {
        let start = paths.count
        if item.last == nil, parts.isEmpty, bases.map({ $0.count == 1 }) ?? true {
            // One provision, as most are.
            guard let path = ReferencePath(item.first, level, under: bases.map { paths[$0.lowerBound] }) else {
                return Meaning(reason: .otherText)
            }
            paths.append(path)
            return Meaning(owner: marked, paths: start..<(start + 1))
        }
        let alphabet = item.last == nil ? pack.points : alphabet(of: owner)
        func add(_ part: ReferencePart, _ base: ReferencePath?, to paths: inout [ReferencePath]) {
            guard var path = ReferencePath(part, level, under: base) else { return }
            for (more, level) in parts {
                guard let longer = ReferencePath(more, level, under: path) else { return }
                path = longer
            }
            paths.append(path)
        }
        func addAll(_ base: ReferencePath?, to paths: inout [ReferencePath]) -> Bool {
            guard item.last != nil else {
                add(item.first, base, to: &paths)
                return true
            }
            guard let members = ReferenceRange.members(of: item, alphabet: alphabet),
                members.count + paths.count - start <= ReferenceRange.longest,
                members.count + paths.count <= Self.mostTargets
            else { return false }
            for part in members { add(part, base, to: &paths) }
            return true
        }
        if let bases {
            for place in bases {
                let base = paths[place]
                guard addAll(base, to: &paths), paths.count - start <= ReferenceRange.longest else {
                    return Meaning(reason: .range)
                }
            }
        } else if !addAll(nil, to: &paths) {
            return Meaning(reason: .range)
        }
        guard paths.count > start else { return Meaning(reason: .otherText) }
        return Meaning(owner: marked, paths: start..<paths.count)
    }

    /// `paragraph 2 of articles 7 and 8`: the one part that every member of a list of articles has.
    @inline(__always)
    private func distributed(over at: Int) -> [(ReferencePart, Level)]? {
        guard chain.groups[at].isPlural, !chain.groups[at].isContinued else { return [] }
        var parts: [(ReferencePart, Level)] = []
        var holder = at
        while holder > 0, containers[holder - 1] == holder || (holder < at && containers[holder - 1] == at) {
            let group = chain.groups[holder - 1]
            let item = chain.items[group.items.lowerBound]
            // Of several parts nobody can say which every member has.
            guard group.items.count == 1, item.kind == .numbered, item.last == nil, group.joint != .connector,
                !parts.contains(where: { $0.1 == group.level })
            else { return nil }
            parts.append((item.first, group.level))
            holder -= 1
        }
        return parts.sorted { $0.1 < $1.1 }
    }

    /// A section, paragraph or point without its whole: of the article it stands in, or of the one cited before.
    private mutating func bare(_ item: ReferenceItem, _ at: Int, owner: OwnerMark, isSaid: Bool) -> Meaning {
        let level = chain.groups[at].level
        let isLast = !chain.groups[at...].contains { $0.level <= .article }
        guard !(isSaid && isLast), level > .article else { return Meaning(reason: .otherText) }
        if isLast, standsBehindAnotherText() || standsInAnotherWhole(level) { return Meaning(reason: .otherText) }
        guard let (holder, whole) = place ?? antecedent(in: at, owner: owner) else {
            return Meaning(reason: .noAntecedent)
        }
        if isLast, place == nil, isOfAnotherText(behind: at) { return Meaning(reason: .otherText) }
        var base = ReferencePath(.article, whole.whole)
        if level == .point { base.paragraph = whole.paragraph }
        paths.append(base)
        return named(item, level, holder, under: (paths.count - 1)..<paths.count, marked: holder)
    }

    /// `resolution 79/243, para. 4`, `Case C-293/12, para. 52`: a paragraph of what stands before the comma.
    @inline(__always)
    private func standsBehindAnotherText() -> Bool {
        let start = chain.tokens.lowerBound
        guard kind(start - 1) == .comma, let before = tokens.at(start - 2) else { return false }
        if before.kind == .number || (isGlued(start - 2) && kind(start - 3) == .number) { return true }
        if isPhrase(.otherText, (start - 2)..<(start - 1)) { return true }
        return before.kind == .word && before.isCapitalised && !beginsSentence(start - 2)
    }

    /// `Article 64 was opened by resolution 79/243, which in paragraph 5 …`: another text was named since the article was, before
    /// the chain; one that the registry holds only in `UNTOC is older: paragraph 3 …` and `UNTOC is older; its paragraph 3 …`,
    /// not in `Article 40 is modelled on UNTOC, and paragraph 8 …`.
    private mutating func isOfAnotherText(behind at: Int) -> Bool {
        let start = chain.tokens.lowerBound
        guard !chain.groups[..<at].contains(where: { $0.level == .article }),
            let mention = mentions.last(before: start), !mention.isAfterOnly, mention.isFixed,
            mention.tokens.lowerBound >= antecedentEnd
        else { return false }
        if case .unknown = mention.owner { return true }
        return mention.owner != defaultOwner && mention.owner != antecedent?.owner
            && (kind(start - 1) == .colon || (start > 0 && isPhrase(.possessive, (start - 1)..<start)))
    }

    /// `khoản 4 Mục VII Phần II`, `khoản 1 Điều …`: what it is a part of was not understood.
    @inline(__always)
    private func standsInAnotherWhole(_ level: Level) -> Bool {
        var at = kind(chain.end) == .comma ? chain.end + 1 : chain.end
        if let count = length(.of, at) { at += count }
        if length(.genitive, chain.end) != nil || block.otherWholeEnd(at) != nil { return true }
        return at == chain.end && endsInUnreadWhole(level)
    }

    @inline(__always)
    func endsInUnreadWhole(_ level: Level) -> Bool {
        unitWord(at: chain.end).map { $0.unit.level < level && $0.unit.level <= .article } ?? false
    }

    /// The article cited last: in the chain, or before it in the block.
    @inline(__always)
    private func antecedent(in at: Int, owner: OwnerMark) -> (owner: OwnerMark, path: ReferencePath)? {
        for group in chain.groups[..<at].reversed() where group.level == .article {
            let meaning = meanings[group.items.upperBound - 1]
            guard meaning.reason == nil, let last = meaning.paths.last else { return nil }
            return (meaning.owner ?? owner, paths[last])
        }
        return antecedent
    }

    @inline(__always)
    private func alphabet(of owner: OwnerMark) -> PointAlphabet { instrument(owner)?.points ?? pack.points }

    // MARK: Pointers

    private mutating func here(_ group: ReferenceGroup, isAlone: Bool) -> Meaning {
        guard !isAlone || !pack.pointersNeedRule || isRule(group.tokens) else { return Meaning(reason: .otherSense) }
        guard let (owner, path) = place else { return Meaning(reason: .selfReferenceOutside) }
        var here = ReferencePath(.article, path.whole)
        switch group.level {
        case .article: break
        case .paragraph:
            guard path.paragraph != nil else { return Meaning(reason: .otherText) }
            here.paragraph = path.paragraph
        case .point:
            guard path.point != nil else { return Meaning(reason: .otherText) }
            here.paragraph = path.paragraph
            here.point = path.point
        case .chapter:
            guard
                let chapter = instrument(owner)?.chapter(of: path.whole.provisionNumber)
            else { return Meaning(reason: .otherText) }
            paths.append(ReferencePath(.chapter, ReferenceNumber(chapter.number)))
            return Meaning(owner: owner, paths: (paths.count - 1)..<paths.count)
        case .section, .annex: return Meaning(reason: .otherText)
        }
        paths.append(here)
        return Meaning(owner: owner, paths: (paths.count - 1)..<paths.count, isHere: true)
    }

    /// Whether `Điều này` stands after a preposition or before a normative verb.
    @inline(__always)
    private func isRule(_ range: Range<Int>) -> Bool {
        let start = range.lowerBound
        if start > 0, !beginsSentence(start), isPhrase(.preposition, (start - 1)..<start) { return true }
        return length(.normativeVerb, range.upperBound) != nil
    }

    /// `that article`: the one cited before.
    private mutating func before(_ level: Level) -> Meaning {
        guard let (owner, path) = antecedent else { return Meaning(reason: .noAntecedent) }
        var before = ReferencePath(.article, path.whole)
        switch level {
        case .article: break
        case .paragraph where path.paragraph != nil: before.paragraph = path.paragraph
        default: return Meaning(reason: .otherText)
        }
        paths.append(before)
        return Meaning(owner: owner, paths: (paths.count - 1)..<paths.count)
    }
}
