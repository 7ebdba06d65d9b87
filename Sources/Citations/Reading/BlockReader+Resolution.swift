import Instruments

extension BlockReader {
    /// Resolves the chain at hand and writes down its citations.
    mutating func resolve() {
        findContainers()
        let whole = chain.tokens
        // What ends in `this article` has no other owner.
        if let last = chain.groups.last, chain.items[last.items.lowerBound].kind != .numbered {
            return cite(chain.groups.indices, of: defaultOwner, isSaid: false)
        }
        let after = ownerAfter(chain.end)
        if let end = endOfAnotherVersion(), after == nil || after == .said(defaultOwner) {
            leaveAlone(whole.lowerBound..<chain.groups[end - 1].tokens.upperBound, .otherText)
            guard end < chain.groups.count else { return }
            return cite(end..<chain.groups.count, of: defaultOwner, isSaid: after != nil)
        }
        // An owner behind a citation wins; but in `UNTOC Article 18 and Article 5 of the Convention` each has its own.
        let open = chain.openBracket.flatMap { chain.groups[$0].level <= .article ? $0 : nil }
        let cut = after == nil ? 0 : open ?? lastWhole()
        let before = after == nil || cut > 0 ? ownerBefore(whole.lowerBound) : .unsaid
        if case .said(let last)? = after, cut > 0, let first = ownApart(before, open: open), first.owner != last {
            findMeanings(owner: first.owner, isSaid: first.isSaid, in: 0..<cut)
            findMeanings(owner: last, isSaid: true, in: cut..<chain.groups.count)
            emit(0..<cut, owner: first.owner)
            emit(cut..<chain.groups.count, owner: last)
            return
        }
        // `UNTOC, Article 18, and Article 40 of the Convention`, `Article 40, and especially Article 32 of UNTOC`: the last one
        // has an owner, of the first ones nobody can tell.
        if case .said(let last)? = after, cut > 0, before == .ambiguous || (last != defaultOwner && isLedIn(cut)) {
            findMeanings(owner: last, isSaid: true, in: chain.groups.indices)
            leaveAlone(whole.lowerBound..<chain.groups[cut - 1].tokens.upperBound, .ambiguousOwner)
            emit(cut..<chain.groups.count, owner: last)
            return
        }
        switch after ?? before {
        case .ambiguous: leaveAlone(whole, .ambiguousOwner)
        case .unnamed: leaveAlone(whole, .otherText)
        case .said(let owner):
            cite(chain.groups.indices, of: owner, isSaid: true)
            // `paragraph 5 of the resolution`: a bare paragraph behind it is of that text, too.
            if owner != defaultOwner, chain.groups.allSatisfy({ $0.level > .article }) { antecedent = nil }
        case .unsaid:
            if isAmended() {
                leaveAlone(whole, .otherText)
            } else if chain.namesWhole, isOfLeadingSubject(whole.lowerBound) {
                leaveAlone(whole, .ambiguousOwner)
            } else {
                cite(chain.groups.indices, of: defaultOwner, isSaid: false)
            }
        }
    }

    /// Works out the whole chain, and writes some of its groups down.
    private mutating func cite(_ groups: Range<Int>, of owner: OwnerMark, isSaid: Bool) {
        findMeanings(owner: owner, isSaid: isSaid, in: chain.groups.indices)
        emit(groups, owner: owner)
    }

    /// `the former Article 5`, `dự thảo Điều 8`, `Điều 54 (cũ)`: how many groups from the first on name what the text no longer
    /// says there, or not yet; nil for none.
    private func endOfAnotherVersion() -> Int? {
        let (start, end) = (chain.tokens.lowerBound, chain.end)
        if isOtherVersion(before: start) {
            return chain.groups.indices.dropFirst().first {
                chain.groups[$0].level == .article && !chain.groups[$0].isContinued && containers[0] != $0
            } ?? chain.groups.count
        }
        if otherVersion(end) != nil { return chain.groups.count }
        guard kind(end) == .open, let count = otherVersion(end + 1), kind(end + 1 + count) == .close else { return nil }
        return chain.groups.count
    }

    /// Whether the words before a chain make it one of another version: a draft's or an adjective, and a participle
    /// (`the proposed Article 64`) that cannot be a verb (`Viet Nam proposed Article 64`).
    private func isOtherVersion(before start: Int) -> Bool {
        if modifiersFollow {
            let end = length(.plural, start - 1) == 1 ? start - 1 : start
            return block.phraseStart(.otherText, end).map { isPhrase(.otherVersion, $0..<end) } ?? false
        }
        guard let word = block.phraseStart(.otherVersion, start) else { return false }
        guard block.ends(tokens[start - 1], in: "ed") else { return true }
        return beginsSentence(word) || kind(word - 1) != .word || tokens[word - 1].value == lexicon.possessive
            || length([.definite, .of, .filler, .selfWord, .anaphor, .determiner, .possessive, .leadIn], word - 1) == 1
    }

    /// Whether `especially` or the like stands before a group.
    private func isLedIn(_ group: Int) -> Bool {
        block.phraseStart(.leadIn, chain.groups[group].tokens.lowerBound) != nil
    }

    /// Links nothing, and forgets which article a bare paragraph behind it would be of.
    private mutating func leaveAlone(_ range: Range<Int>, _ reason: NearCitation.Reason) {
        near(range, reason)
        if chain.groups.contains(where: { $0.level == .article }) { antecedent = nil }
    }

    /// Whose the first groups of a chain are, where its last ones are another's; nil where all belong together.
    @inline(__always)
    private func ownApart(_ before: Ownership, open: Int?) -> (owner: OwnerMark, isSaid: Bool)? {
        switch before {
        case .said(let owner)
        where open != nil || (kind(chain.tokens.lowerBound - 1) != .open && owner != defaultOwner):
            return (owner, true)
        case .unsaid where open != nil: return (defaultOwner, false)
        default: return nil
        }
    }

    mutating func near(_ range: Range<Int>, _ reason: NearCitation.Reason) {
        reading.near.append(NearCitation(range: bytes(range), reason: reason))
    }

    /// Where the last article with a unit word of its own begins, and the parts that stand before it; 0 where everything
    /// belongs together.
    @inline(__always)
    private func lastWhole() -> Int {
        guard
            let whole = chain.groups.indices.last(where: {
                chain.groups[$0].level == .article && !chain.groups[$0].isContinued
            })
        else { return 0 }
        var cut = whole
        while cut > 0, containers[cut - 1] == cut || containers[cut - 1].map({ $0 >= cut && $0 <= whole }) == true {
            cut -= 1
        }
        return cut
    }

    /// `in Article 47, the following paragraph is added`: the article of the text that is being amended.
    @inline(__always)
    private func isAmended() -> Bool {
        length(.amendment, kind(chain.end) == .comma ? chain.end + 1 : chain.end) != nil
    }
}
