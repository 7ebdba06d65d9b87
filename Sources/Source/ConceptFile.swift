import Corpus
import Diagnostics
import Instruments

/// Reads `Content/concepts/*.yml`.
struct ConceptFile {
    private static let keys = ["title", "slug", "terms", "provisions", "explanation", "trap"]

    /// The concept; nil, with findings, where a required key is missing or broken.
    static func read(
        _ reading: inout YAMLReading, name: String, primary: InstrumentID, instruments: [InstrumentID: Instrument]
    ) -> ConceptSource? {
        guard let root = reading.compose() else {
            reading.reportEmpty("a concept")
            return nil
        }
        let entries = reading.entries(root, known: keys, of: "a concept")
        reading.require(["terms", "provisions"], in: entries, root, of: "a concept")
        let terms = entries["terms"].map { reading.localizedLists($0, "terms") } ?? [:]
        if let node = entries["terms"], terms.values.allSatisfy(\.isEmpty) {
            reading.report(.frontMatter, at: node, "a concept needs at least one term")
        }
        let title =
            entries["title"].flatMap { reading.localized($0, "title") }
            ?? .byLanguage(terms.compactMapValues(\.first))
        let slug = entries["slug"].flatMap { reading.localized($0, "slug") }
        if let node = entries["slug"] {
            for (_, text) in slug?.all ?? [] { reading.checkSlug(text, at: node, "slug") }
        }
        let provisions = (entries["provisions"].map { reading.nodes($0) } ?? []).compactMap {
            reading.provision($0, "provisions", of: primary, instruments)
        }
        let explanation = entries["explanation"].flatMap { reading.localized($0, "explanation") }
        let trap = entries["trap"].flatMap { reading.localized($0, "trap") }
        guard !terms.isEmpty else { return nil }
        return ConceptSource(
            concept: Concept(id: ConceptID(rawValue: name), terms: terms, provisions: provisions), title: title,
            slug: slug,
            explanation: explanation, trap: trap, path: reading.file.path)
    }
}
