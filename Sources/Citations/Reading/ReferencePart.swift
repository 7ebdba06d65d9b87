/// One numbered thing as written, relative to the level of its group: `14(2)(b)`.
struct ReferencePart: Sendable {
    /// The number of an annex, a chapter, a section or an article, as the group's level says.
    var whole: ReferenceNumber?
    var paragraph: ReferenceNumber?
    var point: Label?
    var subpoint: Label?
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

    let kind: Kind
    var first: ReferencePart
    /// The last member of a range.
    var last: ReferencePart?
    /// Where the first member of a range ends and the last one begins, in tokens.
    var gap: Range<Int>
    /// Its tokens, for the first member of a group with the unit.
    var tokens: Range<Int>

    /// A member by itself.
    init(_ part: ReferencePart, kind: Kind = .numbered, tokens: Range<Int>) {
        self.kind = kind
        first = part
        gap = tokens.upperBound..<tokens.upperBound
        self.tokens = tokens
    }
}
