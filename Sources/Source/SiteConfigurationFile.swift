import Corpus
import Diagnostics
import Instruments

/// `Content/site.yml` as it was read, before the instruments are known.
struct SiteConfigurationFile {
    let languages: [Language]
    let primary: InstrumentID
    let primaryLocation: SourceLocation
    let id: String?
    let title: LocalizedText?
    let baseURL: String?
    let publisher: LocalizedText?
    let asOf: CalendarDate?
    let reportURL: String?

    private static let keys = [
        "id", "title", "languages", "instrument", "base-url", "publisher", "as-of", "report-url",
    ]

    /// Reads the file; nil, with findings, where a required key is missing or broken.
    static func read(_ reading: inout YAMLReading) -> SiteConfigurationFile? {
        guard let root = reading.compose() else {
            reading.reportEmpty("the site")
            return nil
        }
        let entries = reading.entries(root, known: keys, of: "site.yml")
        reading.require(["languages", "instrument"], in: entries, root, of: "site.yml")
        var languages: [Language] = []
        if let node = entries["languages"] {
            if case .sequence(let items, _) = node, items.isEmpty {
                reading.report(.frontMatter, at: node, "a site needs at least one language")
            }
            for name in reading.strings(node, "languages") {
                if YAMLReading.isLanguage(name), !languages.contains(Language(rawValue: name)) {
                    languages.append(Language(rawValue: name))
                } else {
                    reading.report(.frontMatter, at: node, "‘\(name)’ is no language, or stands twice; write vi, en, …")
                }
            }
        }
        let primary = entries["instrument"].flatMap { reading.slug($0, "instrument") }
        let id = entries["id"].flatMap { reading.slug($0, "id") }
        let title = entries["title"].flatMap { reading.localized($0, "title", languages: languages) }
        let publisher = entries["publisher"].flatMap { reading.localized($0, "publisher", languages: languages) }
        let asOf = entries["as-of"].flatMap { reading.date($0, "as-of") }
        let baseURL = entries["base-url"].flatMap { reading.baseURL($0, "base-url") }
        let reportURL = entries["report-url"].flatMap { reading.reportURL($0, "report-url") }
        guard !languages.isEmpty, let primary, let node = entries["instrument"] else { return nil }
        return SiteConfigurationFile(
            languages: languages, primary: InstrumentID(rawValue: primary), primaryLocation: reading.location(of: node),
            id: id, title: title, baseURL: baseURL, publisher: publisher,
            asOf: asOf, reportURL: reportURL)
    }

    /// The configuration, once the primary instrument is known.
    func configuration(of instrument: Instrument) -> SiteConfiguration {
        SiteConfiguration(
            id: id ?? primary.rawValue, title: title ?? instrument.short, languages: languages, primary: primary,
            baseURL: baseURL, publisher: publisher, asOf: asOf, reportURL: reportURL)
    }
}
