import Compiler
import Corpus
import Instruments

/// Which provisions the pages of a site show, in each language.
struct ProvisionPages: Sendable {
    private let shown: [Language: [InstrumentID: Set<ProvisionID>]]

    init(documents: [DocumentFace], registry: Registry) {
        var shown: [Language: [InstrumentID: Set<ProvisionID>]] = [:]
        for document in documents {
            guard case .article(let instrument, let number) = document.kind else { continue }
            var set = shown[document.key.language]?[instrument] ?? []
            shown[document.key.language]?[instrument] = nil
            set.insert(.article(number))
            for provision in document.provisions { set.insert(provision) }
            if let chapter = registry.instrument(instrument)?.chapter(of: number) {
                set.insert(.chapter(chapter.number))
            }
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
