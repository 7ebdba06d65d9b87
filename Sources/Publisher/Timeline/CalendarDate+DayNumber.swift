import Corpus

extension CalendarDate {
    /// How many days lie between the first day of the calendar and this one.
    var dayNumber: Int {
        let years = year - 1
        let months = (1..<month).reduce(0) { $0 + Self.days(in: $1, of: year) }
        return 365 * years + years / 4 - years / 100 + years / 400 + months + day - 1
    }

    /// The day after this one; nil after the calendar's last.
    var dayAfter: CalendarDate? {
        CalendarDate(year: year, month: month, day: day + 1)
            ?? CalendarDate(year: year, month: month + 1, day: 1)
            ?? CalendarDate(year: year + 1, month: 1, day: 1)
    }
}
