import Compiler
import Corpus
import Instruments

/// Which provisions the pages of a site show, in each language.
struct ProvisionPages: Sendable {
    /// The articles by language and instrument.
    let articles: [Language: [InstrumentID: ArticleTable]]
    /// The chapters that have a page.
    private let chapters: [Language: [InstrumentID: Set<ProvisionID>]]

    init(documents: [DocumentFace], shelf: DocumentShelf, registry: Registry) {
        articles = shelf.articles.mapValues { instruments in
            instruments.mapValues { articles in
                ArticleTable(
                    articles.sorted { $0.key < $1.key }.map {
                        ($0.key, $0.value, Array(documents[$0.value].provisions))
                    })
            }
        }
        var chapters: [Language: [InstrumentID: Set<ProvisionID>]] = [:]
        for (language, instruments) in shelf.articles {
            for (id, articles) in instruments {
                let instrument = registry.instrument(id)
                var shown: Set<ProvisionID> = []
                for number in articles.keys {
                    if let chapter = instrument?.chapter(of: number)?.number { shown.insert(.chapter(chapter)) }
                }
                chapters[language, default: [:]][id] = shown
            }
        }
        for (language, instruments) in shelf.introductions {
            for (id, introductions) in instruments {
                chapters[language, default: [:]][id, default: []]
                    .formUnion(introductions.keys.map { .chapter($0) })
            }
        }
        self.chapters = chapters
    }

    /// The provision itself or the innermost whole of it that a page of the language shows.
    func deepest(_ reference: ProvisionReference, in language: Language) -> ProvisionReference? {
        let instrument = reference.instrument
        if case .article(let path) = reference.provision, let table = articles[language]?[instrument],
            let place = table.place(of: path.number)
        {
            return ProvisionReference(instrument, .article(table.deepest(path, at: place)))
        }
        guard let chapters = chapters[language]?[instrument] else { return nil }
        var next: ProvisionID? = reference.provision
        while let id = next, !chapters.contains(id) { next = id.parent }
        return next.map { ProvisionReference(instrument, $0) }
    }

    /// Whether any page of any language is about the instrument.
    func hasText(of instrument: InstrumentID) -> Bool { chapters.values.contains { $0[instrument] != nil } }
}
