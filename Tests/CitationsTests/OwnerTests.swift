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

    @Test(arguments: [
        "Luật An ninh mạng cũng quy định rõ tại Điều 26", "Luật An ninh mạng đã nêu tại Điều 26",
        "Luật An ninh mạng không quy định tại Điều 26", "luật An ninh mạng (Điều 26)",
        "luật An ninh mạng quy định tại Điều 26", "Điều 26, về các hành vi bị nghiêm cấm, của Luật An ninh mạng",
        "Điều 26 “Các hành vi bị cấm” của Luật An ninh mạng", "Luật An ninh mạng¹ Điều 26",
    ])
    func aVietnameseNameOwnsAcrossWordsThatChangeNothing(_ text: String) {
        let found = citations(text)
        #expect(
            found.count == 1 && found.allSatisfy { $0.lowercased().contains("‹luật an ninh mạng›:art_26") }, "\(found)")
    }

    @Test(arguments: [
        "The Budapest Convention also provides in Article 32",
        "The Budapest Convention provides, in Article 32, for access",
        "the Budapest Convention's own Article 32", "the Budapest Convention’s controversial Article 32",
        "the Budapest Convention² (Article 32)", "Budapest Convention/Article 32",
        "Article 32, on trans-border access, of the Budapest Convention",
    ])
    func anEnglishNameOwnsAcrossWordsThatChangeNothing(_ text: String) {
        #expect(citations(text, .english) == ["Article 32 → budapest:art_32"])
    }

    @Test(arguments: ["Unlike the", "See", "As the", "Although the", "Compare"])
    func theFirstWordOfASentenceIsNoneOfTheName(_ word: String) {
        #expect(citations("\(word) Budapest Convention Article 32", .english) == ["Article 32 → budapest:art_32"])
    }

    /// None of these is a link into this Convention, and none can be told to be the other's.
    @Test(arguments: [
        "Luật An ninh mạng, được Quốc hội thông qua năm 2018, quy định tại Điều 8 các hành vi",
        "Theo luật An ninh mạng, điều 8, cá nhân", "Điều 32 theo Công ước Budapest", "Điều 32 “Công ước Budapest”",
        "Điều 285 về tội sản xuất công cụ trái phép và Điều 289 về tội xâm nhập của Bộ luật Hình sự",
        "dự thảo Điều 8", "Theo dự thảo các Điều 8 và 9", "Điều 54 (cũ)", "Điều 54 cũ",
        "Điều 26 về các hành vi bị nghiêm cấm của Luật An ninh mạng",
        "Điều 26 về truy cập trái phép tương tự nội dung của Công ước Budapest",
    ])
    func whatMayBeAnothersIsLeftAlone(_ text: String) {
        #expect(citations(text).allSatisfy { !$0.contains("→ art_") }, "\(citations(text))")
    }

    @Test(arguments: [
        "UNTOC's long and detailed Article 18", "The Budapest Convention, whose Article 32 is contested,",
        "The Budapest Convention is older. Its Article 32 is contested.", "the Budapest Convention (2001, Article 32)",
        "the Budapest Convention*, Article 32", "Article 57 on the implementation of the Budapest Convention",
        "Articles 29 of the Budapest Convention; Article 42 ibid.", "Ibid., Article 7", "former Article 5",
        "draft articles 7 to 11", "former Article 5 of the Convention", "Under draft Article 12, States could refuse",
        "Russia's proposed Article 12", "In the old Article 12",
        "General Assembly resolution 79/243, in particular paragraphs 2 and 3",
    ])
    func whatMayBeAnothersIsLeftAloneInEnglish(_ text: String) {
        #expect(citations(text, .english).allSatisfy { !$0.contains("→ art_") }, "\(citations(text, .english))")
    }

    /// The sentence speaks of another instrument from its first words on.
    @Test(arguments: [
        "Luật An ninh mạng có quy định về bảo vệ trẻ em tại Điều 29.",
        "Hiến pháp năm 2013 ghi nhận quyền riêng tư tại Điều 21.",
        "Theo Công ước Budapest, dữ liệu được bảo quản trong Điều 16.",
    ])
    func aProvisionAtTheEndOfAnothersSentenceIsLeftAlone(_ text: String) {
        #expect(citations(text).isEmpty && near(text) == [.ambiguousOwner])
    }

    @Test(arguments: [
        "The ICCPR protects privacy in Article 17.", "Under the Budapest Convention, data are preserved (Article 16).",
    ])
    func aProvisionAtTheEndOfAnothersSentenceIsLeftAloneInEnglish(_ text: String) {
        #expect(citations(text, .english).isEmpty && near(text, .english) == [.ambiguousOwner])
    }

    @Test(arguments: [
        ("Luật từng nước có thể đòi hỏi thêm yếu tố theo Điều 7.", Language.vietnamese),
        ("Khác với Công ước Budapest, dữ liệu được bảo quản trong Điều 7.", .vietnamese),
        ("Công ước Budapest ra đời trước; Công ước làm rõ việc này tại Điều 7.", .vietnamese),
        ("National law may require more under Article 7.", .english),
        ("Luật An ninh mạng đã nội luật hóa nghĩa vụ tại Điều 7.", .vietnamese),
        ("Under UNTOC, States cooperate; the new treaty goes further in Article 7.", .english),
        ("Resolution 79/243 opened the treaty for signature (Article 7).", .english),
        ("Protocols to the Convention are addressed in Article 7.", .english),
        ("Điều 7 về dẫn độ được xây dựng trên cơ sở các quy định của UNTOC", .vietnamese),
        ("Việt Nam áp dụng Điều 7 cùng Nghị định 13/2023/NĐ-CP", .vietnamese),
        ("The Convention builds on UNTOC. Its Article 7 is long.", .english),
        ("The UN Treaty Collection places it in Article 7.", .english),
        ("Unlike UNTOC it is dealt with in Article 7.", .english),
    ])
    func aProvisionAtTheEndOfAnotherSentenceStays(_ text: String, _ language: Language) {
        let found = citations(text, language)
        #expect(found.count == 1 && found.allSatisfy { $0.hasSuffix("→ art_7") }, "\(found)")
    }

    @Test func aBareParagraphOfWhatIsLeftAloneIsOfNothing() {
        #expect(
            citations("Article 40 is long. The draft Article 12 went further: paragraph 2 said so.", .english)
                == ["Article 40 → art_40"])
    }

    @Test(arguments: [
        ("UNTOC's counterpart to Article 40", Language.english), ("UNTOC's parties invoked Article 40", .english),
        ("Unlike UNTOC this text provides in Article 40", .english), ("Viet Nam proposed Article 40", .english),
        ("The operative article 40 is short", .english), ("Hành vi ở Điều 40 có trong Bộ luật Hình sự", .vietnamese),
        ("Under Article 40 all UNTOC Parties may refuse", .english), ("Article 40 ID card", .english),
        ("The Convention builds on UNTOC. Its Article 40 is long.", .english),
        ("so với UNTOC thì lại quy định tại Điều 40", .vietnamese),
        ("Việt Nam phê chuẩn điều 40 công ước", .vietnamese),
        ("Điều 40 về hiệu lực, sau khi các thành viên của UNTOC phê chuẩn", .vietnamese),
    ])
    func whatStandsNearButOwnsNothingTakesNothing(_ text: String, _ language: Language) {
        let found = citations(text, language)
        #expect(found.count == 1 && found.allSatisfy { $0.hasSuffix("→ art_40") }, "\(found)")
    }

    @Test func namesInBracketsOwnWhatStandsBeforeThem() {
        #expect(
            citations("Điều 32 (Công ước Budapest) và Điều 40 (Công ước Hà Nội)") == [
                "Điều 32 → budapest:art_32", "Điều 40 → art_40",
            ])
    }

    @Test func especiallyJoinsNoOwners() {
        #expect(citations("Điều 7, đặc biệt là Điều 2 Công ước Budapest") == ["Điều 2 → budapest:art_2"])
        #expect(
            citations("Articles 15, 16, and especially 17 of the Budapest Convention", .english) == [
                "Articles 15 → budapest:art_15", "16 → budapest:art_16", "17 → budapest:art_17",
            ])
    }

    @Test func ofAListEachHasItsOwnOwner() {
        #expect(citations("UNTOC, Article 18, and Article 40 of the Convention", .english) == ["Article 40 → art_40"])
        #expect(near("UNTOC, Article 18, and Article 40 of the Convention", .english) == [.ambiguousOwner])
    }

    @Test(arguments: [
        "Article 15 along with Article 16", "Article 15 and/or Article 16", "Article 15 read with Article 16",
    ])
    func aNameOwnsAListHoweverItIsJoined(_ text: String) {
        #expect(
            citations(text + " of the Budapest Convention", .english) == [
                "Article 15 → budapest:art_15", "Article 16 → budapest:art_16",
            ])
    }

    @Test(arguments: ["lẫn", "kết hợp với"])
    func aVietnameseNameOwnsAListHoweverItIsJoined(_ connector: String) {
        #expect(
            citations("Điều 15 \(connector) Điều 16 Công ước Budapest") == [
                "Điều 15 → budapest:art_15", "Điều 16 → budapest:art_16",
            ])
    }

    /// A name that stands near a citation of this Convention takes nothing from it.
    @Test(arguments: [
        "so sánh Điều 40 với Công ước Budapest", "Theo UNODC, Điều 40 quy định tương trợ.",
        "Điều 40 về tương trợ tư pháp của Công ước Hà Nội", "Điều 40 về việc thực hiện Công ước",
        "Công ước Hà Nội cũng quy định rõ tại Điều 40",
    ])
    func whatIsOfThisConventionStays(_ text: String) { #expect(citations(text) == ["Điều 40 → art_40"]) }

    @Test(arguments: [
        "The Hanoi Convention was adopted. Its Article 40 deals with assistance.",
        "Article 40 on mutual legal assistance of the UN Convention",
        "Article 40 on international cooperation",
        "Article 40 on the Conference of the States Parties to the Convention",
        "the Convention's long Article 40",
    ])
    func whatIsOfThisConventionStaysInEnglish(_ text: String) {
        #expect(citations(text, .english) == ["Article 40 → art_40"])
    }

    @Test func aBareParagraphBehindAnotherInstrumentsNameIsLeftAlone() {
        #expect(
            citations("Article 40 is long. UNTOC is older: paragraph 3 lists them.", .english) == [
                "Article 40 → art_40"
            ])
        #expect(
            citations("Article 40 is long. The Budapest Convention is short; its paragraph 2 is old.", .english)
                == ["Article 40 → art_40"])
        #expect(
            citations("Article 40 is modelled on UNTOC, but paragraph 8 allows refusal", .english)
                == ["Article 40 → art_40", "paragraph 8 → art_40__para_8"])
    }

    @Test func aBareParagraphIsOfTheTextNamedLast() {
        #expect(
            citations("Article 64 says so. In resolution 79/243 the Assembly, in paragraphs 2 and 3, thanked", .english)
                == ["Article 64 → art_64"])
        #expect(
            citations(
                "Article 64 says so. In paragraph 5 of the resolution it thanked; in paragraph 6 it urged", .english)
                == ["Article 64 → art_64"])
        #expect(
            citations("The Budapest Convention is similar. Its paragraph 2 defines it.", .english, in: "art_14").isEmpty
        )
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
