import Instruments

extension BlockReader {
    /// `Luật An ninh mạng có quy định về trẻ em tại Điều 29`, `The ICCPR protects privacy (Article 17)`: another instrument is what
    /// the sentence speaks of, and nobody can tell whose the provision is at its end.
    mutating func isOfLeadingSubject(_ start: Int) -> Bool {
        let isPlaced = kind(start - 1) == .open || length(.of, start - 1) == 1
        guard isPlaced, length(.genitive, start - 1) == nil else { return false }
        let begin = mentions.sentence
        guard begin < start else { return false }
        for at in begin..<min(begin + 3, start) {
            if let mention = mentions.starting(at: at) {
                guard isOther(mention), isInstrument(mention), mention.tokens.upperBound < start,
                    let last = mentions.last(before: start)
                else { return false }
                return last.owner != defaultOwner
            }
            guard length([.definite, .of, .preposition, .filler], at) != nil else { return false }
        }
        return false
    }

    /// Whether a name is one of an instrument for sure: not `National law`, `the UN Treaty Collection` or `Luật từng nước`.
    private func isInstrument(_ mention: Mention) -> Bool {
        guard case .unknown = mention.owner, !mention.type.isEmpty else { return true }
        let end = mention.type.upperBound
        if end == mention.tokens.upperBound || kind(end) != .word { return isCapitalised(mention.type.lowerBound) }
        if modifiersFollow { return isCapitalised(end) || length([.yearWord, .numberWord], end) != nil }
        return isCapitalised(mention.type.lowerBound) && length([.nameLink, .of], end) != nil
    }

    /// `The Budapest Convention is older. Its Article 32 …`: of what the sentence before speaks of first, or the one before that
    /// where it begins with `its` as well.
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
            guard let mention = before.first(before: end), mention.owner != defaultOwner else { return false }
            return !mention.isAfterOnly || isCapitalisedType(mention) || isUnknownAcronym(mention)
        }
        return false
    }

    /// How many tokens are gone back for the subject of a sentence.
    private static let longestSentence = 256
}
