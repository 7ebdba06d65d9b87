import Testing

@testable import Publisher

/// Names in lines of words.
@Suite struct TextMeasureTests {
    @Test func linesAreFilledWithWordsOfAboutTheSameWidth() {
        let lines = TextMeasure.lines("Ngày cuối cùng để ký Công ước", width: 190, size: 13, most: 2)
        #expect(lines == ["Ngày cuối cùng", "để ký Công ước"])
        #expect(TextMeasure.lines("Một", width: 190, size: 13, most: 2) == ["Một"])
        #expect(TextMeasure.lines("", width: 190, size: 13, most: 2) == [""])
    }

    @Test(arguments: [
        "Nghị quyết thành lập Ủy ban liên chính phủ chuyên gia mở rộng để xây dựng một công ước quốc tế toàn diện",
        "Mộttừrấtdàikhôngcódấucáchnàoởgiữađểngắtdòng", "條約條約條約條約條約條約條約條約條約條約條約",
        String(repeating: "a ", count: 100_000), String(repeating: "W", count: 100_000),
    ])
    func noLineIsTooWideAndWhatIsCutSaysSo(_ text: String) throws {
        let lines = TextMeasure.lines(text, width: 120, size: 13, most: 2)
        #expect(lines.count <= 2)
        #expect(lines.allSatisfy { TextMeasure.width($0, size: 13) <= 120 })
        #expect(try #require(lines.last).hasSuffix("…"))
    }

    @Test func widthsGrowWithTheTypeAndTheText() {
        #expect(TextMeasure.width("Điều 64", size: 26) == 2 * TextMeasure.width("Điều 64", size: 13))
        #expect(TextMeasure.width("mm", size: 10) > TextMeasure.width("ii", size: 10))
        #expect(TextMeasure.width("ễ", size: 10) == TextMeasure.width("e", size: 10))
    }
}
