/// A unit and its members: `khoản 1, 2 và 3`.
struct ReferenceGroup: Sendable {
    /// What joins a group with the one before it.
    enum Joint: Sendable {
        case start, juxtaposed, of, comma, connector, semicolon, bracket
    }

    let unit: CompiledPack.Unit
    var joint: Joint = .start
    /// Whether the unit says that there are several: `articles`, `các điều`.
    let isPlural: Bool
    /// Whether it goes on with the list of an earlier group, without a unit of its own.
    var isContinued = false
    /// Its members, as places in the chain's items.
    let items: Range<Int>
    let tokens: Range<Int>

    var level: Level { unit.level }
}

/// Groups that belong together: `điểm a khoản 1 và khoản 2 Điều 7`.
struct ReferenceChain: Sendable {
    var groups: [ReferenceGroup] = []
    var items: [ReferenceItem] = []
    /// The token after the last one.
    var end = 0
    /// The first group within a bracket that is still open in the end.
    var openBracket: Int?

    var tokens: Range<Int> { (groups.first?.tokens.lowerBound ?? end)..<end }

    /// Whether an article, or something that holds articles, is named in it.
    var namesWhole: Bool { groups.contains { $0.level <= .article } }

    mutating func clear() {
        if items.capacity == 0 {
            groups.reserveCapacity(8)
            items.reserveCapacity(8)
        }
        groups.removeAll(keepingCapacity: true)
        items.removeAll(keepingCapacity: true)
    }
}
