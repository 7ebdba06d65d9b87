import Instruments

/// How far the primary instrument is on its way into force, as far as the site knows: `Content/status.yml`.
public struct TreatyStatus: Sendable, Hashable {
    /// The file, relative to the site's folder.
    public static let path = "Content/status.yml"

    /// The day that it describes.
    public let asOf: CalendarDate
    /// When the instrument enters into force.
    public let entryIntoForce: EntryIntoForce
    /// The last day on which it may be signed.
    public let lastSignature: CalendarDate?
    /// How a State joins, in the order of the file.
    public let ways: [Way]
    /// What is known of signatures, by date.
    public let signatures: [StatusAct]
    /// What is known of instruments deposited, by date.
    public let ratifications: [StatusAct]
    /// What is not known, in plain text.
    public let unknown: LocalizedText?

    /// One way for a State to join, or a step of it.
    public struct Way: Sendable, Hashable {
        /// What it is called.
        public let name: LocalizedText
        /// What it is, in plain text.
        public let text: LocalizedText

        /// Creates a way.
        public init(name: LocalizedText, text: LocalizedText) {
            self.name = name
            self.text = text
        }
    }

    /// Creates a status; acts of one date stay in the order given.
    public init(
        asOf: CalendarDate, entryIntoForce: EntryIntoForce, lastSignature: CalendarDate? = nil, ways: [Way] = [],
        signatures: [StatusAct] = [], ratifications: [StatusAct] = [], unknown: LocalizedText? = nil
    ) {
        self.asOf = asOf
        self.entryIntoForce = entryIntoForce
        self.lastSignature = lastSignature
        self.ways = ways
        self.signatures = Self.byDate(signatures)
        self.ratifications = Self.byDate(ratifications)
        self.unknown = unknown
    }

    /// How many of the needed instruments are known to have been deposited by ``asOf``: at least so many there are.
    public var knownCount: Int {
        ratifications.count { act in
            act.isCounted && act.confidence != .scheduled && (act.date.first.map { $0 <= asOf } ?? false)
        }
    }

    private static func byDate(_ acts: [StatusAct]) -> [StatusAct] {
        func key(_ act: StatusAct) -> String {
            "\(act.date.first?.description ?? "") \(act.date.last?.description ?? "")"
        }
        return acts.enumerated().map { (key: key($0.element), place: $0.offset, act: $0.element) }
            .sorted { ($0.key, $0.place) < ($1.key, $1.place) }.map(\.act)
    }
}
