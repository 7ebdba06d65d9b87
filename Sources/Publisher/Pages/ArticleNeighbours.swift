import Corpus
import Instruments
import Linker

/// Which article comes before and after which, among those that have a text.
struct ArticleNeighbours: Sendable {
    private let site: LinkedSite
    private let order: [Language: [InstrumentID: [ProvisionNumber]]]
    private let places: [Language: [InstrumentID: [ProvisionNumber: Int]]]

    init(_ site: LinkedSite) {
        self.site = site
        order = site.articles.mapValues { $0.mapValues { $0.keys.sorted() } }
        places = order.mapValues {
            $0.mapValues { numbers in
                Dictionary(numbers.enumerated().map { ($0.element, $0.offset) }) { first, _ in first }
            }
        }
    }

    /// The articles of an instrument that have a text in a language, in order.
    func articles(of instrument: InstrumentID, in language: Language) -> [ProvisionNumber] {
        order[language]?[instrument] ?? []
    }

    /// The article before.
    func before(_ article: FrontMatter.Article, _ language: Language) -> LinkedDocument? {
        neighbour(article, language, -1)
    }

    /// The article after.
    func after(_ article: FrontMatter.Article, _ language: Language) -> LinkedDocument? {
        neighbour(article, language, 1)
    }

    private func neighbour(_ article: FrontMatter.Article, _ language: Language, _ step: Int) -> LinkedDocument? {
        guard let place = places[language]?[article.instrument]?[article.number],
            let numbers = order[language]?[article.instrument], numbers.indices.contains(place + step)
        else { return nil }
        return site.article(numbers[place + step], of: article.instrument, in: language)
    }
}
