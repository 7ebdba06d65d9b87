import Corpus
import Instruments
import Linker
import Synchronization

/// A site with its addresses and templates: everything that a page is made from.
///
/// It never changes. It is a class because every planned file holds it, and some tables are large to copy.
final class Edition: Sendable {
    /// The folder of files that are copied from `Content/`.
    static let attachmentFolder = "files/"

    let plan: AddressPlan
    let templates: TemplateSet
    let shared: SharedParts
    /// The site's documents, at their places.
    let documents: [PublishedDocument]

    /// Their kinds, side by side: mentions are sorted by them.
    let kinds: [MentionKind]

    /// What the search finds, and by which words.
    let search: SearchIndex

    /// Which instruments are known to be in force, or not to be.
    let forces: [InstrumentID: LegalForce]

    /// The instruments' works, where their files name them.
    let works: [InstrumentID: String]

    /// Where everything is.
    let addresses: PageAddresses

    private let differences = Mutex<(earlier: Edition, found: SearchDifferences?)?>(nil)
    private let languages: [Language: LanguageEdition]
    private let mentions: [Language: [ProvisionReference: [Mention]]]
    private let documentPlaces: [DocumentKey: Int]

    var site: LinkedSite {
        _read { yield plan.site }
    }
    var configuration: SiteConfiguration {
        _read { yield plan.site.configuration }
    }

    /// The instrument with the short addresses.
    let primary: InstrumentID
    /// The site's own language.
    let mainLanguage: Language
    /// Where the site will be, ending in `/`; nil where nobody knows.
    let baseURL: String?

    /// The site's title in a language; its id where it has none there.
    func title(in language: Language) -> String { configuration.title.text(in: language) ?? configuration.id }

    /// The official name of the primary instrument.
    func primaryName(in language: Language) -> String {
        site.registry.instrument(configuration.primary)?.name.text(in: language) ?? configuration.primary.rawValue
    }

    init(plan: AddressPlan, templates: TemplateSet) {
        self.plan = plan
        addresses = PageAddresses(plan)
        self.templates = templates
        shared = SharedParts(plan: plan, templates: templates)
        search = SearchIndex(SearchCatalog(plan))
        let site = plan.site
        primary = site.configuration.primary
        mainLanguage = site.configuration.languages.first ?? .english
        baseURL = site.configuration.baseURL
        mentions = site.mentions
        let documents = site.documents.enumerated().map { place, document in
            PublishedDocument(document, at: place, in: plan, words: templates.words(document.key.language))
        }
        self.documents = documents
        kinds = documents.map(\.kind)
        forces = LegalForce.known(in: site)
        works = Dictionary(
            site.registry.instruments.compactMap { instrument in instrument.work.map { (instrument.id, $0) } }
        ) { first, _ in first }
        documentPlaces = Dictionary(documents.enumerated().map { ($0.element.key, $0.offset) }) { old, _ in old }
        languages = Dictionary(
            site.configuration.languages.map { language in
                let words = templates.words(language)
                return (language, LanguageEdition(language, site: site, documents: documents, words: words))
            }
        ) { first, _ in first }
    }

    /// The edition of a plan with the same pages, for a site that has the roster of an earlier one.
    init(_ edition: Edition, with plan: AddressPlan) {
        self.plan = plan
        addresses = PageAddresses(plan)
        mentions = plan.site.mentions
        templates = edition.templates
        shared = edition.shared
        search = SearchIndex(edition.search.catalog)
        (primary, mainLanguage, baseURL) = (edition.primary, edition.mainLanguage, edition.baseURL)
        documents = edition.documents
        kinds = edition.kinds
        forces = edition.forces
        works = edition.works
        documentPlaces = edition.documentPlaces
        languages = edition.languages
    }

    /// Who mentions a provision or anything within it in documents of a language: the newest first.
    func mentions(of reference: ProvisionReference, in language: Language) -> [Mention] {
        mentions[language]?[reference] ?? []
    }

    /// What entries of the search say differently from an earlier edition; nil where that cannot be told. Found once.
    func differences(since earlier: Edition) -> SearchDifferences? {
        differences.withLock { known in
            if let known, known.earlier === earlier { return known.found }
            let found = SearchDifferences(from: earlier, to: self)
            known = (earlier, found)
            return found
        }
    }

    /// What the pages of a language have in common.
    func language(_ language: Language) -> LanguageEdition {
        languages[language]
            ?? LanguageEdition(language, site: site, documents: documents, words: templates.words(language))
    }

    /// The document of that key.
    func document(_ key: DocumentKey) -> PublishedDocument? { documentPlaces[key].map { documents[$0] } }

    /// The introduction to a chapter, where it has one.
    func introduction(
        to chapter: ProvisionNumber, of instrument: InstrumentID, in language: Language
    ) -> PublishedDocument? {
        site.introductions[language]?[instrument]?[chapter].map { documents[$0] }
    }
}
