import Instruments
import Testing

@testable import Citations

@Suite struct SpanTests {
    @Test func aListGivesEveryMemberItsOwnWords() {
        #expect(
            citations("khoản 1, 2 và 3 Điều 40 Công ước") == [
                "khoản 1 → art_40__para_1", "2 → art_40__para_2", "3 Điều 40 → art_40__para_3",
            ])
        #expect(
            citations("articles 31 and 52, paragraphs 1 and 2", .english) == [
                "articles 31 → art_31", "52, paragraphs 1 → art_52__para_1", "2 → art_52__para_2",
            ])
    }

    @Test func aRangeIsOneCitationWithTwoEnds() throws {
        let text = "từ Điều 7 đến hết Điều 9"
        let citation = try #require(reading(text).citations.first)
        let ends = try #require(citation.ends)
        let bytes = Array(text.utf8)
        #expect(String(decoding: bytes[citation.range], as: UTF8.self) == "Điều 7 đến hết Điều 9")
        #expect(String(decoding: bytes[ends.first], as: UTF8.self) == "Điều 7")
        #expect(citation.targets.count == 3)
    }

    @Test func theInstrumentsNameIsOutside() {
        #expect(citations("khoản 1 Điều 64 Công ước Hà Nội") == ["khoản 1 Điều 64 → art_64__para_1"])
    }

    @Test func aBracketThatIsOpenedIsClosed() {
        #expect(citations("Điều 40 (khoản 3, điểm b)") == ["Điều 40 (khoản 3, điểm b) → art_40__para_3__point_b"])
    }

    @Test func aChapterBesideAnArticleIsItsOwn() {
        #expect(citations("Chapter V, article 41", .english) == ["Chapter V → chp_V", "article 41 → art_41"])
        #expect(citations("Mục 2 Chương IV") == ["Mục 2 Chương IV → chp_IV__sec_2"])
    }
}
