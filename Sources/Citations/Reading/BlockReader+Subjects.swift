import Instruments

extension BlockReader {
    /// `Luật An ninh mạng có quy định về trẻ em tại Điều 29`, `The ICCPR protects privacy (Article 17)`: another instrument is what
    /// the sentence speaks of, and nobody can tell whose the provision is at its end.
    mutating func isOfLeadingSubject(_ start: Int) -> Bool {
        let isPlaced = kind(start - 1) == .open || length(.of, start - 1) == 1
        guard isPlaced, length(.genitive, start - 1) == nil else { return false }
        let begin = mentions.sentence
        for at in begin..<min(begin + 3, start) {
            if let mention = mentions.starting(at: at) {
                return isSubject(mention, ledIn: (begin..<at).contains { length(.definite, $0) == nil }, before: start)
            }
            // `Theo Công ước Budapest`, `Under the Budapest Convention`
            guard length([.definite, .of, .subject], at) != nil else { return false }
        }
        return false
    }

    /// Whether a sentence that begins with a name may cite its instrument at a place: it has what is cited, nothing ends the
    /// clause between, nor is this instrument named there.
    private mutating func isSubject(_ mention: Mention, ledIn isLed: Bool, before start: Int) -> Bool {
        let end = mention.tokens.upperBound
        guard isOther(mention), isInstrument(mention), end < start, mayHold(mention.owner) else { return false }
        let hasComma = kind(end) == .comma
        // `UNTOC, …` without a verb is no subject; in Vietnamese only what an instrument does makes it one.
        var says = isLed && hasComma || (!modifiersFollow && !hasComma)
        for at in end..<start {
            if kind(at) == .semicolon || kind(at) == .colon { return false }
            if length(.ownerVerb, at) != nil { says = true }
        }
        return says && mentions.last(before: start)?.owner != defaultOwner
    }

    /// Whether an instrument has the articles of the chain, as far as that is known.
    private func mayHold(_ owner: OwnerMark) -> Bool {
        guard let outline = instrument(owner)?.outline else { return true }
        return chain.groups.allSatisfy { group in
            group.level != .article
                || chain.items[group.items].allSatisfy {
                    $0.first.whole.map { outline.hasArticle($0.provisionNumber) } ?? true
                }
        }
    }

    /// Whether a name is one of an instrument for sure: not `National law`, `the UN Treaty Collection`, `Treaties between States`
    /// or `Luật từng nước`, nor a resolution, which has no articles.
    private func isInstrument(_ mention: Mention) -> Bool {
        guard case .unknown = mention.owner, !mention.type.isEmpty else { return true }
        let (type, end) = (mention.type, mention.type.upperBound)
        guard length(.pluralType, type.lowerBound) == nil else { return false }
        if modifiersFollow {
            return isCapitalised(type.lowerBound) && end < mention.tokens.upperBound
                && (isCapitalised(end) || length([.yearWord, .numberWord], end) != nil)
        }
        return isCapitalised(type.lowerBound) && kind(end) != .number
            && (end == mention.tokens.upperBound || kind(end) != .word || length([.nameLink, .of], end) != nil)
    }

    /// `The Budapest Convention is older. Its Article 32 …`: of what the sentence before speaks of first, and nothing of this
    /// instrument; of the one before that, and so on, where it begins with `its` as well.
    func isOfAnotherSubject(_ start: Int) -> Bool {
        guard start > 0, isPhrase(.possessive, (start - 1)..<start) else { return false }
        var at = start - 1
        if !beginsSentence(at), length([.of, .filler], at - 1) == 1 { at -= 1 }
        guard beginsSentence(at) else { return false }
        for _ in 0..<3 {
            let end = at
            guard end > 0 else { return false }
            at -= 1
            while at > 0, !beginsSentence(at) {
                at -= 1
                guard end - at < Self.longestSentence else { return false }
            }
            if isPhrase(.possessive, at..<(at + 1)) { continue }
            var before = MentionFinder(block, defaultOwner: defaultOwner)
            before.beginSentence(at)
            let named = before.all(before: end)
            guard let mention = named.first, !named.contains(where: { $0.owner == defaultOwner }),
                mayHold(mention.owner)
            else { return false }
            return !mention.isAfterOnly || isCapitalisedType(mention) || isUnknownAcronym(mention)
        }
        return false
    }

    /// How many tokens are gone back for the subject of a sentence.
    private static let longestSentence = 256
}
