import Diagnostics
import Instruments

/// A concept's file: the concept and what its page says.
public struct ConceptSource: Sendable, Hashable {
    /// The words and provisions.
    public let concept: Concept
    /// Its heading in each language; the first term where the file gives none.
    public let title: LocalizedText
    /// The last part of its address; the file's name where the file gives none.
    public let slug: LocalizedText?
    /// What it means, in plain text.
    public let explanation: LocalizedText?
    /// What it is easily mistaken for, in plain text.
    public let trap: LocalizedText?
    /// The file's path relative to the site's folder.
    public let path: String
    /// Where each of ``Concept/provisions`` stands, in the same order.
    public let provisionLocations: [SourceLocation]

    /// Creates a concept's source.
    public init(
        concept: Concept, title: LocalizedText, slug: LocalizedText? = nil, explanation: LocalizedText? = nil,
        trap: LocalizedText? = nil, path: String, provisionLocations: [SourceLocation] = []
    ) {
        self.concept = concept
        self.title = title
        self.slug = slug
        self.explanation = explanation
        self.trap = trap
        self.path = path
        self.provisionLocations = provisionLocations
    }
}
