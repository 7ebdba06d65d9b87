import Corpus
import Instruments
import Linker

/// Whether an instrument is in force on the day that the site describes.
///
/// The timeline says so: an event whose file is named `entry-into-force`, with or without a date before it, is the entry
/// into force of its `instrument`, of the primary one where it names none. Nothing else is taken for a sign of it.
enum LegalForce: String, Sendable {
    // The names of schema.org's LegalForceStatus.
    case inForce = "InForce"
    case notInForce = "NotInForce"

    private static let name = "entry-into-force"

    /// The instruments of which it is known. Linear in the events.
    static func known(in site: LinkedSite) -> [InstrumentID: LegalForce] {
        var found: [InstrumentID: Set<LegalForce?>] = [:]
        for language in site.configuration.languages {
            for place in site.events[language] ?? [] {
                let document = site.documents[place]
                guard Slug.of(stem: document.key.stem, chosen: nil) == name,
                    case .event(let event) = document.frontMatter.kind
                else { continue }
                let instrument = document.frontMatter.instrument ?? site.configuration.primary
                found[instrument, default: []].insert(of(event, asOf: site.configuration.asOf))
            }
        }
        // Where two events or languages say different things nothing is known.
        return found.compactMapValues { $0.count == 1 ? $0.first ?? nil : nil }
    }

    /// What an entry into force says of the day that the site describes; nil where it leaves that open.
    private static func of(_ event: FrontMatter.Event, asOf: CalendarDate?) -> LegalForce? {
        guard let first = event.date.first, let last = event.date.last else { return .notInForce }
        guard let asOf else { return nil }
        if asOf < first { return .notInForce }
        return last <= asOf && event.confidence == .confirmed ? .inForce : nil
    }
}
