/// A date in a text: one day, or a range of days.
public struct DateMention: Sendable, Hashable {
    /// The date alone: in `ngày 24 tháng 12 năm 2024` it begins at `24`.
    public let range: Range<Int>
    /// The first day.
    public let first: Day
    /// The last day; the first one for a single day.
    public let last: Day

    /// A day of the Gregorian calendar. The reader never makes one that the calendar does not have.
    public struct Day: Sendable, Hashable {
        /// The year, four digits.
        public let year: Int
        /// The month, 1 to 12.
        public let month: Int
        /// The day of the month, 1 to 31.
        public let day: Int

        /// Creates a day.
        public init(year: Int, month: Int, day: Int) {
            self.year = year
            self.month = month
            self.day = day
        }
    }

    /// Creates a date mention.
    public init(range: Range<Int>, first: Day, last: Day) {
        self.range = range
        self.first = first
        self.last = last
    }
}
