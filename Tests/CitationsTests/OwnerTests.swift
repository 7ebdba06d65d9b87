import Instruments
import Testing

@testable import Citations

@Suite struct OwnerTests {
    @Test(arguments: [
        ("the Budapest Convention's Article 32", "Article 32 → budapest:art_32"),
        ("the Budapest Convention’s Article 32", "Article 32 → budapest:art_32"),
        ("UNTOC Article 18", "Article 18 → untoc:art_18"),
        ("Article 17 ICCPR", "Article 17 → iccpr:art_17"),
        ("Article 5 of the Convention on the Rights of the Child", "Article 5 → crc:art_5"),
        ("Article 8 of the Charter of Fundamental Rights", "Article 8 → ‹Charter of Fundamental Rights›:art_8"),
        ("Article 5 of this Convention", "Article 5 → art_5"),
        ("Article 5 of the Convention", "Article 5 → art_5"),
        ("Article 5 of the UN Convention against Corruption", "Article 5 → uncac:art_5"),
        ("Article 5 of the UN Convention", "Article 5 → art_5"),
        ("Article 3 of the contract", "Article 3 → ‹contract›:art_3"),
    ])
    func anEnglishNameOwns(_ text: String, _ expected: String) {
        #expect(citations(text, .english) == [expected])
    }

    @Test(arguments: [
        ("Luật An ninh mạng quy định tại Điều 26", "Điều 26 → ‹Luật An ninh mạng›:art_26"),
        ("Hiến pháp (Điều 21)", "Điều 21 → ‹Hiến pháp›:art_21"),
        ("Điều 5 Bộ luật Hình sự", "Điều 5 → vn-penal-code:art_5"),
        ("Điều 5 Bộ luật Hình sự năm 1999", "Điều 5 → ‹Bộ luật Hình sự năm 1999›:art_5"),
        ("Điều 5 Công ước này", "Điều 5 → art_5"),
        ("Điều 2 của Công ước Budapest về tội phạm mạng", "Điều 2 → budapest:art_2"),
    ])
    func aVietnameseNameOwns(_ text: String, _ expected: String) {
        #expect(citations(text) == [expected])
    }

    @Test func aNameBindsAWholeListAndNoMore() {
        let text = "Articles 2 and 3 of the Budapest Convention and Articles 7 and 8 of the UN Convention"
        #expect(
            citations(text, .english) == [
                "Articles 2 → budapest:art_2", "3 → budapest:art_3", "Articles 7 → art_7", "8 → art_8",
            ])
        #expect(citations("Article 5. The Budapest Convention differs.", .english) == ["Article 5 → art_5"])
    }

    @Test func aMentionThatOwnsNothingChangesNothing() {
        #expect(citations("khác với UNTOC và UNCAC, Điều 17 của Công ước") == ["Điều 17 → art_17"])
    }

    @Test func aNameAndACommaAreLeftAlone() {
        #expect(citations("ICCPR, art. 17", .english).isEmpty)
        #expect(near("ICCPR, art. 17", .english) == [.ambiguousOwner])
        #expect(citations("the Budapest Convention, in its Article 18,", .english).isEmpty)
    }

    @Test(arguments: [
        "Article 3 of the 1961 Convention", "Article 3 of the Convention of 1988", "Article 5, Vienna Convention",
        "Article 5 of another Convention", "Article 5 of the Vienna convention", "Article 5 (Vienna Convention)",
        "Article 7 of Convention 108", "Article 5 of the Convention against Torture",
        "Article 5 of the draft Convention",
        "Article 5 of that Convention", "Article 5 of the Refugee Convention", "Article 5 of a UN treaty",
    ])
    func anotherConventionIsNeverThisOne(_ text: String) {
        #expect(citations(text, .english).allSatisfy { !$0.contains("→ art_") })
    }

    @Test(arguments: [
        "Điều 7 Công ước Liên hợp quốc về chống tra tấn", "Điều 3 Công ước 1982", "Điều 3 Công ước Viên năm 1969",
        "Điều 3 của các công ước khác", "Điều 3 dự thảo Công ước", "Điều 3, Công ước Viên", "Điều 3 (Công ước Viên)",
        "Công ước Viên, Điều 3", "Điều 3 Công ước về tội phạm mạng của Hội đồng châu Âu",
        "Điều 3 Nghị định thư của Công ước",
    ])
    func anotherVietnameseNameIsNeverThisOne(_ text: String) {
        #expect(citations(text).allSatisfy { !$0.contains("→ art_") })
    }

    @Test func thereofMeansTheInstrumentNamedLast() {
        #expect(
            citations("Article 2 of the Budapest Convention and Article 3 thereof", .english) == [
                "Article 2 → budapest:art_2", "Article 3 → budapest:art_3",
            ])
    }

    @Test func anaphoraStaysInItsSentence() {
        let text = "Regulation (EU) 2019/1020 applies under Article 33 of that Regulation. Article 5 of that Regulation"
        #expect(
            citations(text, .english) == [
                "Article 33 → ‹Regulation (EU) 2019/1020›:art_33", "Article 5 → ‹that Regulation›:art_5",
            ])
    }
}
