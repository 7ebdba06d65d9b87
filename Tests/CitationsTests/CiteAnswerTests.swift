import Instruments
import Testing

@testable import Citations

@Suite struct CiteAnswerTests {
    static func line(_ text: String, _ language: Language = .vietnamese, in place: String? = nil) -> String {
        let answer = CiteAnswer(registry: TestRegistry.registry)
        return answer.line(for: Array(text.utf8), language: language, reading: reading(text, language, in: place))
    }

    @Test func anUncheckedPinpointLinksToItsArticle() {
        #expect(
            Self.line("khoản 1 Điều 64") == """
                [{"start":0,"end":20,"text":"khoản 1 Điều 64","lang":"vi","targets":[{"instrument":"hanoi",\
                "id":"art_64__para_1","status":"unchecked","link":"art_64"}]}]
                """)
    }

    @Test func whatIsCheckedIsResolvedOrDangling() {
        #expect(Self.line("Article 7(2)", .english).contains(#""status":"resolved","link":"art_7__para_2""#))
        #expect(Self.line("Article 7(3)", .english).contains(#""status":"dangling","link":"art_7""#))
        #expect(Self.line("Article 71", .english).contains(#""status":"dangling","link":null"#))
    }

    @Test func anotherInstrumentIsExternalAndNeverLinked() {
        #expect(
            Self.line("Điều 5 Luật \"X\"").contains(
                #"{"instrument":null,"name":"Luật","id":"art_5","status":"external","link":null}"#))
        #expect(Self.line("Article 2 of the Budapest Convention", .english).contains(#""instrument":"budapest""#))
    }

    @Test func aSelfReferenceHasNoLink() {
        #expect(
            Self.line("this article", .english, in: "art_7").contains(#""id":"art_7","status":"resolved","link":null"#))
    }

    @Test func noCitationIsAnEmptyArray() {
        #expect(Self.line("Xin chào") == "[]")
    }
}
