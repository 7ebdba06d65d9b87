/// A statement of how many articles or chapters the default instrument has.
public struct CountClaim: Sendable, Hashable {
    /// The number and its unit: `71 Điều`.
    public let range: Range<Int>
    /// What is counted.
    public let unit: Unit
    /// How many.
    public let count: Int

    /// What a count claim counts.
    public enum Unit: String, Sendable, Hashable {
        /// Articles.
        case article
        /// Chapters.
        case chapter
    }

    /// Creates a count claim.
    public init(range: Range<Int>, unit: Unit, count: Int) {
        self.range = range
        self.unit = unit
        self.count = count
    }
}
