import Instruments

/// A term of the glossary in its place.
public struct CompiledConcept: Sendable, Hashable {
    /// The concept.
    public let concept: ConceptID
    /// The sentence it stands in.
    public let excerpt: Excerpt
    /// The provision of the article that it stands in.
    public let from: ProvisionID?

    /// Creates one; see the properties.
    public init(concept: ConceptID, excerpt: Excerpt, from: ProvisionID? = nil) {
        self.concept = concept
        self.excerpt = excerpt
        self.from = from
    }
}
