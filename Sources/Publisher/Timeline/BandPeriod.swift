import Corpus

/// A period for which a timeline shows one mark where it has no room for one each.
struct BandPeriod: Sendable, Hashable, Comparable {
    /// How long it is.
    let unit: Unit
    /// Which one of them it is, counted from the calendar's beginning.
    let number: Int

    /// How long periods may be, the shortest first.
    enum Unit: Int, CaseIterable, Sendable {
        case month, year, decade, century, millennium

        fileprivate var years: Int {
            switch self {
            case .month, .year: 1
            case .decade: 10
            case .century: 100
            case .millennium: 1_000
            }
        }
    }

    /// The period that a day is in.
    init(_ unit: Unit, of day: CalendarDate) {
        self.unit = unit
        number = unit == .month ? day.year * 12 + day.month - 1 : day.year / unit.years
    }

    /// Its years; the first is 0 for the calendar's first decade, century and millennium.
    var years: ClosedRange<Int> {
        guard unit != .month else { return (number / 12)...(number / 12) }
        return (number * unit.years)...(number * unit.years + unit.years - 1)
    }

    /// Its month; nil where it is longer.
    var month: Int? { unit == .month ? number % 12 + 1 : nil }

    /// Its first day and its last one, as far as the calendar goes.
    var days: (first: CalendarDate, last: CalendarDate)? {
        let (firstYear, lastYear) = (max(1, years.lowerBound), min(9_999, years.upperBound))
        guard let first = CalendarDate(year: firstYear, month: month ?? 1, day: 1),
            let last = CalendarDate(
                year: lastYear, month: month ?? 12, day: CalendarDate.days(in: month ?? 12, of: lastYear))
        else { return nil }
        return (first, last)
    }

    /// The earlier one comes first.
    static func < (left: BandPeriod, right: BandPeriod) -> Bool {
        (left.unit.rawValue, left.number) < (right.unit.rawValue, right.number)
    }
}
