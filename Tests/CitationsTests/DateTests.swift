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
        ("24-12-2024", "24-12-2024 → 2024-12-24"),
        ("24.12.2024.", "24.12.2024 → 2024-12-24"),
        ("2024-12-24", "2024-12-24 → 2024-12-24"),
        ("ngày 24 tháng 12 năm 2024", "24 tháng 12 năm 2024 → 2024-12-24"),
        ("NGÀY 24 THÁNG 12 NĂM 2024", "24 THÁNG 12 NĂM 2024 → 2024-12-24"),
        ("ngày 04 tháng 04, 2025", "04 tháng 04, 2025 → 2025-4-4"),
        ("ngày 24 tháng 12/2024", "24 tháng 12/2024 → 2024-12-24"),
        ("ngày 24/12 năm 2024", "24/12 năm 2024 → 2024-12-24"),
        ("mùng 2 tháng 9 năm 2025", "2 tháng 9 năm 2025 → 2025-9-2"),
        ("Thứ Năm 25/10/2025(GMT+7)", "25/10/2025 → 2025-10-25"),
        ("Hà Nội,24/12/2024", "24/12/2024 → 2024-12-24"),
        ("Nghị định 53/2022/NĐ-CP ngày 15/08/2022", "15/08/2022 → 2022-8-15"),
    ])
    func aDayInVietnamese(_ text: String, _ expected: String) {
        #expect(Self.dates(text, year: 2025) == [expected])
    }

    @Test(arguments: [
        ("ngày 25-26/10/2025", "25-26/10/2025 → 2025-10-25/2025-10-26"),
        ("25 – 26/10/2025", "25 – 26/10/2025 → 2025-10-25/2025-10-26"),
        ("từ 25 đến 26/10/2025", "25 đến 26/10/2025 → 2025-10-25/2025-10-26"),
        ("ngày 25 và 26/10/2025", "25 và 26/10/2025 → 2025-10-25/2025-10-26"),
        ("ngày 25 và 26 tháng 10 năm 2025", "25 và 26 tháng 10 năm 2025 → 2025-10-25/2025-10-26"),
        ("các ngày 8, 9 và 10/4/2025", "8, 9 và 10/4/2025 → 2025-4-8/2025-4-10"),
        (
            "từ ngày 8 đến ngày 10 tháng 4 năm 2025",
            "8 đến ngày 10 tháng 4 năm 2025 → 2025-4-8/2025-4-10"
        ),
        ("từ ngày 30/9 đến ngày 2/10/2025", "30/9 đến ngày 2/10/2025 → 2025-9-30/2025-10-2"),
        ("30/9-2/10/2025", "30/9-2/10/2025 → 2025-9-30/2025-10-2"),
        (
            "từ ngày 28 tháng 2 đến ngày 11 tháng 3 năm 2022",
            "28 tháng 2 đến ngày 11 tháng 3 năm 2022 → 2022-2-28/2022-3-11"
        ),
    ])
    func severalDaysInVietnamese(_ text: String, _ expected: String) {
        #expect(Self.dates(text, year: 2024) == [expected])
    }

    @Test(arguments: [
        ("24 December 2024", "24 December 2024 → 2024-12-24"),
        ("Tuesday, 24 Dec. 2024.", "24 Dec. 2024 → 2024-12-24"),
        ("24th of December, 2024", "24th of December, 2024 → 2024-12-24"),
        ("DONE at Hanoi, this 25th day of October 2025", "25th day of October 2025 → 2025-10-25"),
        ("December 24, 2024", "December 24, 2024 → 2024-12-24"),
        ("Dec. 24th, 2024", "Dec. 24th, 2024 → 2024-12-24"),
        ("13/6/2024", "13/6/2024 → 2024-6-13"),
        ("6/13/2024", "6/13/2024 → 2024-6-13"),
        ("25–26 October 2025", "25–26 October 2025 → 2025-10-25/2025-10-26"),
        ("24 to 26 December 2024", "24 to 26 December 2024 → 2024-12-24/2024-12-26"),
        ("25 and 26 October 2025", "25 and 26 October 2025 → 2025-10-25/2025-10-26"),
        ("24, 25 and 26 December 2024", "24, 25 and 26 December 2024 → 2024-12-24/2024-12-26"),
        ("October 25 and 26, 2025", "October 25 and 26, 2025 → 2025-10-25/2025-10-26"),
        ("October 25-26, 2025", "October 25-26, 2025 → 2025-10-25/2025-10-26"),
        ("from 30 September to 2 October 2025", "30 September to 2 October 2025 → 2025-9-30/2025-10-2"),
        ("from September 30 to October 2, 2025", "September 30 to October 2, 2025 → 2025-9-30/2025-10-2"),
    ])
    func english(_ text: String, _ expected: String) {
        #expect(Self.dates(text, .english, year: 2023) == [expected])
    }

    @Test(arguments: [
        ("ngày\u{A0}24/12/2024", "24/12/2024 → 2024-12-24"),
        ("nga\u{300}y 24 tha\u{301}ng 12 na\u{306}m 2024", "24 tha\u{301}ng 12 na\u{306}m 2024 → 2024-12-24"),
        ("ngày 24 tháng\n12 năm\n2024", "24 tháng\n12 năm\n2024 → 2024-12-24"),
        ("２４/１２/２０２４", "２４/１２/２０２４ → 2024-12-24"),
        ("2\u{AD}4/12/20\u{200B}24", "2\u{AD}4/12/20\u{200B}24 → 2024-12-24"),
        ("ngày 24/ 12/ 2024", "24/ 12/ 2024 → 2024-12-24"),
        ("25\u{2011}26/10/2025", "25\u{2011}26/10/2025 → 2025-10-25/2025-10-26"),
    ])
    func readsDirtyText(_ text: String, _ expected: String) {
        #expect(Self.dates(text) == [expected])
    }

    @Test func datesWithYearsOfTheirOwnStayTwo() {
        let (first, last) = ("29/12/2024 → 2024-12-29", "3/1/2025 → 2025-1-3")
        #expect(Self.dates("(29/12/2024-3/1/2025)") == [first, last])
        #expect(Self.dates("từ ngày 29/12/2024 đến ngày 3/1/2025") == [first, last])
        #expect(
            Self.dates("from 25 October 2025 until 31 December 2026", .english) == [
                "25 October 2025 → 2025-10-25", "31 December 2026 → 2026-12-31",
            ])
    }

    @Test func onlyWhatIsListedDayByDayIsOneDate() {
        #expect(Self.dates("ngày 7 và 9 tháng 8 năm 2024") == ["9 tháng 8 năm 2024 → 2024-8-9"])
        #expect(Self.dates("25 or 26 October 2025", .english) == ["26 October 2025 → 2025-10-26"])
        #expect(Self.dates("có 24, 25/10/2025") == ["25/10/2025 → 2025-10-25"])
    }

    // MARK: Years

    @Test(arguments: [
        ("8-10/4", "8-10/4 → 2025-4-8/2025-4-10"),
        ("từ ngày 8 đến ngày 10/4.", "8 đến ngày 10/4 → 2025-4-8/2025-4-10"),
        ("từ ngày 8-10 tháng 4", "8-10 tháng 4 → 2025-4-8/2025-4-10"),
        ("ngày 25 và 26/10", "25 và 26/10 → 2025-10-25/2025-10-26"),
        ("ngày 24/12, Đại hội đồng", "24/12 → 2025-12-24"),
        ("ngày 24 tháng 12", "24 tháng 12 → 2025-12-24"),
        ("ngày mùng 2/9 năm nay", "2/9 → 2025-9-2"),
    ])
    func twoDaysAndWhatFollowsTheWordForDayTakeTheDocumentsYear(_ text: String, _ expected: String) {
        #expect(Self.dates(text, year: 2025) == [expected])
        #expect(Self.dates(text).isEmpty)
    }

    @Test func twoDaysInEnglishTakeTheDocumentsYear() {
        #expect(
            Self.dates("from 8 to 10 April. Then", .english, year: 2025) == ["8 to 10 April → 2025-4-8/2025-4-10"])
        #expect(Self.dates("on 24 December", .english, year: 2025).isEmpty)
        #expect(Self.dates("on December 24", .english, year: 2025).isEmpty)
    }

    @Test(arguments: [
        "ngày 24/12 năm ngoái", "8-10/4 năm trước", "ngày 24/12 cùng năm", "ngày 10/3 âm lịch", "10/3/2025 (âm lịch)",
        "mỗi ngày 1/2 viên", "suốt ngày 24/7", "đạt 8-9/10 điểm", "phạt tù 24 tháng 12 ngày",
        "ngày 24 tháng 12, 2024 người dự",
    ])
    func whatIsSaidOfAnotherYearOrThingTakesNone(_ text: String) {
        #expect(Self.dates(text, year: 2025).isEmpty)
    }

    @Test func theYearOfALaterDateIsNotThatOfTheFirst() {
        #expect(Self.dates("từ ngày 29/12 đến 3/1/2025", year: 2025) == ["3/1/2025 → 2025-1-3"])
        #expect(Self.dates("ngày 24/12 và ngày 25/10/2025", year: 2025) == ["25/10/2025 → 2025-10-25"])
    }

    // MARK: No dates

    @Test(arguments: [
        "24/7", "2/9", "1/2", "31/4", "ngày 31/4", "31/2/2025", "29/2/2025", "ngày 29/2", "ngày 31-4/5", "8-31/4",
        "24/2018/QH14", "79/243", "37/68", "24/12/24", "24/12/2024/QĐ", "v1.2.2024", "1.2.2024.5", "024.12.2024",
        "0912-12-2024", "10/2025", "tháng 10 năm 2025", "từ tháng 8 đến tháng 10/2025", "từ 1/2 đến 2/3 dân số",
        "24/7 ngày", "24 và 26",
    ])
    func noDate(_ text: String) {
        #expect(Self.dates(text, year: 2025).isEmpty)
    }

    @Test(arguments: [
        "5/6/2024", "5-6-2024", "31 April 2025", "October 2025", "in October, 25 States", "rose to 24 in December 2024",
        "articles 8 to 10 may apply", "October 25 and 26 countries", "May 24 countries", "8 to 10 April last year",
        "met in December. 24, 2024", "24 December, 2024 participants",
    ])
    func noDateInEnglish(_ text: String) {
        #expect(Self.dates(text, .english, year: 2025).isEmpty)
    }

    @Test func aDateInTheNameOfALawDoesNotBreakItsCitation() {
        let text = "Điều 26 Luật An toàn thông tin ngày 19/11/2015 và Điều 7"
        #expect(citations(text) == ["Điều 26 → ‹Luật An toàn thông tin›:art_26", "Điều 7 → art_7"])
        #expect(Self.dates(text) == ["19/11/2015 → 2015-11-19"])
    }
}
