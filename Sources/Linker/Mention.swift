import Compiler
import Corpus
import Instruments

/// One place that mentions a provision or a concept.
public struct Mention: Sendable, Hashable {
    /// The mentioning document, by its place in ``LinkedSite/documents``.
    public let document: Int
    /// The provision of the mentioning article that it stands in.
    public let from: ProvisionID?
    /// The very provision cited, for mentions of provisions.
    public let target: ProvisionID?
    /// The citation's place in its document, for mentions of provisions.
    public let citation: Int?
    /// The sentence.
    public let excerpt: Excerpt
    /// The day of the mentioning document.
    public let date: CalendarDate?

    /// Creates a mention.
    public init(
        document: Int, from: ProvisionID?, target: ProvisionID?, citation: Int?, excerpt: Excerpt, date: CalendarDate?
    ) {
        self.document = document
        self.from = from
        self.target = target
        self.citation = citation
        self.excerpt = excerpt
        self.date = date
    }
}
