import Corpus

/// Where days stand from left to right.
struct BandScale: Sendable, Hashable {
    /// The day at the left end, by its number.
    let firstDay: Int
    /// The day at the right end, by its number.
    let lastDay: Int
    /// Where the ends are.
    let columns: ClosedRange<Int>

    /// A scale is never of fewer days, so that few of them do not lie far apart.
    private static let fewestDays = 60

    /// - Parameters:
    ///   - days: the days it must hold, by their numbers.
    ///   - columns: where its ends are.
    init(_ days: ClosedRange<Int>, columns: ClosedRange<Int>) {
        let isShort = days.count < Self.fewestDays
        firstDay = days.lowerBound
        lastDay = isShort ? days.lowerBound + Self.fewestDays : days.upperBound
        self.columns = columns
    }

    /// Where a day begins. Days beyond the ends are at the ends.
    func x(_ day: Int) -> Int {
        let offset = min(max(day, firstDay), lastDay) - firstDay
        return columns.lowerBound + offset * (columns.upperBound - columns.lowerBound) / (lastDay - firstDay)
    }

    /// What some days cover, from the beginning of the first to the end of the last.
    func columns(_ first: CalendarDate, _ last: CalendarDate) -> Range<Int> {
        let start = x(first.dayNumber)
        return start..<max(start, x(last.dayNumber + 1))
    }
}
