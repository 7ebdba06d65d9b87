import Instruments
import Testing

@testable import Citations

@Suite struct DateTests {
    static func dates(_ text: String, _ language: Language = .vietnamese, year: Int? = nil) -> [String] {
        reading(text, language, year: year).dates.map { date in
            let words = String(decoding: Array(text.utf8)[date.range], as: UTF8.self)
            func day(_ day: DateMention.Day) -> String { "\(day.year)-\(day.month)-\(day.day)" }
            return "\(words) → \(day(date.first))" + (date.first == date.last ? "" : "/\(day(date.last))")
        }
    }

    @Test(arguments: [
        ("24/12/2024", "24/12/2024 → 2024-12-24"),
        ("ngày 24 tháng 12 năm 2024", "24 tháng 12 năm 2024 → 2024-12-24"),
        ("ngày 25 và 26 tháng 10 năm 2025", "25 và 26 tháng 10 năm 2025 → 2025-10-25/2025-10-26"),
        ("ngày 25-26/10/2025", "25-26/10/2025 → 2025-10-25/2025-10-26"),
    ])
    func vietnamese(_ text: String, _ expected: String) {
        #expect(Self.dates(text) == [expected])
    }

    @Test(arguments: [
        ("24 December 2024", "24 December 2024 → 2024-12-24"),
        ("December 24, 2024", "December 24, 2024 → 2024-12-24"),
        ("25–26 October 2025", "25–26 October 2025 → 2025-10-25/2025-10-26"),
    ])
    func english(_ text: String, _ expected: String) {
        #expect(Self.dates(text, .english) == [expected])
    }

    @Test func aRangeTakesTheYearOfItsDocument() {
        #expect(Self.dates("8-10/4", year: 2025) == ["8-10/4 → 2025-4-8/2025-4-10"])
        #expect(Self.dates("8-10/4").isEmpty)
    }

    @Test(arguments: ["24/7", "2/9", "31/2/2025", "24/2018/QH14", "79/243", "37/68", "30/02/2024"])
    func noDate(_ text: String) {
        #expect(Self.dates(text, year: 2025).isEmpty)
    }
}
