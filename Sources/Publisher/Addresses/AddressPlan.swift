import Compiler
import Corpus
import Diagnostics
import Instruments
import Linker

/// The address of every page of a site, and what leads where.
///
/// A page exists for: every article that has a document; every chapter that an instrument's file describes, where the
/// instrument has a document in that language; every news item, concept with a title, and free page; and the lists that
/// are not empty. Everything else a citation may name has no page.
public struct AddressPlan: Sendable {
    private let tables: Shared<Tables>
    private let sharedSite: Shared<LinkedSite>

    /// The tables of a plan, which every page looks into.
    private struct Tables: Sendable {
        let pages: [PageKey: PageAddress]
        let redirects: [(from: PageAddress, to: PageKey)]
        let diagnostics: [Diagnostic]
        let lists: AddressPlanner.Lists
        let conceptPlaces: [ConceptID: Int]
    }

    /// The address of each page.
    public var pages: [PageKey: PageAddress] { tables.value.pages }
    /// Old addresses and the pages that they lead to now, by address.
    public var redirects: [(from: PageAddress, to: PageKey)] { tables.value.redirects }
    /// Addresses that two things claim, unsorted.
    public var diagnostics: [Diagnostic] { tables.value.diagnostics }

    var site: LinkedSite {
        _read { yield sharedSite.value }
    }
    /// The parts of each whole text, in one language or two side by side, by the key of all of it.
    var fullTextParts: [PageKey: [FullTextPart]] { tables.value.lists.fullTextParts }
    /// What stands on the timeline of a language, by date, pending events last; places in the documents.
    var timelineEntries: [Language: [Int]] { tables.value.lists.timeline }
    /// The place of an event, by its document's key.
    var eventPlaces: [DocumentKey: (part: Int, fragment: String)] { tables.value.lists.eventPlaces }
    /// The place of a claim, by its document's key.
    var claimPlaces: [DocumentKey: (part: Int, fragment: String)] { tables.value.lists.claimPlaces }
    /// The part of the timeline that an event or a news item stands in, by its document's key.
    var timelineParts: [DocumentKey: Int] { tables.value.lists.timelineParts }
    /// The groups of a language's news that have pages, by kind, and in the order of a page.
    var newsGroups: [Language: [NewsGroup]] { tables.value.lists.newsGroups }
    /// The citations of a language's documents, as (document, citation), in order.
    var citationEntries: [Language: [(document: Int, citation: Int)]] { tables.value.lists.citations }
    /// The files of the citations' data, in order; one where all fit into it.
    var citationParts: [CitationPart] { tables.value.lists.citationParts }
    /// The concepts that have a page in a language, by title.
    var glossaryEntries: [Language: [Int]] { tables.value.lists.glossary }

    init(
        site: LinkedSite, pages: [PageKey: PageAddress], redirects: [(from: PageAddress, to: PageKey)],
        diagnostics: [Diagnostic], lists: AddressPlanner.Lists
    ) {
        sharedSite = Shared(site)
        let places = site.concepts.enumerated().map { ($0.element.concept.id, $0.offset) }
        tables = Shared(
            Tables(
                pages: pages, redirects: redirects, diagnostics: diagnostics, lists: lists,
                conceptPlaces: Dictionary(places) { old, _ in old }))
    }

    private init(_ tables: Shared<Tables>, _ site: LinkedSite) {
        self.tables = tables
        sharedSite = Shared(site)
    }

    /// The same addresses for a site with the same layout.
    func with(_ site: LinkedSite) -> AddressPlan { AddressPlan(tables, site) }

    /// Whether the same pages and redirects are at the same addresses.
    func hasPages(of other: AddressPlan) -> Bool {
        pages == other.pages && diagnostics == other.diagnostics
            && redirects.elementsEqual(other.redirects) { $0.from == $1.from && $0.to == $1.to }
    }

    /// Plans the addresses of a site. Linear in its documents, but for sorting.
    public static func plan(_ site: LinkedSite) -> AddressPlan {
        var planner = AddressPlanner(site)
        return planner.plan()
    }

    /// The address of a page, where there is such a page.
    public func address(_ key: PageKey) -> PageAddress? { pages[key] }

    /// The page that shows a document, and the fragment where the page shows more than it.
    public func place(of document: LinkedDocument) -> (page: PageKey, fragment: String?)? {
        let key = document.key
        switch document.frontMatter.kind {
        case .article(let article):
            return existing(.article(article.instrument, article.number), key.language, nil)
        case .chapter(let chapter):
            return existing(.chapter(chapter.instrument, chapter.number), key.language, nil)
        case .news: return existing(.news(key.stem), key.language, nil)
        case .page: return existing(.free(key.stem), key.language, nil)
        case .event:
            guard let place = eventPlaces[key] else { return nil }
            return existing(.timeline(part: place.part), key.language, place.fragment)
        case .claim:
            guard let place = claimPlaces[key] else { return nil }
            return existing(.claims(part: place.part), key.language, place.fragment)
        }
    }

    /// The page that shows a provision, and the fragment of anything smaller than the page; nil where no page shows it.
    public func place(
        of reference: ProvisionReference, in language: Language
    ) -> (page: PageKey, fragment: String?)? {
        switch reference.provision {
        case .article(let path):
            return existing(
                .article(reference.instrument, path.number), language, path.isWhole ? nil : reference.provision.eId)
        case .chapter(let number), .section(_, let number):
            return existing(.chapter(reference.instrument, number), language, nil)
        case .preamble, .annex:
            return nil
        }
    }

    /// The page that shows an article side by side with another language's text, and its fragment.
    func place(
        ofArticle number: ProvisionNumber, of instrument: InstrumentID, with other: Language, in language: Language
    ) -> (page: PageKey, fragment: String?)? {
        func key(_ part: Int) -> PageKey { PageKey(.sideBySide(instrument, with: other, part: part), in: language) }
        guard let part = tables.value.lists.textParts[key(0)]?[number], let count = fullTextParts[key(0)]?.count else {
            return nil
        }
        return existing(key(count > 1 ? part : 0).subject, language, ProvisionID.article(number).eId)
    }

    /// The page of an event, and its fragment.
    public func place(ofEvent stem: String, in language: Language) -> (page: PageKey, fragment: String?)? {
        guard let place = eventPlaces[DocumentKey(stem: stem, language: language)] else { return nil }
        return existing(.timeline(part: place.part), language, place.fragment)
    }

    /// The page of a concept.
    public func place(of concept: ConceptID, in language: Language) -> (page: PageKey, fragment: String?)? {
        existing(.concept(concept), language, nil)
    }

    /// The site's languages in which there is a page about the same thing, in their order.
    public func languages(of key: PageKey) -> [Language] {
        site.configuration.languages.filter { pages[key.inLanguage($0)] != nil }
    }

    /// A page's address on the web; nil without a base URL.
    public func absolute(_ address: PageAddress) -> String? { site.configuration.baseURL.map { $0 + address.path } }

    /// The concept of that id with its page's words.
    func concept(_ id: ConceptID) -> ConceptSource? { tables.value.conceptPlaces[id].map { site.concepts[$0] } }

    private func existing(
        _ subject: PageKey.Subject, _ language: Language, _ fragment: String?
    ) -> (page: PageKey, fragment: String?)? {
        let key = PageKey(subject, in: language)
        return pages[key] == nil ? nil : (key, fragment)
    }
}
