import Instruments

/// A signature, an instrument that was deposited, or a figure of them, as somebody reports it.
public struct StatusAct: Sendable, Hashable {
    /// When: never pending.
    public let date: EventDate
    /// How many had signed by then; nil for an act of one State.
    public let count: Int?
    /// Whose act it is, or whose the figure.
    public let who: LocalizedText?
    /// What kind of instrument was deposited.
    public let consent: Consent?
    /// What a reader should know of it, in plain text.
    public let note: LocalizedText?
    /// What it rests on: texts, http(s) addresses, or keys of the site's sources.
    public let sources: [String]
    /// How sure it is.
    public let confidence: FrontMatter.Event.Confidence
    /// Whether its instrument counts among those that are needed; that of a regional organization may not.
    public let isCounted: Bool

    /// How a State expresses its consent to be bound. Source: Vienna Convention on the Law of Treaties, articles 14 and 15.
    public enum Consent: String, Sendable, Hashable, CaseIterable {
        /// After signature.
        case ratification
        /// After signature, under another name.
        case acceptance
        /// After signature, under a third name.
        case approval
        /// Without signature.
        case accession
    }

    /// Creates an act; see the properties.
    public init(
        date: EventDate, count: Int? = nil, who: LocalizedText? = nil, consent: Consent? = nil,
        note: LocalizedText? = nil, sources: [String] = [], confidence: FrontMatter.Event.Confidence = .confirmed,
        isCounted: Bool = true
    ) {
        self.date = date
        self.count = count
        self.who = who
        self.consent = consent
        self.note = note
        self.sources = sources
        self.confidence = confidence
        self.isCounted = isCounted
    }
}
