import Compiler
import Corpus
import Instruments

/// Which provisions the pages of a site show, in each language.
struct ProvisionPages: Sendable {
    /// The articles by language, instrument and number, as places in the documents.
    private let articles: [Language: [InstrumentID: [ProvisionNumber: Int]]]
    /// What the articles define that define too much to be looked through each time.
    private let long: [Int: Set<ProvisionID>]
    /// The chapters that have a page.
    private let chapters: [Language: [InstrumentID: Set<ProvisionID>]]

    /// Up to how many provisions of an article are looked through.
    private static let few = 64

    init(documents: [DocumentFace], shelf: DocumentShelf, registry: Registry) {
        articles = shelf.articles
        var chapters: [Language: [InstrumentID: Set<ProvisionID>]] = [:]
        var long: [Int: Set<ProvisionID>] = [:]
        for (language, instruments) in shelf.articles {
            for (id, articles) in instruments {
                let instrument = registry.instrument(id)
                var shown: Set<ProvisionID> = []
                for (number, place) in articles {
                    if let chapter = instrument?.chapter(of: number)?.number { shown.insert(.chapter(chapter)) }
                    let provisions = documents[place].provisions
                    if provisions.count > Self.few { long[place] = Set(provisions) }
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
        self.long = long
    }

    /// The provision itself or the innermost whole of it that a page of the language shows.
    /// - Parameter documents: the documents, or later versions of them that define the same.
    func deepest(
        _ reference: ProvisionReference, in language: Language, among documents: [DocumentFace]
    ) -> ProvisionReference? {
        let instrument = reference.instrument
        var next: ProvisionID? = reference.provision
        if case .article(let path) = reference.provision, let place = articles[language]?[instrument]?[path.number] {
            while let id = next, let whole = id.parent {
                if long[place]?.contains(id) ?? documents[place].provisions.contains(id) { break }
                next = whole
            }
            return next.map { ProvisionReference(instrument, $0) }
        }
        guard let chapters = chapters[language]?[instrument] else { return nil }
        while let id = next, !chapters.contains(id) { next = id.parent }
        return next.map { ProvisionReference(instrument, $0) }
    }

    /// Whether any page of any language is about the instrument.
    func hasText(of instrument: InstrumentID) -> Bool { chapters.values.contains { $0[instrument] != nil } }
}
