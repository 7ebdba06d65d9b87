import Instruments

/// A term of the glossary in a text.
public struct ConceptMention: Sendable, Hashable {
    /// The term.
    public let range: Range<Int>
    /// The concept.
    public let concept: ConceptID

    /// Creates a concept mention.
    public init(range: Range<Int>, concept: ConceptID) {
        self.range = range
        self.concept = concept
    }
}
