import Corpus
import Diagnostics

/// A date in its place.
public struct CompiledDate: Sendable, Hashable {
    /// The first day.
    public let first: CalendarDate
    /// The last day; the first for a single day.
    public let last: CalendarDate
    /// Where it is.
    public let location: SourceLocation

    /// Creates one; see the properties.
    public init(first: CalendarDate, last: CalendarDate, location: SourceLocation) {
        self.first = first
        self.last = last
        self.location = location
    }
}
