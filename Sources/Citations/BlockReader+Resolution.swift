import Instruments

extension BlockReader {
    /// What a member of a group names.
    struct Meaning {
        /// The owner, where it is not the chain's.
        var owner: Citation.Owner?
        var provisions: [ProvisionID] = []
        var isHere = false
        /// Why it names nothing; nil where it does.
        var reason: NearCitation.Reason?

        static func none(_ reason: NearCitation.Reason?) -> Meaning { Meaning(reason: reason ?? .otherText) }
    }

    /// Resolves a chain and writes down its citations.
    mutating func resolve(_ chain: ReferenceChain) {
        let tokensOfChain = (chain.groups.first?.tokens.lowerBound ?? chain.end)..<chain.end
        let containers = containers(of: chain.groups)
        let ownership = ownership(of: tokensOfChain)
        var owner = Citation.Owner.known(context.instrument)
        var isSaid = false
        if case .said(let said) = ownership { (owner, isSaid) = (said, true) }
        var meanings = [[Meaning]](repeating: [], count: chain.groups.count)
        // A whole before its parts.
        for level in [Level.annex, .chapter, .section, .article, .paragraph, .point] {
            for (at, group) in chain.groups.enumerated() where group.level == level {
                meanings[at] = group.items.map { item in
                    self.meaning(item, at, in: chain, containers, meanings, owner: owner, isSaid: isSaid)
                }
            }
        }
        switch ownership {
        case .ambiguous:
            reading.near.append(NearCitation(range: bytes(tokensOfChain), reason: .ambiguousOwner))
            return
        case .unnamed:
            reading.near.append(NearCitation(range: bytes(tokensOfChain), reason: .otherText))
            return
        case .said, .unsaid: break
        }
        if !isSaid, isAmended(chain) {
            reading.near.append(NearCitation(range: bytes(tokensOfChain), reason: .otherText))
            return
        }
        emit(chain, containers, meanings, owner: owner)
    }

    /// `in Article 47, the following paragraph is added`: the article of the text that is being amended.
    private func isAmended(_ chain: ReferenceChain) -> Bool {
        length(.amendment, kind(chain.end) == .comma ? chain.end + 1 : chain.end) != nil
    }

    /// For every group the one that holds its members: to its right (`khoản 1 Điều 7`) or to its left (`Điều 7 khoản 1`).
    func containers(of groups: [ReferenceGroup]) -> [Int?] {
        groups.indices.map { at in
            let level = groups[at].level
            guard level == .section || level > .article else {
                let isOfAnnex = at + 1 < groups.count && groups[at + 1].joint == .of && groups[at + 1].level == .annex
                return level == .article && isOfAnnex ? at + 1 : nil
            }
            func holds(_ whole: Int) -> Bool { level != .section || groups[whole].level == .chapter }
            var right = groups.indices.first { $0 > at && groups[$0].level < level }
            var left = groups.indices.last { $0 < at && groups[$0].level < level }
            if let whole = right, !holds(whole) { right = nil }
            if let whole = left {
                let joint = groups[whole + 1].joint
                let isApart = joint == .connector || joint == .of || joint == .semicolon
                let isCut = groups[(whole + 1)...at].contains { $0.joint == .semicolon }
                if !holds(whole) || isApart || isCut { left = nil }
            }
            if let right, groups[right].joint == .of || groups[right].joint == .juxtaposed {
                // Where parts follow their whole, one that stands behind a whole is not the next whole's.
                if right == at + 1 || left == nil || pack.partPrecedesWhole { return right }
            }
            if let left { return left }
            if let right, groups[right].joint == .comma { return right }
            return nil
        }
    }

    private func meaning(
        _ item: ReferenceItem, _ at: Int, in chain: ReferenceChain, _ containers: [Int?], _ meanings: [[Meaning]],
        owner: Citation.Owner, isSaid: Bool
    ) -> Meaning {
        let group = chain.groups[at]
        switch item.kind {
        case .here: return here(group, isAlone: chain.groups.count == 1)
        case .before:
            // Alone it is as often a thing as an article: `điều đó`, `that article`.
            return chain.groups.count > 1 ? before(group.level) : .none(.otherSense)
        case .numbered: break
        }
        let alphabet = alphabet(of: owner)
        guard let parts = ReferenceRange.members(of: item, alphabet: alphabet) else { return .none(.range) }
        switch group.level {
        case .annex: return Meaning(provisions: parts.compactMap { $0.annex.map(ProvisionID.annex) })
        case .chapter: return Meaning(provisions: parts.compactMap { $0.chapter.map(ProvisionID.chapter) })
        case .article:
            if containers[at] != nil { return .none(.otherText) }
            if let part = distributed(over: at, chain.groups, containers), item.tokens != group.items[0].tokens {
                let articles = parts.compactMap { Self.path(nil, $0) }
                return Meaning(provisions: articles.compactMap { Self.path($0, part) })
            }
            return Meaning(provisions: parts.compactMap { Self.path(nil, $0) })
        case .section, .paragraph, .point: break
        }
        if let whole = containers[at] {
            let holder = whole > at ? meanings[whole].first : meanings[whole].last
            guard let holder, holder.reason == nil else { return .none(holder?.reason) }
            let bases = whole > at ? holder.provisions : Array(holder.provisions.suffix(1))
            var found = Meaning(owner: holder.owner)
            for base in bases {
                for part in parts {
                    if let path = Self.path(base, part) { found.provisions.append(path) }
                }
            }
            return found.provisions.isEmpty ? .none(.otherText) : found
        }
        let isLast = !chain.groups[at...].contains { $0.level <= .article }
        if isLast, !isSaid, length(.genitive, chain.end) != nil { return .none(.otherText) }
        return bare(group.level, parts, isSaid: isSaid && isLast)
    }

    /// `paragraph 2 of articles 7 and 8`: the one part that every member of a list of articles has.
    private func distributed(over at: Int, _ groups: [ReferenceGroup], _ containers: [Int?]) -> ReferencePart? {
        guard at > 0, containers[at - 1] == at, groups[at].isPlural, groups[at].items.count > 1 else { return nil }
        let parts = groups[at - 1]
        guard parts.items.count == 1, parts.items[0].kind == .numbered, parts.items[0].last == nil,
            parts.level == .paragraph, at < 2 || containers[at - 2] != at
        else { return nil }
        return parts.items[0].first
    }

    /// A paragraph or a point without an article: of the article it stands in, or of the one cited before.
    private func bare(_ level: Level, _ parts: [ReferencePart], isSaid: Bool) -> Meaning {
        guard !isSaid, level > .article else { return .none(.otherText) }
        var base: ArticlePath
        var owner: Citation.Owner
        if let here = context.provision, case .article(let path) = here.provision {
            base = path
            owner = .known(here.instrument)
        } else if let antecedent {
            base = antecedent.path
            owner = antecedent.owner
        } else {
            return .none(.noAntecedent)
        }
        base = ArticlePath(base.number, paragraph: level == .point ? base.paragraph : nil)
        return Meaning(owner: owner, provisions: parts.compactMap { Self.path(.article(base), $0) })
    }

    /// The provision that a part names under a whole.
    static func path(_ base: ProvisionID?, _ part: ReferencePart) -> ProvisionID? {
        if let section = part.section {
            guard case .chapter(let chapter) = base else { return nil }
            return .section(section, chapter: chapter)
        }
        var article = part.article
        var paragraph = part.paragraph
        var point = part.point
        var subpoint = part.subpoint
        if article == nil {
            guard case .article(let path) = base else { return nil }
            article = path.number
            if paragraph == nil { paragraph = path.paragraph }
            if let upper = path.point {
                // A point under a point is its subpoint.
                guard part.paragraph == nil, let label = point, upper.subpoint == nil, subpoint == nil else {
                    return nil
                }
                point = upper.label
                subpoint = label
            }
        }
        guard let article else { return nil }
        return .article(
            ArticlePath(article, paragraph: paragraph, point: point.map { .init($0, subpoint: subpoint) }))
    }

    private func alphabet(of owner: Citation.Owner) -> PointAlphabet {
        if case .known(let id) = owner, let instrument = registry.instrument(id) { return instrument.points }
        return pack.language == .vietnamese ? .vietnamese : .latin
    }

    // MARK: Self-references

    private func here(_ group: ReferenceGroup, isAlone: Bool) -> Meaning {
        let range = group.tokens
        let isReferred = !isAlone || !pack.selfReferenceNeedsRule || isRule(range)
        guard isReferred else { return .none(.otherSense) }
        guard let place = context.provision, case .article(let path) = place.provision else {
            return .none(.selfReferenceOutside)
        }
        let owner = Citation.Owner.known(place.instrument)
        switch group.level {
        case .article: return Meaning(owner: owner, provisions: [.article(path.number)], isHere: true)
        case .paragraph:
            guard path.paragraph != nil else { return .none(.otherText) }
            return Meaning(
                owner: owner, provisions: [.article(ArticlePath(path.number, paragraph: path.paragraph))], isHere: true)
        case .point:
            guard let point = path.point else { return .none(.otherText) }
            let whole = ArticlePath(path.number, paragraph: path.paragraph, point: .init(point.label))
            return Meaning(owner: owner, provisions: [.article(whole)], isHere: true)
        case .chapter:
            guard let chapter = registry.instrument(place.instrument)?.chapter(of: path.number) else {
                return .none(.otherText)
            }
            return Meaning(owner: owner, provisions: [.chapter(chapter.number)])
        case .section, .annex: return .none(.otherText)
        }
    }

    /// Whether `Điều này` stands after a preposition or before a normative verb.
    private func isRule(_ range: Range<Int>) -> Bool {
        let start = range.lowerBound
        if start > 0, !beginsSentence(start), isPhrase(.preposition, (start - 1)..<start) { return true }
        return length(.normativeVerb, range.upperBound) != nil
    }

    /// `that article`: the one cited before.
    private func before(_ level: Level) -> Meaning {
        guard let antecedent else { return .none(.noAntecedent) }
        switch level {
        case .article: return Meaning(owner: antecedent.owner, provisions: [.article(antecedent.path.number)])
        case .paragraph where antecedent.path.paragraph != nil:
            let path = ArticlePath(antecedent.path.number, paragraph: antecedent.path.paragraph)
            return Meaning(owner: antecedent.owner, provisions: [.article(path)])
        default: return .none(.otherText)
        }
    }
}
