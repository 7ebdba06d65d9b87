import Compiler
import Corpus
import Instruments

/// Which provisions the pages of a site show, in each language.
struct ProvisionPages: Sendable {
    private let shown: [Language: [InstrumentID: Set<ProvisionID>]]

    init(documents: [CompiledDocument], registry: Registry) {
        var shown: [Language: [InstrumentID: Set<ProvisionID>]] = [:]
        for document in documents {
            guard case .article(let article) = document.frontMatter.kind else { continue }
            var set = shown[document.key.language]?[article.instrument] ?? []
            shown[document.key.language]?[article.instrument] = nil
            set.insert(.article(article.number))
            for provision in document.provisions { set.insert(provision.id) }
            if let chapter = registry.instrument(article.instrument)?.chapter(of: article.number) {
                set.insert(.chapter(chapter.number))
            }
            shown[document.key.language, default: [:]][article.instrument] = set
        }
        self.shown = shown
    }

    /// The provision itself or the innermost whole of it that a page of the language shows.
    func deepest(_ reference: ProvisionReference, in language: Language) -> ProvisionReference? {
        guard let set = shown[language]?[reference.instrument] else { return nil }
        for id in reference.provision.selfAndAncestors where set.contains(id) {
            return ProvisionReference(reference.instrument, id)
        }
        return nil
    }

    /// Whether any page of any language is about the instrument.
    func hasText(of instrument: InstrumentID) -> Bool {
        shown.values.contains { $0[instrument] != nil }
    }
}
