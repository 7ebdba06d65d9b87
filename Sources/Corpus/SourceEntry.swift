import Instruments

/// Something that statements of the site rest on, as `Content/sources.yml` describes it.
public struct SourceEntry: Sendable, Hashable {
    /// The name by which documents mean it.
    public let key: SourceKey
    /// Its title.
    public let title: LocalizedText
    /// Who published it.
    public let publisher: LocalizedText?
    /// Its address: http or https.
    public let url: String?
    /// When it was published: never pending.
    public let date: EventDate?
    /// The language it is written in.
    public let language: Language?
    /// What a reader should know of it, in plain text.
    public let note: LocalizedText?

    /// Creates an entry; see the properties.
    public init(
        key: SourceKey, title: LocalizedText, publisher: LocalizedText? = nil, url: String? = nil,
        date: EventDate? = nil, language: Language? = nil, note: LocalizedText? = nil
    ) {
        self.key = key
        self.title = title
        self.publisher = publisher
        self.url = url
        self.date = date
        self.language = language
        self.note = note
    }
}
