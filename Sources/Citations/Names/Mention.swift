/// A place where a text names an instrument.
struct Mention: Sendable {
    /// The tokens of the name.
    let tokens: Range<Int>
    /// What it names.
    let owner: OwnerMark
    /// Whether it owns only what stands directly before it: an acronym that nobody knows, a name in small letters.
    let isAfterOnly: Bool
    /// Whether its name ends in a year or a number, or is an acronym: it cannot be mistaken for the subject of a clause.
    let isFixed: Bool
    /// Whether it points at a mention before it: `that Regulation`.
    let isPointer: Bool
    /// The tokens of the type noun in it; empty for none.
    let type: Range<Int>
}
