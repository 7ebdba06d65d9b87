import Instruments

extension BlockReader {
    /// Members of neighbouring groups that are one citation: a provision and the whole that only it carries.
    private struct Run {
        /// The first and the last of its items.
        var items: Range<Int>
        /// Its groups.
        var groups: Range<Int>
    }

    /// Writes down one citation for every member of some groups, joined with the whole that only it carries.
    mutating func emit(_ range: Range<Int>, owner: OwnerMark) {
        var run: Run?
        for at in range {
            for item in chain.groups[at].items {
                if var open = run, item == chain.groups[at].items.lowerBound, continues(open, at, item) {
                    open.items = open.items.lowerBound..<(item + 1)
                    open.groups = open.groups.lowerBound..<(at + 1)
                    run = open
                    continue
                }
                if let run { write(run, owner) }
                run = Run(items: item..<(item + 1), groups: at..<(at + 1))
            }
        }
        if let run { write(run, owner) }
    }

    /// Whether the first member of a group belongs to the citation before it.
    @inline(__always)
    private func continues(_ run: Run, _ at: Int, _ item: Int) -> Bool {
        guard meanings[item].reason == nil, meanings[run.items.upperBound - 1].reason == nil else { return false }
        // The group lies in one of the run, and nothing else of the run does.
        if let holder = containers[at], run.groups.contains(holder) {
            return !run.groups.contains { containers[$0] == holder }
        }
        // The outermost group of the run lies in this one.
        guard let outermost = run.groups.min(by: { chain.groups[$0].level < chain.groups[$1].level }) else {
            return false
        }
        return containers[outermost] == at
    }

    private mutating func write(_ run: Run, _ chainOwner: OwnerMark) {
        var range =
            chain.items[run.items.lowerBound].tokens
            .lowerBound..<chain.items[run.items.upperBound - 1].tokens
            .upperBound
        if run.groups.dropFirst().contains(where: { chain.groups[$0].joint == .bracket }),
            kind(range.upperBound) == .close
        {
            range = range.lowerBound..<(range.upperBound + 1)
        }
        guard let deepest = run.groups.max(by: { chain.groups[$0].level < chain.groups[$1].level }) else { return }
        // Of a list only the last member goes on, and only the first one is gone on with.
        let items = chain.groups[deepest].items.clamped(to: run.items)
        let item = chain.items[items.lowerBound]
        let meaning = meanings[items.lowerBound]
        if let reason = meaning.reason {
            if reason != .otherSense || item.kind == .numbered { near(range, reason) }
            return
        }
        let mark = meaning.owner ?? chainOwner
        guard meaning.paths.count == 1 || targetCount + meaning.paths.count <= Self.mostTargets else {
            near(range, .range)
            return
        }
        targetCount += meaning.paths.count
        guard !meaning.paths.isEmpty, paths[meaning.paths].allSatisfy({ isNumber($0, of: mark) }) else {
            near(range, .number)
            return
        }
        var ends: Citation.Ends?
        if item.last != nil {
            ends = Citation.Ends(
                first: bytes(range.lowerBound..<item.gap.lowerBound),
                last: bytes(item.gap.upperBound..<range.upperBound))
        }
        let isSelf =
            meaning.paths.count == 1
            && (meaning.isHere && run.items.count == 1 || isHere(paths[meaning.paths.lowerBound], mark))
        let owner = owner(mark)
        if reading.citations.capacity == 0 { reading.citations.reserveCapacity(8) }
        reading.citations.append(
            Citation(
                range: bytes(range),
                targets: paths[meaning.paths].map { .init(owner: owner, provision: $0.provision) },
                ends: ends, isSelfReference: isSelf))
        let last = paths[meaning.paths.upperBound - 1]
        if last.level == .article { (antecedent, antecedentEnd) = ((mark, last), range.upperBound) }
    }

    /// Whether a provision is the place that the text stands in, or holds it.
    @inline(__always)
    private func isHere(_ path: ReferencePath, _ owner: OwnerMark) -> Bool {
        guard let place, owner == place.owner, path.level == .article, path.whole == place.path.whole else {
            return false
        }
        return (path.paragraph == place.path.paragraph || (path.paragraph == nil && path.point == nil))
            && (path.point == nil || path.point == place.path.point)
            && (path.subpoint == nil || path.subpoint == place.path.subpoint)
    }

    /// Whether a number can be one: a year is none unless the outline has it.
    @inline(__always)
    private func isNumber(_ path: ReferencePath, of owner: OwnerMark) -> Bool {
        guard path.level == .article else { return true }
        if let paragraph = path.paragraph, paragraph.value >= 1000 { return false }
        guard (1500...2199).contains(path.whole.value) else { return true }
        return instrument(owner)?.outline.hasArticle(path.whole.provisionNumber) ?? false
    }
}
