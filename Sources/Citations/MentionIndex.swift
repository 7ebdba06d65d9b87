import Instruments

/// A place where a text names an instrument.
struct Mention: Sendable {
    /// The tokens of the name.
    let tokens: Range<Int>
    /// What it names.
    let owner: Citation.Owner
    /// Whether it owns only what stands directly before it: an acronym that nobody knows, a name in small letters.
    let isAfterOnly: Bool
    /// Whether its name ends in a year or a number, or is an acronym: it cannot be mistaken for the subject of a clause.
    let isFixed: Bool
    /// The type noun in it, as words; empty for none.
    let type: [Int32]
}

/// The mentions of a block, in order.
struct MentionIndex: Sendable {
    private(set) var mentions: [Mention] = []
    private var byStart: [Int: Int] = [:]
    private var byEnd: [Int: Int] = [:]

    mutating func append(_ mention: Mention) {
        byStart[mention.tokens.lowerBound] = mentions.count
        byEnd[mention.tokens.upperBound] = mentions.count
        mentions.append(mention)
    }

    /// The mention that begins at a token.
    func starting(at token: Int) -> Mention? { byStart[token].map { mentions[$0] } }

    /// The mention that ends before a token.
    func ending(at token: Int) -> Mention? { byEnd[token].map { mentions[$0] } }
}
