extension CalendarDate {
    /// The day that is so many days later; nil beyond the calendar's years.
    public func adding(days: Int) -> CalendarDate? {
        let (sum, isTooMuch) = dayNumber.addingReportingOverflow(days)
        return isTooMuch ? nil : CalendarDate(number: sum)
    }

    /// The first day of the month that is so many months later; nil beyond the calendar's years.
    public func firstOfMonth(later months: Int) -> CalendarDate? {
        let (sum, isTooMuch) = (year * 12 + month - 1).addingReportingOverflow(months)
        guard !isTooMuch, sum >= 0 else { return nil }
        return CalendarDate(year: sum / 12, month: sum % 12 + 1, day: 1)
    }

    /// How many days the Gregorian calendar has before a year that is counted from March.
    private static func daysBefore(marchYear year: Int) -> Int { 365 * year + year / 4 - year / 100 + year / 400 }

    /// How many days before a month that is counted from March, 0 to 11: 31, 30, 31, 30, 31 and again.
    private static func daysBefore(marchMonth month: Int) -> Int { (153 * month + 2) / 5 }

    /// How many days lie between 1 March of the year 0 and this one. Years are counted from March, so that the leap day is a
    /// year's last.
    public var dayNumber: Int {
        let isBeforeMarch = month < 3
        let marchYear = isBeforeMarch ? year - 1 : year
        return Self.daysBefore(marchYear: marchYear)
            + Self.daysBefore(marchMonth: isBeforeMarch ? month + 9 : month - 3) + day - 1
    }

    private init?(number: Int) {
        guard number >= 0, number <= 366 * 10_000 else { return nil }
        var marchYear = number / 366
        while Self.daysBefore(marchYear: marchYear + 1) <= number { marchYear += 1 }
        let rest = number - Self.daysBefore(marchYear: marchYear)
        let marchMonth = (5 * rest + 2) / 153
        let day = rest - Self.daysBefore(marchMonth: marchMonth) + 1
        let month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
        self.init(year: month < 3 ? marchYear + 1 : marchYear, month: month, day: day)
    }
}
