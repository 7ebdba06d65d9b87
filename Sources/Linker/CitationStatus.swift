/// What became of a citation (`CITATIONS.md`, "What a citation resolves to").
public enum CitationStatus: String, Sendable, Hashable, CaseIterable {
    /// The outline has it.
    case resolved
    /// It does not exist.
    case dangling
    /// Its article exists; whether its inner part does has not been checked.
    case unchecked
    /// It belongs to another instrument than the primary one.
    case external
}
