import Instruments
import Testing

@testable import Citations

@Suite struct ExclusionTests {
    @Test(arguments: [
        "Điều này khẳng định quyết tâm.", "Điều này cho thấy thiện chí.", "điều kiện 3", "điều khoản 5 của hợp đồng",
        "điều tra 24 vụ", "điều 5 tổ công tác", "điều ước 2024", "khoản 66 tỷ đồng", "điểm 9", "thời điểm 3 giờ",
        "điều 6 trinh sát và 4 kỹ sư", "điều 20-30 người", "điều từ 7 đến 8 xe", "những điều 72 quốc gia đã cam kết",
        "đó là điều 40 nước đã khẳng định", "nạn nhân đã chuyển khoản 3 lần", "hạt điều 5 tấn",
        "xuất khẩu điều 9 tháng",
        "Chương trình 5 năm", "24/7", "9 Chương và 71 Điều", "§ 64", "nghị quyết 79/243", "một khoản 5", "Điều 24/7",
    ])
    func vietnameseThatIsNone(_ text: String) {
        #expect(citations(text).isEmpty)
    }

    @Test(arguments: [
        "an article 3 pages long", "a news article 64 readers shared", "in a 2024 article 12 experts argued",
        "the article 2025 edition", "ARTICLE 19", "Articles of Association", "Chapter 7 bankruptcy",
        "paragraph 5 of resolution 79/243", "this article", "Article sixty-four", "Article 64th",
    ])
    func englishThatIsNone(_ text: String) {
        #expect(citations(text, .english).isEmpty)
    }

    @Test func aCountBehindAnArticleIsNoMemberOfItsList() {
        #expect(citations("Article 5 and 60 states spoke", .english) == ["Article 5 → art_5"])
        #expect(citations("Article 5 and 6 of the Convention", .english) == ["Article 5 → art_5", "6 → art_6"])
        #expect(citations("Article 5 or 6 of the Convention", .english) == ["Article 5 → art_5", "6 → art_6"])
        #expect(citations("Article 6 or 60 states would object", .english) == ["Article 6 → art_6"])
        #expect(citations("Theo Điều 65, đặc biệt là 40 văn kiện") == ["Điều 65 → art_65"])
        #expect(citations("Articles 37 and 40, including 20 parties", .english).count == 2)
        #expect(citations("Điều 5 và 20 đoàn phát biểu") == ["Điều 5 → art_5"])
        #expect(citations("theo khoản 3 người phạm tội; Điều 40", in: "art_7").first == "khoản 3 → art_7__para_3")
        #expect(citations("chuyển khoản 3 Điều 40 thành khoản 4").first == "khoản 3 Điều 40 → art_40__para_3")
        #expect(
            citations("Article 40: a single paragraph 3 lines long", .english) == ["Article 40 → art_40"])
    }

    @Test func aNumberIsNeverShortened() {
        #expect(near("Article 64 (bis)", .english) == [.suffix])
        #expect(citations("Article 64 bis", .english) == ["Article 64 bis → art_64bis"])
        #expect(citations("Điều 64đ") == ["Điều 64đ → art_64đ"])
        #expect(citations("Điều 7/8").isEmpty)
        #expect(near("Article 64xyz", .english) == [.suffix])
        #expect(citations("Article 64’s scope", .english) == ["Article 64 → art_64"])
    }

    @Test func aRangeThatCannotBeIsNotRead() {
        #expect(near("Điều 9 đến 7") == [.range])
        #expect(near("Điều 1 đến 1500") == [.range])
        #expect(near("từ điểm a đến điểm đ khoản 1 Điều 7") == [.range])
        #expect(
            citations("Articles 66 to 70", .english) == [
                "Articles 66 to 70 → art_66 art_67 art_68 art_69 art_70"
            ])
    }

    @Test func nothingIsReadAcrossWhatCannotBeRead() {
        #expect(citations("Điều \u{FFFC} 64").isEmpty)
        #expect(citations("khoản 1 \u{FFFC} Điều 64") == ["Điều 64 → art_64"])
    }

    @Test func aBareParagraphNeedsAnArticle() {
        #expect(near("khoản 2") == [.noAntecedent])
        #expect(citations("Theo Điều 40. Khoản 2 quy định") == ["Điều 40 → art_40", "Khoản 2 → art_40__para_2"])
        #expect(citations("khoản 2", in: "art_7") == ["khoản 2 → art_7__para_2"])
    }
}
