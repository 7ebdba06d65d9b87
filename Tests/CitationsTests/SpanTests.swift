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

    @Test func aListKeepsTheFormOfItsFirstMember() {
        #expect(
            citations("Article 14 (1) (a) and (2) (b)", .english) == [
                "Article 14 (1) (a) → art_14__para_1__point_a", "(2) (b) → art_14__para_2__point_b",
            ])
        #expect(
            citations("Article 17 (1) (b) (ii) and (c) (i)", .english) == [
                "Article 17 (1) (b) (ii) → art_17__para_1__point_b__subpoint_ii",
                "(c) (i) → art_17__para_1__point_c__subpoint_i",
            ])
        #expect(
            citations("Article 17(1)(b)(iv) and (v)", .english) == [
                "Article 17(1)(b)(iv) → art_17__para_1__point_b__subpoint_iv",
                "(v) → art_17__para_1__point_b__subpoint_v",
            ])
    }

    @Test func aBracketMayHoldParagraphsWithoutAUnit() {
        #expect(
            citations("Article 40 (8-10)", .english) == [
                "Article 40 (8-10) → art_40__para_8 art_40__para_9 art_40__para_10"
            ])
        #expect(
            citations("Điều 40 (8, 9 và 10)") == [
                "Điều 40 (8 → art_40__para_8", "9 → art_40__para_9", "10 → art_40__para_10",
            ])
        #expect(citations("Article 40 ( 3 ) ( a )", .english) == ["Article 40 ( 3 ) ( a ) → art_40__para_3__point_a"])
        #expect(citations("Article 40 (8-10 May)", .english) == ["Article 40 → art_40"])
        // Notes, and one number.
        #expect(citations("Article 40 [8, 9]", .english) == ["Article 40 → art_40"])
        #expect(citations("Article 40 (1,200)", .english) == ["Article 40 → art_40"])
    }

    @Test func anArticleBehindParagraphsIsNoParagraph() {
        #expect(
            citations("article 31, paras. 4 and 5, and 52, para. 1", .english) == [
                "article 31, paras. 4 → art_31__para_4", "5 → art_31__para_5",
            ])
    }

    @Test func headingsInBracketsLeaveTheListWhole() {
        #expect(
            citations("Articles 14 (CSAM), 15 (grooming) and 16 (NCII)", .english) == [
                "Articles 14 → art_14", "15 → art_15", "16 → art_16",
            ])
    }

    @Test func partsOfTheLastParagraphAreNoSignOfAnotherArticle() {
        #expect(
            citations("Article 23, paragraphs 1 or 2, subparagraph (a), of UNTOC", .english) == [
                "Article 23, paragraphs 1 → untoc:art_23__para_1",
                "2, subparagraph (a) → untoc:art_23__para_2__point_a",
            ])
    }

    @Test func aNumberOfTheNextArticleIsAPartOfIt() {
        #expect(
            citations("paragraphs 1 and 2 of Article 40 and 3 of Article 41", .english) == [
                "paragraphs 1 → art_40__para_1", "2 of Article 40 → art_40__para_2",
                "3 of Article 41 → art_41__para_3",
            ])
    }

    @Test func aLetterThatIsALargeNumeralIsAPoint() {
        #expect(
            citations("Article 23(2)(a)(ii) and (c)", .english) == [
                "Article 23(2)(a)(ii) → art_23__para_2__point_a__subpoint_ii", "(c) → art_23__para_2__point_c",
            ])
    }

    @Test func aHyphenLeavesTheSubparagraphWhole() {
        #expect(
            citations("sub-para. (c) of para. 1 of art. 17", .english) == [
                "sub-para. (c) of para. 1 of art. 17 → art_17__para_1__point_c"
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
