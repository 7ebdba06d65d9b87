/// What one pass over a text found. Every list is in text order; entries of one list never overlap.
///
/// All ranges are UTF-8 byte offsets into the text as given, on character bounds.
public struct Reading: Sendable, Hashable {
    /// The citations.
    public var citations: [Citation] = []
    /// The dates.
    public var dates: [DateMention] = []
    /// Numbers of articles or chapters said of the default instrument.
    public var counts: [CountClaim] = []
    /// Terms of the glossary: the first occurrence of each concept, longest match first, never inside a
    /// citation, a date or a link.
    public var concepts: [ConceptMention] = []
    /// Every place that looks like a citation, a unit word beside a number, and was not read as one, with the reason.
    /// None lies in a citation or a count claim.
    public var near: [NearCitation] = []

    /// Whether nothing was found.
    public var isEmpty: Bool {
        citations.isEmpty && dates.isEmpty && counts.isEmpty && concepts.isEmpty && near.isEmpty
    }

    /// Creates an empty reading.
    public init() {}
}
