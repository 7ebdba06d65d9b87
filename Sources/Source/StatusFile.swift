import Corpus
import Diagnostics
import Instruments

/// Reads `Content/status.yml`.
struct StatusFile {
    /// The site's languages, in each of which everything must be said.
    let languages: [Language]
    /// The instrument whose status it is.
    let primary: InstrumentID
    let instruments: [InstrumentID: Instrument]
    /// The sources that acts may name.
    let sources: SourceCatalogue?
    /// The day that the site describes.
    let asOf: CalendarDate?

    private static let keys = [
        "as-of", "threshold", "days", "provision", "rule", "last-signature", "ways", "signatures", "ratifications",
        "unknown",
    ]

    /// The status; nil, with findings, where a required key is missing or broken.
    func read(_ reading: inout YAMLReading) -> TreatyStatus? {
        guard let root = reading.compose() else {
            reading.reportEmpty("the status")
            return nil
        }
        let entries = reading.entries(root, known: Self.keys, of: "the status")
        reading.require(["threshold", "days"], in: entries, root, of: "the status")
        let day = entries["as-of"].map { reading.date($0, "as-of") } ?? asOf
        if entries["as-of"] == nil, asOf == nil {
            reading.report(.frontMatter, at: root, "the status needs ‘as-of’, since site.yml has none")
        }
        let threshold = entries["threshold"].flatMap { reading.number($0, "threshold", in: 1...1_000) }
        let days = entries["days"].flatMap { reading.number($0, "days", in: 0...3_650) }
        let provision = entries["provision"].flatMap {
            reading.provision($0, "provision", of: primary, instruments)
        }
        let rule = localized("rule", entries, &reading)
        let lastSignature = entries["last-signature"].flatMap { reading.date($0, "last-signature") }
        let ways = reading.items(entries["ways"], "ways").compactMap { way($0, &reading) }
        let signatures = reading.items(entries["signatures"], "signatures").compactMap {
            act($0, Self.signature, &reading)
        }
        let ratifications = reading.items(entries["ratifications"], "ratifications").compactMap {
            act($0, Self.ratification, &reading)
        }
        let unknown = localized("unknown", entries, &reading)
        guard let day, let threshold, let days else { return nil }
        return TreatyStatus(
            asOf: day,
            entryIntoForce: EntryIntoForce(threshold: threshold, days: days, provision: provision, rule: rule),
            lastSignature: lastSignature, ways: ways, signatures: signatures, ratifications: ratifications,
            unknown: unknown)
    }

    private func localized(
        _ key: String, _ entries: [String: YAMLNode], _ reading: inout YAMLReading
    ) -> LocalizedText? {
        entries[key].flatMap { reading.localized($0, key, languages: languages) }
    }

    private func way(_ node: YAMLNode, _ reading: inout YAMLReading) -> TreatyStatus.Way? {
        let entries = reading.entries(node, known: ["name", "text"], of: "a way to join")
        reading.require(["name", "text"], in: entries, node, of: "a way to join")
        guard let name = localized("name", entries, &reading), let text = localized("text", entries, &reading) else {
            return nil
        }
        return TreatyStatus.Way(name: name, text: text)
    }

    // MARK: Acts

    /// What an act is called, and the keys that it may have besides those of every act.
    private struct ActKind {
        let name: String
        let ownKeys: [String]
    }

    private static let signature = ActKind(name: "a signature", ownKeys: ["count"])
    private static let ratification = ActKind(name: "a ratification", ownKeys: ["kind", "counted"])

    private func act(_ node: YAMLNode, _ kind: ActKind, _ reading: inout YAMLReading) -> StatusAct? {
        let known = ["date", "who", "note", "sources", "confidence"] + kind.ownKeys
        let entries = reading.entries(node, known: known, of: kind.name)
        guard case .mapping = node else { return nil }
        reading.require(["date"], in: entries, node, of: kind.name)
        if entries["who"] == nil, entries["count"] == nil {
            let needed = kind.ownKeys.contains("count") ? "‘who’ or ‘count’" : "‘who’"
            reading.report(.frontMatter, at: node, "\(kind.name) needs \(needed)")
        }
        let date = entries["date"].flatMap { reading.period($0, "date") }
        let count = entries["count"].flatMap { reading.number($0, "count", in: 1...1_000) }
        let who = localized("who", entries, &reading)
        let consent: StatusAct.Consent? = entries["kind"].flatMap { reading.choice($0, "kind") }
        let note = localized("note", entries, &reading)
        let sources = entries["sources"].map { self.sources($0, &reading) } ?? []
        let confidence: FrontMatter.Event.Confidence? = entries["confidence"].flatMap {
            reading.choice($0, "confidence")
        }
        let isCounted = entries["counted"].flatMap { reading.flag($0, "counted") } ?? true
        guard let date else { return nil }
        return StatusAct(
            date: date, count: count, who: who, consent: consent, note: note, sources: sources,
            confidence: confidence ?? .confirmed, isCounted: isCounted)
    }

    private func sources(_ node: YAMLNode, _ reading: inout YAMLReading) -> [String] {
        reading.nodes(node).compactMap { item in
            guard let text = reading.string(item, "sources") else { return nil }
            if let finding = sources?.finding(about: text, at: reading.location(of: item)) {
                reading.add { _ in finding }
            }
            return text
        }
    }
}
