/// The mentions of a sentence, in order.
struct MentionList: Sendable {
    private(set) var mentions: [Mention] = []

    /// Adds a mention behind all others.
    mutating func append(_ mention: Mention) {
        if mentions.capacity == 0 { mentions.reserveCapacity(8) }
        mentions.append(mention)
    }

    /// Forgets them all.
    mutating func clear() { mentions.removeAll(keepingCapacity: true) }

    /// The mention that begins at a token.
    func starting(at token: Int) -> Mention? {
        let at = count { $0.tokens.lowerBound < token }
        return at < mentions.count && mentions[at].tokens.lowerBound == token ? mentions[at] : nil
    }

    /// The mention that ends before a token.
    func ending(at token: Int) -> Mention? {
        let at = count { $0.tokens.upperBound < token }
        return at < mentions.count && mentions[at].tokens.upperBound == token ? mentions[at] : nil
    }

    /// The last mention that begins before a token.
    func last(before token: Int) -> Mention? {
        let at = count { $0.tokens.lowerBound < token }
        return at > 0 ? mentions[at - 1] : nil
    }

    /// How many mentions, from the first on, fulfil a condition that only the first ones do. Logarithmic.
    private func count(while holds: (Mention) -> Bool) -> Int {
        var low = 0
        var high = mentions.count
        while low < high {
            let middle = (low + high) / 2
            if holds(mentions[middle]) { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
