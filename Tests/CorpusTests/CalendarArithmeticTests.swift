import Corpus
import Testing

@Suite struct CalendarArithmeticTests {
    private func day(_ text: String) throws -> CalendarDate { try #require(CalendarDate(iso: text)) }

    @Test(arguments: [
        ("2026-12-01", 90, "2027-03-01"), ("2027-12-01", 90, "2028-02-29"), ("2016-10-05", 30, "2016-11-04"),
        ("2024-02-28", 1, "2024-02-29"), ("2100-02-28", 1, "2100-03-01"), ("2000-02-28", 1, "2000-02-29"),
        ("2025-12-31", 1, "2026-01-01"), ("2025-06-15", 0, "2025-06-15"), ("2025-03-01", -1, "2025-02-28"),
        ("0001-01-01", 0, "0001-01-01"), ("9999-12-30", 1, "9999-12-31"),
    ])
    func addsDays(_ start: String, _ days: Int, _ expected: String) throws {
        #expect(try day(start).adding(days: days) == day(expected))
    }

    @Test func aDayMoreIsTheNextOneInEveryYearOfFourCenturies() throws {
        var date = try day("1999-12-31")
        for year in 2000..<2400 {
            for month in 1...12 {
                for number in 1...CalendarDate.days(in: month, of: year) {
                    date = try #require(date.adding(days: 1))
                    #expect(date == CalendarDate(year: year, month: month, day: number))
                }
            }
        }
    }

    @Test func daysAreCountedAsTheCalendarCounts() throws {
        let days = ["0001-01-01", "1970-01-01", "2000-02-29", "2000-03-01", "2024-12-31", "2025-01-01", "9999-12-31"]
        let numbers = try days.map { try day($0).dayNumber }
        #expect(numbers == [306, 719_468, 730_484, 730_485, 739_556, 739_557, 3_652_364])
    }

    @Test(arguments: [("9999-12-31", 1), ("0001-01-01", -1), ("2025-01-01", Int.max), ("2025-01-01", Int.min)])
    func thereIsNoDayBeyondTheCalendar(_ start: String, _ days: Int) throws {
        #expect(try day(start).adding(days: days) == nil)
    }

    @Test(arguments: [
        ("2026-11-22", 1, "2026-12-01"), ("2026-12-31", 1, "2027-01-01"), ("2026-11-01", 0, "2026-11-01"),
        ("2026-11-22", 14, "2028-01-01"), ("2026-01-31", -1, "2025-12-01"),
    ])
    func firstDaysOfMonths(_ start: String, _ months: Int, _ expected: String) throws {
        #expect(try day(start).firstOfMonth(later: months) == day(expected))
    }

    @Test func thereIsNoMonthBeyondTheCalendar() throws {
        #expect(try day("9999-12-01").firstOfMonth(later: 1) == nil)
        #expect(try day("0001-01-01").firstOfMonth(later: -1) == nil)
        #expect(try day("2025-01-01").firstOfMonth(later: .max) == nil)
    }
}
