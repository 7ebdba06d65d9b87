import Compiler
import Corpus
import Instruments

/// Which provisions the pages of a site show, in each language.
struct ProvisionPages: Sendable {
    private let shown: [Language: [InstrumentID: Set<ProvisionID>]]

    init(documents: [DocumentFace], registry: Registry) {
        var shown: [Language: [InstrumentID: Set<ProvisionID>]] = [:]
        for document in documents {
            let instrument: InstrumentID
            let own: ProvisionID
            var chapter: ProvisionNumber?
            switch document.kind {
            case .article(let id, let number):
                (instrument, own) = (id, .article(number))
                chapter = registry.instrument(id)?.chapter(of: number)?.number
            case .chapter(let id, let number): (instrument, own) = (id, .chapter(number))
            case .news, .event, .claim, .page: continue
            }
            // Taken out so that it is not copied.
            var set = shown[document.key.language]?[instrument] ?? []
            shown[document.key.language]?[instrument] = nil
            set.insert(own)
            for provision in document.provisions { set.insert(provision) }
            if let chapter { set.insert(.chapter(chapter)) }
            shown[document.key.language, default: [:]][instrument] = set
        }
        self.shown = shown
    }

    /// The provision itself or the innermost whole of it that a page of the language shows.
    func deepest(_ reference: ProvisionReference, in language: Language) -> ProvisionReference? {
        guard let set = shown[language]?[reference.instrument] else { return nil }
        var next: ProvisionID? = reference.provision
        while let id = next {
            if set.contains(id) { return ProvisionReference(reference.instrument, id) }
            next = id.parent
        }
        return nil
    }

    /// Whether any page of any language is about the instrument.
    func hasText(of instrument: InstrumentID) -> Bool {
        shown.values.contains { $0[instrument] != nil }
    }
}
