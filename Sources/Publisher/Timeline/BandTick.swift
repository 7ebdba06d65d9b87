import Corpus

/// A line of a timeline's scale: where a year or a month begins.
struct BandTick: Sendable, Hashable {
    /// Where it is.
    let x: Int
    /// What begins there.
    let year: Int
    /// The month that begins there; nil where a year is meant.
    let month: Int?
    /// Whether there is a line: none at the scale's left end, which only says in which year the scale begins.
    let hasLine: Bool

    private static let roomForYear = 46
    private static let roomForMonth = 120
    private static let yearSteps = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1_000, 2_000, 5_000]
    private static let monthSteps = [1, 2, 3, 6]

    /// The lines of a scale: years, and months where a scale has fewer than three years.
    static func all(of scale: BandScale, first: CalendarDate, last: CalendarDate) -> [BandTick] {
        let width = scale.columns.upperBound - scale.columns.lowerBound
        let days = scale.lastDay - scale.firstDay
        let months = 12 * (last.year - first.year) + last.month - first.month + 1
        if months < 30, let step = monthSteps.first(where: { $0 * 30 * width >= roomForMonth * days }) {
            return self.months(every: step, of: scale, from: first.year, count: months + 12)
        }
        let step = yearSteps.first { $0 * 365 * width >= roomForYear * days } ?? 10_000
        return years(every: step, of: scale, from: first.year, to: last.year + 1)
    }

    private static func years(every step: Int, of scale: BandScale, from first: Int, to last: Int) -> [BandTick] {
        var ticks: [BandTick] = []
        for year in first...last where year % step == 0 {
            guard let day = CalendarDate(year: year, month: 1, day: 1) else { continue }
            add(day, month: nil, roomForYear, of: scale, to: &ticks)
        }
        let left = scale.columns.lowerBound
        if step == 1, ticks.first.map({ $0.x - left >= roomForYear }) ?? true {
            ticks.insert(BandTick(x: left, year: first, month: nil, hasLine: false), at: 0)
        }
        return ticks
    }

    private static func months(every step: Int, of scale: BandScale, from year: Int, count: Int) -> [BandTick] {
        var ticks: [BandTick] = []
        for month in stride(from: 0, to: count, by: step) {
            let (year, month) = (year + month / 12, month % 12 + 1)
            guard let day = CalendarDate(year: year, month: month, day: 1) else { continue }
            add(day, month: month, roomForMonth, of: scale, to: &ticks)
        }
        return ticks
    }

    /// Adds a line that lies on the scale and has room for its words.
    private static func add(
        _ day: CalendarDate, month: Int?, _ room: Int, of scale: BandScale, to ticks: inout [BandTick]
    ) {
        guard day.dayNumber >= scale.firstDay, day.dayNumber <= scale.lastDay else { return }
        let x = scale.x(day.dayNumber)
        guard x + room <= scale.columns.upperBound + room / 4 else { return }
        ticks.append(BandTick(x: x, year: day.year, month: month, hasLine: true))
    }
}
