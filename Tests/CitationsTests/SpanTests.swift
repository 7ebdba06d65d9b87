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
        #expect(citations("Chapter V of the Convention", .english) == ["Chapter V → chp_V"])
        #expect(citations("Chapters IV and V of UNTOC", .english) == ["Chapters IV → untoc:chp_IV", "V → untoc:chp_V"])
        #expect(citations("Mục 2 Chương IV") == ["Mục 2 Chương IV → chp_IV__sec_2"])
    }

    @Test func listsOfWholesAndPartsAreToldApart() {
        #expect(
            citations("articles 23, paragraph 2, and 24", .english) == [
                "articles 23, paragraph 2 → art_23__para_2", "24 → art_24",
            ])
        #expect(
            citations("paragraph 2 of articles 7 and 8", .english) == [
                "paragraph 2 of articles 7 → art_7__para_2", "8 → art_8__para_2",
            ])
        #expect(
            citations("article 24, paragraph 3; paragraph 2 of article 7", .english) == [
                "article 24, paragraph 3 → art_24__para_3", "paragraph 2 of article 7 → art_7__para_2",
            ])
        #expect(
            citations("Điều 7, khoản 2 và khoản 3 Điều 9") == [
                "Điều 7 → art_7", "khoản 2 → art_9__para_2", "khoản 3 Điều 9 → art_9__para_3",
            ])
    }
}
