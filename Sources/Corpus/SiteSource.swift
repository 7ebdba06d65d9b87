import Diagnostics
import Instruments

/// Everything a site's folders hold, as typed values.
public struct SiteSource: Sendable {
    /// What `site.yml` says.
    public var configuration: SiteConfiguration
    /// The instruments, by id.
    public var instruments: [Instrument]
    /// The concepts, by id.
    public var concepts: [ConceptSource]
    /// The sources that documents may name; nil where the site has no file of them.
    public var sources: SourceCatalogue?
    /// How far the primary instrument is on its way into force; nil where the site has no file of it.
    public var status: TreatyStatus?
    /// The documents, by key; drafts only where asked for.
    public var documents: [SourceDocument]
    /// Files beside documents that are copied with them (images, PDFs), by path relative to `Content/`.
    public var attachments: [Attachment]
    /// Files of `Templates/`, by path relative to it, with their bytes.
    public var templates: [String: [UInt8]]
    /// What was found wrong on the way, in no particular order.
    public var diagnostics: [Diagnostic]

    /// A file that is copied as it is.
    public struct Attachment: Sendable, Hashable {
        /// Its path relative to `Content/`.
        public let path: String
        /// Its bytes.
        public let bytes: [UInt8]

        /// Creates an attachment.
        public init(path: String, bytes: [UInt8]) {
            self.path = path
            self.bytes = bytes
        }
    }

    /// The names that citations may use.
    public var registry: Registry {
        Registry(primary: configuration.primary, instruments: instruments, concepts: concepts.map(\.concept))
    }

    /// Creates a site's source.
    public init(
        configuration: SiteConfiguration, instruments: [Instrument], concepts: [ConceptSource] = [],
        sources: SourceCatalogue? = nil, status: TreatyStatus? = nil,
        documents: [SourceDocument] = [], attachments: [Attachment] = [], templates: [String: [UInt8]] = [:],
        diagnostics: [Diagnostic] = []
    ) {
        self.configuration = configuration
        self.instruments = instruments
        self.concepts = concepts
        self.sources = sources
        self.status = status
        self.documents = documents
        self.attachments = attachments
        self.templates = templates
        self.diagnostics = diagnostics
    }
}
