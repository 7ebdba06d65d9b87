import Instruments

/// What `Content/site.yml` says.
public struct SiteConfiguration: Sendable, Hashable {
    /// The name of the site in its feeds' ids; the primary instrument's where the file gives none.
    public let id: String
    /// The site's title; the primary instrument's short name where the file gives none.
    public let title: LocalizedText
    /// The languages, the first one being the site's own. Never empty.
    public let languages: [Language]
    /// The instrument with the short addresses.
    public let primary: InstrumentID
    /// Where the site will be, ending in `/`; nil leaves out everything absolute.
    public var baseURL: String?
    /// Who publishes the site.
    public let publisher: LocalizedText?
    /// The day the content describes.
    public let asOf: CalendarDate?
    /// Where readers report a mistake: an http, https or mailto address, in which `{url}` stands for the page's own.
    public let reportURL: String?

    /// Creates a configuration.
    public init(
        id: String, title: LocalizedText, languages: [Language], primary: InstrumentID, baseURL: String? = nil,
        publisher: LocalizedText? = nil, asOf: CalendarDate? = nil, reportURL: String? = nil
    ) {
        self.id = id
        self.title = title
        self.languages = languages
        self.primary = primary
        self.baseURL = baseURL
        self.publisher = publisher
        self.asOf = asOf
        self.reportURL = reportURL
    }
}
