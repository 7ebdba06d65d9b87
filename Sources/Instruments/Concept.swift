/// A term of the glossary: the words it goes by and the provisions it stands for.
public struct Concept: Sendable, Hashable {
    /// Its short name within the site.
    public let id: ConceptID
    /// The words that mean it, by language.
    public let terms: [Language: [String]]
    /// The provisions it stands for, the most important first.
    public let provisions: [ProvisionReference]

    /// Creates a concept.
    public init(id: ConceptID, terms: [Language: [String]], provisions: [ProvisionReference]) {
        self.id = id
        self.terms = terms
        self.provisions = provisions
    }
}
