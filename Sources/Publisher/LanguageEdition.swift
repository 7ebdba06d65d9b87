import Corpus
import Instruments
import Linker

/// What the pages of one language have in common: its words, and its documents where pages look for them. It
/// stays while the site's roster and pages do.
final class LanguageEdition: Sendable {
    let language: Language
    let words: StringTable

    private let shelves: [InstrumentID: ArticleShelf]
    private let primary: InstrumentID
    private let primaryShelf: ArticleShelf?
    /// For every document of the site its place on the primary instrument's shelf; -1 for any other document.
    private let primaryPlaces: [Int32]

    /// - Parameter documents: the site's documents, at their places.
    init(_ language: Language, site: LinkedSite, documents: [PublishedDocument], words: StringTable) {
        self.language = language
        self.words = words
        primary = site.configuration.primary
        var shelves: [InstrumentID: ArticleShelf] = [:]
        for (instrument, table) in site.articleTables[language] ?? [:] {
            shelves[instrument] = ArticleShelf(instrument, table, of: documents)
        }
        self.shelves = shelves
        primaryShelf = shelves[primary]
        var primaryPlaces = [Int32](repeating: -1, count: documents.count)
        for (place, document) in (site.articleTables[language]?[primary]?.documents ?? []).enumerated() {
            primaryPlaces[document] = Int32(clamping: place)
        }
        self.primaryPlaces = primaryPlaces
    }

    /// The articles of an instrument that have a text.
    func shelf(of instrument: InstrumentID) -> ArticleShelf? {
        instrument == primary ? primaryShelf : shelves[instrument]
    }

    /// An article of the primary instrument by the place of its document in the site.
    func primaryArticle(ofDocument document: Int) -> (shelf: ArticleShelf, place: Int)? {
        guard let primaryShelf, primaryPlaces[document] >= 0 else { return nil }
        return (primaryShelf, Int(primaryPlaces[document]))
    }

    /// An article's document.
    func article(_ number: ProvisionNumber, of instrument: InstrumentID) -> PublishedDocument? {
        guard let shelf = shelf(of: instrument) else { return nil }
        return shelf.place(of: number).map { shelf.documents[$0] }
    }

    /// The articles before and after one, among those that have a text.
    func neighbours(of article: FrontMatter.Article) -> (before: PublishedDocument?, after: PublishedDocument?) {
        guard let shelf = shelf(of: article.instrument), let place = shelf.place(of: article.number) else {
            return (nil, nil)
        }
        func document(_ place: Int) -> PublishedDocument? {
            shelf.documents.indices.contains(place) ? shelf.documents[place] : nil
        }
        return (document(place - 1), document(place + 1))
    }
}
