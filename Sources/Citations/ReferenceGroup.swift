import Instruments

/// One numbered thing as written, relative to the level of its group: `14(2)(b)`.
struct ReferencePart: Sendable {
    var chapter: ProvisionNumber?
    var section: ProvisionNumber?
    var annex: ProvisionNumber?
    var article: ProvisionNumber?
    var paragraph: ProvisionNumber?
    var point: String?
    var subpoint: String?
    /// The tokens that it stands in.
    var tokens: Range<Int>
}

/// A member of a list, or a range of members.
struct ReferenceItem: Sendable {
    enum Kind: Sendable {
        case numbered
        /// `this article`.
        case here
        /// `that article`.
        case before
    }

    var kind: Kind = .numbered
    var first: ReferencePart
    /// The last member of a range.
    var last: ReferencePart?
    /// Its tokens, for the first member of a group with the unit.
    var tokens: Range<Int>
}

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
    let items: [ReferenceItem]
    let tokens: Range<Int>

    var level: Level { unit.level }
}
