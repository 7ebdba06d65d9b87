extension BlockReader {
    /// For every group the one that holds its members: to its right (`khoản 1 Điều 7`) or to its left (`Điều 7 khoản 1`).
    mutating func findContainers() {
        containers.removeAll(keepingCapacity: true)
        containers.reserveCapacity(8)
        for at in chain.groups.indices { containers.append(container(of: at)) }
    }

    @inline(__always)
    private func container(of at: Int) -> Int? {
        let groups = chain.groups
        let level = groups[at].level
        guard level == .section || level > .article else {
            // An article or a chapter of an annex.
            guard level > .annex else { return nil }
            if let next = groups.indices.first(where: { $0 > at && groups[$0].level <= .article }),
                groups[next].joint == .of, groups[next].level == .annex
            {
                return next
            }
            let isBehind = at > 0 && groups[at - 1].level == .annex
            return isBehind && groups[at].joint != .connector && groups[at].joint != .semicolon ? at - 1 : nil
        }
        func holds(_ whole: Int) -> Bool { level != .section || groups[whole].level == .chapter }
        var right = groups.indices.first { $0 > at && groups[$0].level < level }
        var left = groups.indices.last { $0 < at && groups[$0].level < level }
        if let whole = right, !holds(whole) { right = nil }
        if let whole = left {
            let joint = groups[whole + 1].joint
            let isApart = joint == .connector || joint == .of || joint == .semicolon
            let isCut = groups[(whole + 1)...at].contains { $0.joint == .semicolon }
            if !holds(whole) || isApart || isCut || isCutOff(at, from: whole) { left = nil }
        }
        if let right, groups[right].joint == .of || groups[right].joint == .juxtaposed {
            // `paragraph 1, subparagraph (a), of article 17`.
            if !pack.partComesFirst, let left, left == at - 1, groups[left].level > groups[right].level,
                groups[at].joint == .comma || groups[at].joint == .juxtaposed
            {
                return left
            }
            // Where parts follow their whole, one that stands behind a whole is not the next whole's.
            if right == at + 1 || left == nil || pack.partComesFirst { return right }
        }
        if let left { return left }
        if let right, groups[right].joint == .comma { return right }
        return nil
    }

    /// `khoản 2 Điều 26, điểm a khoản 1 Điều …`: whether the article of the last parts was not understood.
    @inline(__always)
    private func isCutOff(_ at: Int, from whole: Int) -> Bool {
        let groups = chain.groups
        return groups[whole].level <= .article && groups[at...].allSatisfy { $0.level > .article }
            && endsInUnreadWhole(groups[at].level)
    }
}
