import Bytes
import Testing

@testable import Publisher

@Suite struct WordPatternTests {
    @Test(arguments: [
        ("", ""), ("plain", "plain"), ("{a}", "1"), ("x {a} y {b}{a}", "x 1 y 21"), ("{c} {a}", "{c} 1"),
        ("{a", "{a"), ("a}", "a}"), ("{}{a}", "{}1"), ("{a} {b", "1 {b"),
    ])
    func placesAreFilledAndTheRestStays(words: String, filled: String) {
        #expect(WordPattern(words).filled(["a": "1", "b": "2"]) == filled)
        var writer = HTMLWriter()
        WordPattern(words).write(to: &writer) { place, writer in
            switch place {
            case "a": writer.raw("1")
            case "b": writer.raw("2")
            default: writer.raw(text: "{" + place + "}")
            }
        }
        #expect(String(decoding: writer.bytes, as: UTF8.self) == filled)
    }

    @Test func aWordsKeyIsItsNameInHyphens() {
        #expect(Word.citedByCountOne.key == "cited-by-count-one")
        #expect(Word.month12.key == "month-12")
        #expect(Word.permalink.key == "permalink")
    }

    @Test(arguments: [("a", "b"), ("a", "aa"), ("a-b", "a/b"), ("Z", "a"), ("", "a"), ("z", "é"), ("e\u{301}", "é")])
    func pathsAreInTheOrderOfTheirBytes(first: String, second: String) {
        #expect(ByteOrder.precedes(first, second))
        #expect(!ByteOrder.precedes(second, first))
        #expect(!ByteOrder.precedes(first, first))
    }
}
