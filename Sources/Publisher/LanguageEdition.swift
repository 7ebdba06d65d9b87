import Corpus
import Instruments
import Linker

/// What the pages of one language have in common: its words, and its documents where pages look for them.
final class LanguageEdition: Sendable {
    let language: Language
    let words: StringTable
    /// Who mentions a provision or anything within it.
    let mentions: [ProvisionReference: [Mention]]

    private let articles: [InstrumentID: Articles]
    private let primary: InstrumentID
    private let primaryArticles: Articles?

    /// The articles of an instrument that have a text.
    private struct Articles {
        /// In order.
        let documents: [PublishedDocument]
        let numbers: [ProvisionNumber]
        let places: [ProvisionNumber: Int]
        /// The places of the numbers without a suffix, by number, as far as there are not many more numbers than articles.
        let plainPlaces: [Int32]

        init(_ numbers: [ProvisionNumber], _ documents: [PublishedDocument]) {
            self.numbers = numbers
            self.documents = documents
            places = Dictionary(numbers.enumerated().map { ($0.element, $0.offset) }) { first, _ in first }
            var plainPlaces = [Int32](repeating: -1, count: 2 * numbers.count + 64)
            for (place, number) in numbers.enumerated()
            where number.suffix.isEmpty && plainPlaces.indices.contains(number.value) {
                plainPlaces[number.value] = Int32(clamping: place)
            }
            self.plainPlaces = plainPlaces
        }

        func place(of number: ProvisionNumber) -> Int? {
            guard number.suffix.isEmpty, plainPlaces.indices.contains(number.value) else { return places[number] }
            let place = plainPlaces[number.value]
            return place < 0 ? nil : Int(place)
        }
    }

    /// - Parameter documents: the site's documents, at their places.
    init(_ language: Language, site: LinkedSite, documents: [PublishedDocument], words: StringTable) {
        self.language = language
        self.words = words
        mentions = site.mentions[language] ?? [:]
        primary = site.configuration.primary
        articles = (site.articles[language] ?? [:]).mapValues { places in
            let numbers = places.keys.sorted()
            return Articles(numbers, numbers.compactMap { places[$0].map { documents[$0] } })
        }
        primaryArticles = articles[primary]
    }

    /// The numbers of an instrument's articles that have a text, in order.
    func numbers(of instrument: InstrumentID) -> [ProvisionNumber] { articles[instrument]?.numbers ?? [] }

    /// An article's document.
    func article(_ number: ProvisionNumber, of instrument: InstrumentID) -> PublishedDocument? {
        guard let articles = articles(of: instrument) else { return nil }
        return articles.place(of: number).map { articles.documents[$0] }
    }

    /// The articles before and after one, among those that have a text.
    func neighbours(
        of article: FrontMatter.Article
    ) -> (before: PublishedDocument?, after: PublishedDocument?) {
        guard let articles = articles(of: article.instrument), let place = articles.place(of: article.number) else {
            return (nil, nil)
        }
        func document(_ place: Int) -> PublishedDocument? {
            articles.documents.indices.contains(place) ? articles.documents[place] : nil
        }
        return (document(place - 1), document(place + 1))
    }

    private func articles(of instrument: InstrumentID) -> Articles? {
        instrument == primary ? primaryArticles : articles[instrument]
    }
}
