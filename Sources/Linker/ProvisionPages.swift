import Compiler
import Corpus
import Instruments

/// Which provisions the pages of a site show, in each language.
struct ProvisionPages: Sendable {
    private let faces: [DocumentFace]
    /// The articles by language, instrument and number, as places in the documents.
    private let articles: [Language: [InstrumentID: [ProvisionNumber: Int]]]
    /// What the articles define that define too much to be looked through each time.
    private let long: [Int: Set<ProvisionID>]
    /// What is no article's: the chapters that have a page, and what the introductions define.
    private let others: [Language: [InstrumentID: Set<ProvisionID>]]

    /// Up to how many provisions of an article are looked through.
    private static let few = 64

    init(documents: [DocumentFace], shelf: DocumentShelf, registry: Registry) {
        faces = documents
        articles = shelf.articles
        var others: [Language: [InstrumentID: Set<ProvisionID>]] = [:]
        var long: [Int: Set<ProvisionID>] = [:]
        for (language, instruments) in shelf.articles {
            for (id, articles) in instruments {
                let instrument = registry.instrument(id)
                var chapters: Set<ProvisionID> = []
                for (number, place) in articles {
                    if let chapter = instrument?.chapter(of: number)?.number { chapters.insert(.chapter(chapter)) }
                    let provisions = documents[place].provisions
                    if provisions.count > Self.few { long[place] = Set(provisions) }
                }
                others[language, default: [:]][id] = chapters
            }
        }
        for (language, instruments) in shelf.introductions {
            for (id, introductions) in instruments {
                for (number, place) in introductions {
                    others[language, default: [:]][id, default: []].insert(.chapter(number))
                    for provision in documents[place].provisions {
                        others[language, default: [:]][id, default: []].insert(provision)
                    }
                }
            }
        }
        self.others = others
        self.long = long
    }

    /// The same of documents that define the same.
    init(_ pages: ProvisionPages, with faces: [DocumentFace]) {
        self.faces = faces
        (articles, long, others) = (pages.articles, pages.long, pages.others)
    }

    /// The provision itself or the innermost whole of it that a page of the language shows.
    func deepest(_ reference: ProvisionReference, in language: Language) -> ProvisionReference? {
        let instrument = reference.instrument
        var next: ProvisionID? = reference.provision
        if case .article(let path) = reference.provision,
            let place = articles[language]?[instrument]?[path.number]
        {
            while let id = next, let whole = id.parent {
                if shows(id, at: place) { return ProvisionReference(instrument, id) }
                next = whole
            }
            return next.map { ProvisionReference(instrument, $0) }
        }
        guard let others = others[language]?[instrument] else { return nil }
        while let id = next {
            if others.contains(id) { return ProvisionReference(instrument, id) }
            next = id.parent
        }
        return nil
    }

    private func shows(_ provision: ProvisionID, at place: Int) -> Bool {
        long[place]?.contains(provision) ?? faces[place].provisions.contains(provision)
    }

    /// Whether any page of any language is about the instrument.
    func hasText(of instrument: InstrumentID) -> Bool { others.values.contains { $0[instrument] != nil } }
}
