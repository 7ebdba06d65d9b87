import Instruments
import Testing

@testable import Citations

@Suite struct CountAndConceptTests {
    static func counts(_ text: String, _ language: Language = .vietnamese) -> [String] {
        reading(text, language).counts.map { "\($0.count) \($0.unit.rawValue)" }
    }

    static func concepts(_ text: String, _ language: Language = .vietnamese) -> [String] {
        reading(text, language).concepts.map { mention in
            "\(String(decoding: Array(text.utf8)[mention.range], as: UTF8.self)) → \(mention.concept)"
        }
    }

    // MARK: Counts

    @Test(arguments: [
        "Công ước gồm 9 chương và 71 điều", "Công ước gồm 9 Chương, 71 Điều", "CÔNG ƯỚC GỒM 9 CHƯƠNG VÀ 71 ĐIỀU",
        "“9 Chương và 71 Điều”", "Công ước (9 chương, 71 điều)", "9 chương và 71 điều của Công ước",
        "Công ước gồm phần mở đầu, 9 chương và 71 điều", "Công ước gồm 09\u{A0}chương và ７１\nđiều",
        "Công ước gồm 9 chương (71 điều)", "Công ước gồm 9 Chương 71 Điều",
        "Công ước gồm 9 Chương và 71 Điều gồm nhiều nội dung", "Nghị định gồm 30 điều. Công ước gồm 9 chương, 71 điều",
        "Khác với Luật An ninh mạng 2018 gồm 7 chương, 43 điều, Công ước gồm 9 chương, 71 điều",
    ])
    func aPairSaidOfTheInstrumentIsTwoClaims(_ text: String) {
        #expect(Self.counts(text) == ["9 chapter", "71 article"])
        #expect(citations(text).isEmpty)
    }

    @Test(arguments: [
        "Công ước có 71 điều", "Công ước Hà Nội với 71 điều", "Với 71 điều, Công ước", "Cả 71 điều của Công ước",
        "Theo Chương II, Công ước gồm 71 điều", "UNTOC có 41 điều, Công ước có 71 điều",
        "Công ước gồm tổng cộng 71 điều",
    ])
    func aNumberOfArticlesSaidOfTheInstrumentIsAClaim(_ text: String) {
        #expect(Self.counts(text) == ["71 article"])
    }

    @Test(arguments: [
        "The Convention has 71 articles", "The Convention contains a preamble and 71 articles",
        "the 71-article Convention", "The Convention is a 71-article convention", "the Convention's 71 articles apply",
        "all 71 articles of the Convention", "THE CONVENTION HAS 71 ARTICLES",
        "The Convention consists of nine chapters and 71 articles", "The Convention runs to 71 articles",
        "Unlike UNTOC, which has 41 articles, the Convention has 71 articles", "With its 71 articles, the Convention",
    ])
    func aNumberOfArticlesInEnglishIsAClaim(_ text: String) {
        #expect(Self.counts(text, .english) == ["71 article"])
    }

    @Test func bothOrdersOfAPairAreRead() {
        #expect(Self.counts("Công ước với 68 điều, chia thành 9 chương") == ["68 article", "9 chapter"])
        #expect(
            Self.counts("The Convention spans 71 articles in 9 chapters", .english) == ["71 article", "9 chapter"])
        #expect(Self.counts("“9 chapters and 71 articles”", .english) == ["9 chapter", "71 article"])
    }

    @Test(arguments: [
        "Luật An ninh mạng 2018 gồm 7 chương, 43 điều", "Luật gồm 43 điều", "dự thảo gồm 10 chương và 67 điều",
        "Luật An ninh mạng được thông qua. Cấu trúc gồm 7 chương, 43 điều.", "CPTPP gồm 30 chương",
        "Cuốn sách về Công ước gồm 12 chương",
    ])
    func countsOfAnotherInstrumentOrBookAreNone(_ text: String) {
        #expect(Self.counts(text).isEmpty)
    }

    @Test(arguments: [
        "The Budapest Convention has 48 articles", "The GDPR has 99 articles",
        "GDPR comprises 11 chapters and 99 articles",
        "The book on the Convention has 12 chapters", "An earlier draft of the Convention contains 67 articles",
        "The Law on Cybersecurity was passed. It comprises 7 chapters and 43 articles.",
        "He wrote 12 articles about the Convention", "The Convention was discussed in 71 articles",
    ])
    func countsOfAnotherInstrumentOrBookInEnglishAreNone(_ text: String) {
        #expect(Self.counts(text, .english).isEmpty)
    }

    @Test(arguments: [
        "Có 3 điều cần làm", "Công ước có 3 điều cần lưu ý", "Công ước gồm hơn 60 điều",
        "Công ước gồm từ 60 đến 70 điều",
        "Công ước gồm 15 điều trong số 68 điều", "15 trong số 68 điều của Công ước", "Chương II gồm 15 điều",
        "Chương II của Công ước gồm 15 điều", "Chương này gồm 15 điều", "mỗi chương gồm 5 điều",
        "Phần hai gồm 3 chương, 20 điều", "Công ước có 11 điều về tội phạm", "Công ước có 5 điều quy định về chứng cứ",
        "5 điều đầu tiên của Công ước", "Công ước gồm hơn 9 chương và 71 điều", "Công ước gồm chín chương",
        "Công ước gồm 1.071 điều",
    ])
    func countsOfAPartAndRoughOnesAreNone(_ text: String) {
        #expect(Self.counts(text).isEmpty)
    }

    @Test(arguments: [
        "The Convention has about 60 articles", "The Convention has 60 to 70 articles", "nine chapters",
        "9 of the 68 articles of the Convention", "9 of the Convention's 68 articles",
        "15 articles out of 68 articles in the Convention", "the first 21 articles of the Convention",
        "The Convention has 5 articles on evidence", "The Convention contains 11 articles criminalizing conduct",
        "Chapter II of the Convention contains 15 articles", "Each chapter of the Convention has 5 articles",
        "The Convention contains 15 articles in Chapter II", "The Convention adds 5 articles to the Code",
        "Under the Convention, the 15 articles were adopted", "The Convention has 1,071 articles",
    ])
    func countsOfAPartAndRoughOnesInEnglishAreNone(_ text: String) {
        #expect(Self.counts(text, .english).isEmpty)
    }

    @Test func aCountInAPairOfUnitsIsNoCitation() {
        #expect(citations("gồm 9 Chương 71 Điều").isEmpty)
        #expect(citations("Điều 7 Chương II") == ["Điều 7 → art_7", "Chương II → chp_II"])
    }

    // MARK: Concepts

    @Test func theLongestTermWinsAndOnlyItsFirstOccurrence() {
        #expect(
            Self.concepts("hỗ trợ kĩ thuật, kỹ thuật, kỹ thuật") == [
                "hỗ trợ kĩ thuật → technical-assistance", "kỹ thuật → technique",
            ])
        #expect(Self.concepts("hoà bình và hòa bình") == ["hoà bình → peace"])
    }

    @Test func termsAreWholeWords() {
        #expect(Self.concepts("peaceful", .english).isEmpty)
        #expect(Self.concepts("Extradition.", .english) == ["Extradition → extradition"])
    }

    @Test(arguments: [
        "hợp tác\u{A0}dẫn\nđộ", "DẪN ĐỘ", "Dẫn  độ", "da\u{302}\u{303}n đo\u{323}\u{302}", "“dẫn độ”", "(dẫn độ)",
        "không-dẫn độ-", "dẫn\u{AD} độ",
    ])
    func termsAreFoundInDirtyText(_ text: String) {
        #expect(reading(text).concepts.map(\.concept.rawValue) == ["extradition"])
    }

    @Test(arguments: ["extradition's", "extradition’s", "non-extradition", "extradition-related", "EXTRADITION"])
    func signsDoNotHideATerm(_ text: String) {
        #expect(reading(text, .english).concepts.map(\.concept.rawValue) == ["extradition"])
    }

    @Test(arguments: ["extraditions", "dẫn, độ", "dẫn. Độ", "dẫn độc", "extradition2"])
    func whatIsNoTermIsNotFound(_ text: String) {
        #expect(reading(text).concepts.isEmpty)
        #expect(reading(text, .english).concepts.isEmpty)
    }

    /// A glossary of these terms, each a concept of its own.
    private static func glossary(_ terms: String...) -> CitationReader {
        let concepts = terms.map {
            Concept(
                id: ConceptID(rawValue: $0), terms: [.english: [$0]],
                provisions: [ProvisionReference(TestRegistry.hanoi, .article(1))])
        }
        let registry = Registry(
            primary: TestRegistry.hanoi, instruments: TestRegistry.registry.instruments, concepts: concepts)
        return CitationReader(registry: registry)
    }

    private static func found(_ text: String, _ reader: CitationReader, links: [Range<Int>] = []) -> [String] {
        let context = CitationContext(instrument: TestRegistry.hanoi)
        return reader.read(Array(text.utf8), language: .english, context: context, links: links).concepts.map {
            "\($0.range.lowerBound) \($0.concept.rawValue)"
        }
    }

    @Test func aTermMayBeginWithANumber() {
        let reader = Self.glossary("24/7 network", "7 network")
        #expect(Self.found("the 24/7 network", reader) == ["4 24/7 network"])
        #expect(Self.found("24 / 7\u{A0}Network, 124/7 networks", reader) == ["0 24/7 network"])
    }

    @Test func whereTheLongestTermDoesNotFitAShorterOneMay() {
        let reader = Self.glossary(
            "seizure", "seizure under article", "seizure of data", "article", "seizure in October")
        #expect(Self.found("seizure under article 7", reader) == ["0 seizure"])
        #expect(Self.found("seizure of data2", reader) == ["0 seizure"])
        #expect(Self.found("seizure in October 2, 2025", reader) == ["0 seizure"])
        #expect(Self.found("seizure under articles", reader) == ["0 seizure"])
    }

    @Test func aTermLiesInNoCitationDateOrLink() {
        let reader = Self.glossary("article", "October", "seizure", "seizure of data")
        #expect(Self.found("article 7 is an article", reader) == ["16 article"])
        #expect(Self.found("25 October 2025, in October", reader) == ["20 October"])
        #expect(Self.found("seizure, seizure of data", reader, links: [0..<7]) == ["9 seizure of data"])
        #expect(Self.found("seizure of data, seizure", reader, links: [11..<15]) == ["0 seizure"])
        #expect(Self.found("seizure, seizure", reader, links: [0..<7]) == ["9 seizure"])
    }

    @Test func ofTermsThatOverlapTheFirstWins() {
        let reader = Self.glossary("joint seizure", "seizure of data", "data")
        #expect(Self.found("joint seizure of data", reader) == ["0 joint seizure", "17 data"])
    }
}
