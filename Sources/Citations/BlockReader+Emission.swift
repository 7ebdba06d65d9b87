import Instruments

extension BlockReader {
    /// A member of a group, by the group and its place in it.
    private struct Atom {
        let group: Int
        let item: Int
    }

    /// Writes down one citation for every member, joined with the whole that only it carries.
    mutating func emit(
        _ chain: ReferenceChain, _ containers: [Int?], _ meanings: [[Meaning]], owner: Citation.Owner
    ) {
        let groups = chain.groups
        var run: [Atom] = []
        var direction = 0
        for (at, group) in groups.enumerated() {
            for item in group.items.indices {
                let joined = item == 0 && at > 0 && !run.isEmpty ? Self.link(at - 1, at, containers) : 0
                let isWhole =
                    meanings[at][item].reason == nil
                    && (run.last.map { meanings[$0.group][$0.item].reason == nil } ?? true)
                if joined == 0 || (direction != 0 && direction != joined) || !isWhole {
                    write(run, chain, meanings, owner)
                    run = []
                    direction = 0
                } else {
                    direction = joined
                }
                run.append(Atom(group: at, item: item))
            }
        }
        write(run, chain, meanings, owner)
    }

    /// 1 where the left of two neighbours lies in the right one, -1 the other way round, 0 for neither.
    private static func link(_ left: Int, _ right: Int, _ containers: [Int?]) -> Int {
        if containers[left] == right { return 1 }
        return containers[right] == left ? -1 : 0
    }

    private mutating func write(
        _ run: [Atom], _ chain: ReferenceChain, _ meanings: [[Meaning]], _ owner: Citation.Owner
    ) {
        guard let start = run.first, let end = run.last else { return }
        let groups = chain.groups
        var range =
            groups[start.group].items[start.item].tokens
            .lowerBound..<groups[end.group].items[end.item].tokens.upperBound
        if run.contains(where: { groups[$0.group].joint == .bracket && $0.item == 0 && $0.group > start.group }),
            kind(range.upperBound) == .close
        {
            range = range.lowerBound..<(range.upperBound + 1)
        }
        guard let deepest = run.max(by: { groups[$0.group].level < groups[$1.group].level }) else { return }
        let item = groups[deepest.group].items[deepest.item]
        let meaning = meanings[deepest.group][deepest.item]
        if let reason = meaning.reason {
            if reason != .otherSense || item.kind == .numbered {
                reading.near.append(NearCitation(range: bytes(range), reason: reason))
            }
            return
        }
        let owner = meaning.owner ?? owner
        guard !meaning.provisions.isEmpty, meaning.provisions.allSatisfy({ isNumber($0, of: owner) }) else {
            reading.near.append(NearCitation(range: bytes(range), reason: .number))
            return
        }
        var ends: Citation.Ends?
        if let last = item.last {
            ends = Citation.Ends(
                first: bytes(range.lowerBound..<item.first.tokens.upperBound),
                last: bytes(last.tokens.lowerBound..<max(range.upperBound, last.tokens.upperBound)))
        }
        let isSelf =
            meaning.provisions.count == 1 && (meaning.isHere && run.count == 1 || isHere(meaning.provisions[0], owner))
        reading.citations.append(
            Citation(
                range: bytes(range), targets: meaning.provisions.map { .init(owner: owner, provision: $0) }, ends: ends,
                isSelfReference: isSelf))
        if case .article(let path) = meaning.provisions[meaning.provisions.count - 1] { antecedent = (owner, path) }
    }

    private func isHere(_ provision: ProvisionID, _ owner: Citation.Owner) -> Bool {
        guard let place = context.provision, owner == .known(place.instrument) else { return false }
        return place.provision.isWithin(provision)
    }

    /// Whether a number can be one: a year is none unless the outline has it.
    private func isNumber(_ provision: ProvisionID, of owner: Citation.Owner) -> Bool {
        guard case .article(let path) = provision else { return true }
        if let paragraph = path.paragraph, paragraph.value >= 1000 { return false }
        guard (1500...2199).contains(path.number.value) else { return true }
        guard case .known(let id) = owner, let instrument = registry.instrument(id) else { return false }
        return instrument.outline.hasArticle(path.number)
    }
}
