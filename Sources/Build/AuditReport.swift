import Citations
import Diagnostics
import Instruments
import Linker

/// Every place in a site's documents that looks like a citation and is not linked, with the reason.
///
/// Code, links that are no `cite:` links, the alternatives of images, the headings of an article and front matter are not
/// looked through.
public struct AuditReport: Sendable {
    /// The places, by path and place.
    public let entries: [Entry]
    /// The languages of documents in which no citations can be read, so that silence about them means nothing.
    public let unreadLanguages: [Language]

    /// One place.
    public struct Entry: Sendable, Hashable {
        /// The words, in one line.
        public let text: String
        /// The stable name of the reason.
        public let reason: String
        /// The reason in plain English: a clause without a full stop.
        public let explanation: String
        /// The language of the document.
        public let language: Language
        /// Where it is.
        public let location: SourceLocation
    }

    /// Looks through a linked site.
    public init(of site: LinkedSite) {
        let places = site.documents.flatMap { document in
            site.unlinked(in: document).map { (place: $0, language: document.key.language) }
        }
        entries = places.sorted { $0.place < $1.place }.map { place, language in
            Entry(
                text: place.text, reason: place.reason.code,
                explanation: place.reason.explanation(in: site.registry), language: language,
                location: place.location)
        }
        unreadLanguages = Set(site.documents.map(\.key.language)).subtracting(CitationReader.languages).sorted()
    }

    /// How many places there are of each reason, the most frequent first.
    public var counts: [(reason: String, count: Int)] {
        Dictionary(grouping: entries, by: \.reason).map { ($0.key, $0.value.count) }
            .sorted { ($1.1, $0.0) < ($0.1, $1.0) }
    }
}
