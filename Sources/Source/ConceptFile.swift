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
            for (_, text) in slug?.all ?? [] where !YAMLReading.isSlug(text) {
                reading.report(
                    .frontMatter, at: node, "‘slug’ may hold only the letters a–z, digits and hyphens, not ‘\(text)’")
            }
        }
        var provisions: [ProvisionReference] = []
        var places: [SourceLocation] = []
        for node in entries["provisions"].map(items) ?? [] {
            guard let text = reading.string(node, "provisions"),
                let reference = reference(text, node, primary, instruments, &reading)
            else { continue }
            provisions.append(reference)
            places.append(reading.location(of: node))
        }
        let explanation = entries["explanation"].flatMap { reading.localized($0, "explanation") }
        let trap = entries["trap"].flatMap { reading.localized($0, "trap") }
        guard !terms.isEmpty else { return nil }
        return ConceptSource(
            concept: Concept(id: ConceptID(rawValue: name), terms: terms, provisions: provisions), title: title,
            slug: slug,
            explanation: explanation, trap: trap, path: reading.file.path, provisionLocations: places)
    }

    private static func items(_ node: YAMLNode) -> [YAMLNode] {
        if case .sequence(let items, _) = node { return items }
        return [node]
    }

    private static func reference(
        _ text: String, _ node: YAMLNode, _ primary: InstrumentID, _ instruments: [InstrumentID: Instrument],
        _ reading: inout YAMLReading
    ) -> ProvisionReference? {
        let parts = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
        let instrument = parts.count == 2 ? InstrumentID(rawValue: String(parts[0])) : primary
        guard let known = instruments[instrument] else {
            reading.report(.frontMatter, at: node, "there is no instrument ‘\(instrument)’")
            return nil
        }
        guard let id = ProvisionID(eId: parts[parts.count - 1]) else {
            reading.report(
                .frontMatter, at: node, "‘\(text)’ is no provision id", notes: ["write art_37 or art_2__point_e"])
            return nil
        }
        if case .dangling(_, let nearest) = known.outline.resolve(id) {
            reading.report(
                .danglingCitation, at: node, "‘\(id)’ is not in the outline of ‘\(instrument)’",
                notes: nearest.map { ["the nearest provision is \($0)"] } ?? [])
            return nil
        }
        return ProvisionReference(instrument, id)
    }
}
