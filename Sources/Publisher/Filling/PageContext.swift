import Corpus
import Instruments
import Linker

/// The page that something is written for: where it stands, in which language, and what it may lead to.
struct PageContext: Sendable {
    let edition: Edition
    let key: PageKey
    let address: PageAddress
    let language: Language
    let base: LinkBase
    let words: StringTable

    var plan: AddressPlan { edition.plan }
    var site: LinkedSite { edition.plan.site }
    var dates: DateWriter { DateWriter(words: words) }

    init(_ key: PageKey, at address: PageAddress, in edition: Edition) {
        self.edition = edition
        self.key = key
        self.address = address
        language = key.language ?? edition.mainLanguage
        base =
            key.subject == .notFound
            ? LinkBase(baseURL: edition.plan.site.configuration.baseURL) : LinkBase(depth: address.depth)
        words = edition.templates.words(language)
    }

    /// The link to a page, where there is such a page; within the page itself its fragment alone.
    func href(_ target: PageKey, fragment: String? = nil) -> String? {
        guard let address = plan.address(target) else { return nil }
        if target == key, let fragment { return "#" + PercentEncoding.fragment(fragment) }
        return base.href(address, fragment: fragment)
    }

    /// The link to a place.
    func href(_ place: (page: PageKey, fragment: String?)?) -> String? {
        place.flatMap { href($0.page, fragment: $0.fragment) }
    }

    /// The link to a provision in the page's language.
    func href(_ reference: ProvisionReference) -> String? { href(plan.place(of: reference, in: language)) }

    /// The link to a file that is copied from `Content/`.
    func href(attachment path: String) -> String { base.prefix + Edition.attachmentFolder + PercentEncoding.path(path) }

    /// A provision by name; with its instrument's where that is not the primary one.
    func name(_ reference: ProvisionReference) -> String {
        let provision = Self.capitalized(reference.provision.wording(in: language))
        guard reference.instrument != site.configuration.primary else { return provision }
        let instrument = site.registry.instrument(reference.instrument)?.short.text(in: language)
        return words.filled(
            .provisionOf, ["provision": provision, "instrument": instrument ?? reference.instrument.rawValue])
    }

    /// The short name of an instrument.
    func name(_ instrument: Instrument) -> String { instrument.short.text(in: language) ?? instrument.id.rawValue }

    /// The site's title.
    var siteTitle: String { edition.title(in: language) }

    /// A chapter by name: its number, and its title where there is one.
    func name(_ chapter: Instrument.Chapter) -> String {
        let number = Self.capitalized(ProvisionID.chapter(chapter.number).wording(in: language))
        guard let title = chapter.title.text(in: language) else { return number }
        return words.filled(.chapterName, ["chapter": number, "title": title])
    }

    static func capitalized(_ text: String) -> String {
        guard let first = text.first else { return text }
        return first.uppercased() + text.dropFirst()
    }
}
