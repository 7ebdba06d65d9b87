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

    @Test func countsSaidOfTheInstrumentAreClaims() {
        #expect(Self.counts("Công ước gồm 9 chương và 71 điều") == ["9 chapter", "71 article"])
        #expect(Self.counts("The Convention has 71 articles", .english) == ["71 article"])
    }

    @Test func countsOfAnotherInstrumentOrThingAreNone() {
        #expect(Self.counts("Luật An ninh mạng 2018 gồm 7 chương, 43 điều").isEmpty)
        #expect(Self.counts("The Budapest Convention has 48 articles", .english).isEmpty)
        #expect(Self.counts("Có 3 điều cần làm").isEmpty)
    }

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
}
