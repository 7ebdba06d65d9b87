/// What a text says of whose a chain of references is.
enum Ownership: Hashable, Sendable {
    /// Nothing.
    case unsaid
    case said(OwnerMark)
    /// A name stands beside it that may or may not own it.
    case ambiguous
    /// `of the travaux`: something that the reader does not know by name.
    case unnamed
}
