import Diagnostics
import Instruments

extension YAMLReading {
    /// A provision of an instrument, by its id; of another one as `uncac:art_31`.
    mutating func provision(
        _ node: YAMLNode, _ key: String, of primary: InstrumentID, _ instruments: [InstrumentID: Instrument]
    ) -> ProvisionReference? {
        guard let text = string(node, key) else { return nil }
        let parts = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
        let instrument = parts.count == 2 ? InstrumentID(rawValue: String(parts[0])) : primary
        guard let known = instruments[instrument] else {
            report(.frontMatter, at: node, "there is no instrument ‘\(instrument)’")
            return nil
        }
        guard let id = ProvisionID(eId: parts[parts.count - 1]) else {
            report(
                .frontMatter, at: node, "‘\(text)’ is no provision id", notes: ["write art_37 or art_2__point_e"])
            return nil
        }
        if case .dangling(_, let nearest) = known.outline.resolve(id) {
            report(
                .danglingCitation, at: node, "‘\(id)’ is not in the outline of ‘\(instrument)’",
                notes: nearest.map { ["the nearest provision is \($0)"] } ?? [])
            return nil
        }
        return ProvisionReference(instrument, id)
    }
}
