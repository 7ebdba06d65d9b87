import Compiler
import Corpus
import Instruments
import Testing

@testable import Publisher

/// The calendar of the events, as RFC 5545 wants it.
@Suite struct EventCalendarTests {
    private func lines(of site: SampleSite, _ path: String = "vi/dong-thoi-gian/events.ics") throws -> [String] {
        let text = try #require(try site.plan().text(path))
        #expect(text.utf8.count { $0 == 0x0A } == text.utf8.count { $0 == 0x0D })
        #expect(text.hasSuffix("END:VCALENDAR\r\n"))
        return text.split(separator: "\r\n").map(String.init)
    }

    @Test func everyEventWithADateIsInIt() throws {
        let lines = try lines(of: .full())
        #expect(
            lines.prefix(16) == [
                "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//demo//Pinpoint//VI", "CALSCALE:GREGORIAN",
                "NAME:Dòng thời gian – Trang mẫu", "X-WR-CALNAME:Dòng thời gian – Trang mẫu", "BEGIN:VEVENT",
                "UID:vi/timeline/2024-12-24-adoption@demo", "DTSTAMP:20261122T000000Z", "DTSTART;VALUE=DATE:20241224",
                "DTEND;VALUE=DATE:20241225", "SUMMARY;LANGUAGE=vi:Thông qua", "LOCATION;LANGUAGE=vi:Hà Nội",
                "DESCRIPTION;LANGUAGE=vi:Body.",
                "URL:https://demo.example/law/vi/dong-thoi-gian/#thong-qua", "TRANSP:TRANSPARENT",
            ])
        // A range ends on the day after its last, a month lasts to the next and says so, a pending event has no date.
        #expect(lines.contains("DTSTART;VALUE=DATE:20251025") && lines.contains("DTEND;VALUE=DATE:20251027"))
        #expect(lines.contains("DTSTART;VALUE=DATE:20261201") && lines.contains("DTEND;VALUE=DATE:20270101"))
        #expect(lines.contains("SUMMARY;LANGUAGE=vi:Hạn ký (tháng 12/2026)"))
        #expect(lines.filter { $0 == "BEGIN:VEVENT" }.count == 3)
        #expect(!lines.contains { $0.contains("Có hiệu lực") })
        #expect(Set(lines.filter { $0.hasPrefix("UID:") }).count == 3)
    }

    @Test func textsAreEscapedAndLinesFoldedBetweenCharacters() throws {
        var site = SampleSite(languages: [.vietnamese])
        let title = "Một; hai, ba \\ bốn: " + String(repeating: "ẫễổ", count: 60) + "😀 hết"
        site.documents = [try SampleSite.event("e", .vietnamese, title: title, date: "2024-12-24")]
        let text = try #require(try site.plan().text("vi/dong-thoi-gian/events.ics"))
        for line in text.split(separator: "\r\n", omittingEmptySubsequences: false) {
            #expect(line.utf8.count <= 75, "\(line)")
            // Had a line been broken within a character, the text would have replacement characters.
            #expect(!line.contains("\u{FFFD}"))
        }
        let unfolded = text.replacing("\r\n ", with: "")
        let escaped = title.replacing("\\", with: "\\\\").replacing(";", with: "\\;").replacing(",", with: "\\,")
        #expect(unfolded.contains("SUMMARY;LANGUAGE=vi:\(escaped)\r\n"))
        #expect(text.contains("\r\n "))
    }

    @Test(arguments: 60...90)
    func foldingKeepsEveryByteAtEveryLength(_ count: Int) {
        for letter in ["a", "đ", "ễ", "😀"] {
            var writer = CalendarWriter()
            let value = String(repeating: "x", count: count) + String(repeating: letter, count: 40)
            writer.text("SUMMARY", value + "\nz\r\u{7}")
            let text = String(decoding: writer.bytes, as: UTF8.self)
            #expect(text.replacing("\r\n ", with: "") == "SUMMARY:\(value)\\nz\r\n")
            #expect(text.split(separator: "\r\n").allSatisfy { $0.utf8.count <= 75 })
        }
    }

    @Test func whereNoEventHasADateThereIsNoCalendar() throws {
        var site = SampleSite(languages: [.vietnamese])
        site.documents = [try SampleSite.event("e", .vietnamese, title: "Có hiệu lực", date: "pending")]
        let plan = try site.plan()
        #expect(plan.text("vi/dong-thoi-gian/events.ics") == nil)
        #expect(plan.text("vi/dong-thoi-gian/index.html")?.contains("events.ics") == false)
    }

    @Test func theStampComesFromTheContent() throws {
        var site = SampleSite(languages: [.vietnamese], asOf: nil)
        site.documents = [try SampleSite.event("e", .vietnamese, title: "E", date: "2024-12-24")]
        #expect(try lines(of: site).contains("DTSTAMP:20241224T000000Z"))
        let event = site.documents[0]
        let matter = FrontMatter(
            title: "E", updated: CalendarDate(year: 2025, month: 2, day: 3), kind: event.frontMatter.kind)
        site.documents = [CompiledDocument(key: event.key, path: event.path, frontMatter: matter)]
        #expect(try lines(of: site).contains("DTSTAMP:20250203T000000Z"))
    }
}
