import Testing

@testable import Compiler

@Suite struct Excerpts {
    private func excerpt(_ words: String, of text: String) throws -> Excerpt {
        let bytes = Array(text.utf8)
        let range = try #require(bytes.firstRange(of: Array(words.utf8)))
        let excerpt = Excerpt(around: range, in: bytes)
        let highlight = Array(excerpt.text.utf8)[excerpt.highlight]
        #expect(String(decoding: highlight, as: UTF8.self) == words)
        return excerpt
    }

    @Test func isTheSentence() throws {
        let text = "Câu một. Theo Điều 64 của Công ước, văn kiện được mở ký. Câu ba."
        #expect(try excerpt("Điều 64", of: text).text == "Theo Điều 64 của Công ước, văn kiện được mở ký.")
    }

    @Test(arguments: ["See Art. 64 of it.", "In 2.5 cases Art. 64 applies to Mr. Smith.", "Đ. 64 là một điều."])
    func isNotCutAtAnAbbreviationOrANumber(_ text: String) throws {
        #expect(try excerpt("64", of: "Before it all. \(text) After.").text == text)
    }

    @Test func keepsClosingQuotesWithTheirSentence() throws {
        #expect(try excerpt("Article 7", of: "He said “see Article 7.” Then left.").text == "He said “see Article 7.”")
    }

    @Test func isOneLineWithoutWhatCannotBeRead() throws {
        #expect(try excerpt("Article 7", of: "One\ntwo\u{FFFC} Article 7\nthree").text == "One two Article 7 three")
    }

    @Test func twoOfOneBlockHaveTheirOwnBytes() {
        let (composed, decomposed) = ("Theo \u{0110}i\u{1EC1}u 7.", "Theo \u{0110}ie\u{0302}\u{0300}u 7.")
        for sentences in [[composed, decomposed, composed, composed], [decomposed, composed, decomposed]] {
            let text = Array(sentences.joined(separator: " ").utf8)
            var index = SentenceIndex(text)
            var start = 0
            for sentence in sentences {
                let words = (start + 5)..<(start + sentence.utf8.count - 1)
                let excerpt = index.excerpt(around: words)
                #expect(excerpt.text.utf8.elementsEqual(sentence.utf8))
                #expect(Array(excerpt.text.utf8)[excerpt.highlight] == text[words])
                start += sentence.utf8.count + 1
            }
        }
    }

    @Test func isCutAtWordsWhereASentenceHasNoEnd() throws {
        let long = String(repeating: "từ ngữ dài ", count: 40_000)
        let text = try excerpt("Điều 64", of: long + "Điều 64 " + long).text
        #expect(text.hasPrefix("… ") && text.hasSuffix(" …"))
        #expect(text.utf8.count < 500)
    }
}
