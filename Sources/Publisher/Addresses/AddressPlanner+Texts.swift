import Diagnostics
import Instruments

/// Where whole texts stand, in one language and in two.
extension AddressPlanner {
    /// Under which address everything of an instrument stands.
    func base(of instrument: Instrument, _ home: PageAddress) -> PageAddress {
        instrument.id == site.configuration.primary ? home : home.appending(Slug.part(instrument.id.rawValue))
    }

    /// A text on one page, or on a page for each part and one that lists them.
    mutating func planText(
        _ parts: [FullTextPart], _ whole: PageAddress, _ file: SourceLocation, _ key: (Int) -> PageKey
    ) {
        lists.fullTextParts[key(0)] = parts
        add(key(0), whole, file)
        guard parts.count > 1 else { return }
        for part in 1...parts.count { add(key(part), whole.appending(String(part)), file) }
    }

    /// The texts of an instrument in two languages, where some article has both: the first pair has the short address.
    mutating func planSideBySide(
        _ instrument: Instrument, _ language: Language, _ words: AddressWords, _ base: PageAddress
    ) {
        let whole = base.appending(words.sideBySide)
        for (place, pair) in LanguagePair.all(of: language, in: site.configuration).enumerated() {
            guard let own = site.articles[language]?[instrument.id],
                let others = site.articles[pair.partner(of: language)]?[instrument.id],
                own.keys.contains(where: { others[$0] != nil })
            else { continue }
            func key(_ part: Int) -> PageKey {
                PageKey(.sideBySide(instrument.id, with: pair.other, part: part), in: language)
            }
            let parts = FullTextPart.divide(instrument, written: Set(own.keys).union(others.keys))
            planText(
                parts, place == 0 ? whole : whole.appending(pair.other.rawValue),
                SourceLocation(path: "Content/instruments/\(instrument.id).yml"), key)
            let numbered = parts.enumerated().flatMap { index, part in part.articles.map { ($0, index + 1) } }
            lists.textParts[key(0)] = Dictionary(numbered) { first, _ in first }
        }
    }
}
