import Compiler
import Corpus
import Instruments

/// Where each document is among all, by what it is.
struct DocumentShelf: Sendable {
    /// Every document.
    let places: [DocumentKey: Int]
    /// The articles by language, instrument and number; of two with one number the first by key.
    let articles: [Language: [InstrumentID: [ProvisionNumber: Int]]]
    /// The introductions to chapters by language, instrument and number; of two with one number the first by key.
    let introductions: [Language: [InstrumentID: [ProvisionNumber: Int]]]
    /// The news of a language, the newest first, those without a date last.
    let news: [Language: [Int]]
    /// The claims of a language, the newest first, those without a date last.
    let claims: [Language: [Int]]
    /// The events of a language, by stem.
    let events: [Language: [Int]]

    /// Sorts documents, given by key, onto the shelf.
    init(_ documents: [DocumentFace]) {
        var places: [DocumentKey: Int] = [:]
        places.reserveCapacity(documents.count)
        var articles: [Language: [InstrumentID: [ProvisionNumber: Int]]] = [:]
        var introductions: [Language: [InstrumentID: [ProvisionNumber: Int]]] = [:]
        var news: [Language: [Int]] = [:]
        var claims: [Language: [Int]] = [:]
        var events: [Language: [Int]] = [:]
        for (index, document) in documents.enumerated() {
            let language = document.key.language
            places[document.key] = index
            switch document.kind {
            case .article(let instrument, let number):
                if articles[language]?[instrument]?[number] == nil {
                    articles[language, default: [:]][instrument, default: [:]][number] = index
                }
            case .chapter(let instrument, let number):
                if introductions[language]?[instrument]?[number] == nil {
                    introductions[language, default: [:]][instrument, default: [:]][number] = index
                }
            case .news: news[language, default: []].append(index)
            case .event: events[language, default: []].append(index)
            case .claim: claims[language, default: []].append(index)
            case .page: break
            }
        }
        self.places = places
        self.articles = articles
        self.introductions = introductions
        self.events = events
        self.claims = claims.mapValues { SiteFacts.newestFirst($0, documents) }
        self.news = news.mapValues { SiteFacts.newestFirst($0, documents) }
    }
}
