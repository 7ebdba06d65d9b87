import Compiler
import Corpus
import Diagnostics
import Instruments

/// All documents of a site with every citation resolved. It knows no address and no template.
public struct LinkedSite: Sendable {
    /// What `site.yml` says.
    public let configuration: SiteConfiguration
    /// The names.
    public let registry: Registry
    /// The concepts with their pages' words, by id.
    public let concepts: [ConceptSource]
    /// The documents, by key.
    public let documents: [LinkedDocument]
    /// Who mentions a provision or anything within it, by language: the newest first, then by document and place.
    public let mentions: [Language: [ProvisionReference: [Mention]]]
    /// Who speaks of a concept, by language, in the same order.
    public let conceptMentions: [Language: [ConceptID: [Mention]]]
    /// The events of a language in order of time, those of one day by stem, the pending ones last; places in ``documents``.
    public let events: [Language: [Int]]
    /// The news of a language, the newest first, those without a date last; places in ``documents``.
    public let news: [Language: [Int]]
    /// The articles of an instrument in a language, by number; places in ``documents``.
    public let articles: [Language: [InstrumentID: [ProvisionNumber: Int]]]
    /// What the compiler and the linker found, sorted.
    public let diagnostics: [Diagnostic]

    private let places: [DocumentKey: Int]

    /// The document of that key.
    public func document(_ key: DocumentKey) -> LinkedDocument? { places[key].map { documents[$0] } }

    /// The article's document in a language.
    public func article(
        _ number: ProvisionNumber, of instrument: InstrumentID, in language: Language
    ) -> LinkedDocument? {
        articles[language]?[instrument]?[number].map { documents[$0] }
    }

    /// Creates a linked site.
    public init(
        configuration: SiteConfiguration, registry: Registry, concepts: [ConceptSource], documents: [LinkedDocument],
        mentions: [Language: [ProvisionReference: [Mention]]], conceptMentions: [Language: [ConceptID: [Mention]]],
        events: [Language: [Int]], news: [Language: [Int]],
        articles: [Language: [InstrumentID: [ProvisionNumber: Int]]], diagnostics: [Diagnostic]
    ) {
        self.configuration = configuration
        self.registry = registry
        self.concepts = concepts
        self.documents = documents
        self.mentions = mentions
        self.conceptMentions = conceptMentions
        self.events = events
        self.news = news
        self.articles = articles
        self.diagnostics = diagnostics
        places = Dictionary(documents.enumerated().map { ($0.element.key, $0.offset) }) { first, _ in first }
    }
}
