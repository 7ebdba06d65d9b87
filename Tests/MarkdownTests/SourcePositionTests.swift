import Testing

@testable import Markdown

@Suite struct SourcePositions {
    /// The words of the source that each occurrence of a text is led back to, with line and offset.
    private func places(of words: String, in text: String) throws -> [String] {
        let source = Array(text.utf8)
        let tree = try MarkdownTree(parsing: source)
        let needle = Array(words.utf8)
        var result: [String] = []
        for block in tree.leafBlocks(under: tree.root) {
            let visible = tree.visibleText(of: block)
            guard visible.bytes.count >= needle.count else { continue }
            for start in 0...(visible.bytes.count - needle.count)
            where Array(visible.bytes[start..<(start + needle.count)]) == needle {
                let (line, range) = visible.sourceRange(of: start..<(start + needle.count), in: source)
                let shown = range.map { "\($0.lowerBound) " + String(decoding: source[$0], as: UTF8.self) } ?? "nil"
                result.append("\(line): \(shown)")
            }
        }
        return result
    }

    @Test func areExactInPlainParagraphsListsQuotesAndTables() throws {
        #expect(try places(of: "Điều 64", in: "a\n\nở Điều 64.\n") == ["3: 7 Điều 64"])
        #expect(try places(of: "Điều 6", in: "1. a\n   - xem Điều 6\n") == ["2: 14 Điều 6"])
        #expect(try places(of: "Điều 6", in: "> a\n> Điều 6\n") == ["2: 6 Điều 6"])
        #expect(try places(of: "Điều 6", in: "| a | Điều 6 |\n|---|---|\n| Điều 6 | b Điều 6 |\n").count == 3)
    }

    @Test func giveEachOccurrenceOnALineItsOwnPlace() throws {
        #expect(
            try places(of: "Art 6", in: "Art 6, Art 6 and *Art 6*\n") == ["1: 0 Art 6", "1: 7 Art 6", "1: 18 Art 6"])
        #expect(
            try places(of: "Art 6", in: "&amp; Art 6 \\* Art 6 and **Art** 6\n")
                == ["1: 6 Art 6", "1: 15 Art 6", "1: 27 Art** 6"])
    }

    @Test func holdTheMarkupBetweenTheWords() throws {
        #expect(try places(of: "Article 64", in: "x **Article** 64\n") == ["1: 4 Article** 64"])
        #expect(try places(of: "Article\n64", in: "> x *Article*\n>   64\n") == ["1: 5 Article*\n>   64"])
        #expect(try places(of: "Article\n64", in: "> x Article\n64 y\n") == ["1: 4 Article\n64"])
    }

    @Test func surviveIndentedAndLazyContinuationLines() throws {
        #expect(try places(of: "Art 6", in: "a\n     Art 6 b\n       c Art 6\n") == ["2: 7 Art 6", "3: 24 Art 6"])
        #expect(try places(of: "Art 6", in: "> a\nArt 6 and\nArt 6\n") == ["2: 4 Art 6", "3: 14 Art 6"])
        #expect(try places(of: "Art 6", in: "[a]: /u\nsee Art 6\n").allSatisfy { $0.hasSuffix("Art 6") })
    }

    @Test func fallBackToTheLineWhereTheWordsAreNotThere() throws {
        #expect(try places(of: "Điều 64", in: "a\n\n&#272;iều 64\n") == ["3: nil"])
        #expect(try places(of: "Art 6", in: "`Art 6` &amp; Art 6\n") == ["1: nil"])
    }

    @Test func countLinesAtEveryKindOfLineBreak() throws {
        #expect(try places(of: "x1", in: "a\r\n\r\nb\r\rx1") == ["5: 8 x1"])
    }
}
