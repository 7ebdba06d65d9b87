import Compiler
import Corpus
import Diagnostics
import Instruments
import Markdown
import Testing

@testable import Publisher

@Suite struct AlignedBlocksTests {
    /// An article of these blocks: `1` is its first paragraph, `-` prose, `#` commentary.
    private func document(_ blocks: String, _ language: Language = .english) -> CompiledDocument {
        var document = SampleSite.article(1, language, title: "A")
        document.provisions = []
        document.blocks = blocks.map { character in
            let kind: CompiledBlock.Kind
            switch character {
            case "-": kind = .prose
            case "#": kind = .commentary
            default:
                let number = ProvisionNumber(character.wholeNumberValue ?? 0)
                kind = .provision(document.provisions.count)
                document.provisions.append(
                    CompiledProvision(
                        id: .article(ArticlePath(1, paragraph: number)), label: "\(number).",
                        location: SourceLocation(path: "x")))
            }
            return CompiledBlock(kind: kind, fragment: Fragment(pieces: [.html("x")]), text: "x")
        }
        return document
    }

    /// The rows as the blocks' signs, the one and the other apart by `|`.
    private func rows(_ own: String, _ other: String) -> [String] {
        let (signs, others) = (Array(own), Array(other))
        return AlignedBlocks(document(own), document(other)).rows.map { row in
            String(row.own.map { signs[$0] }) + "|" + String(row.other.map { others[$0] })
        }
    }

    @Test(arguments: [
        ("12", "12", ["1|1", "2|2"]),
        ("-12", "-12#", ["-|-", "1|1", "2|2"]),
        ("--1", "-1", ["--|-", "1|1"]),
        ("1-2", "12", ["1|1", "-|", "2|2"]),
        ("12", "1-2-", ["1|1", "|-", "2|2", "|-"]),
        ("13", "123", ["1|1", "|2", "3|3"]),
        ("123", "13", ["1|1", "2|", "3|3"]),
        ("12", "21", ["|2", "1|1", "2|"]),
        ("", "-1", ["|-", "|1"]),
        ("#", "#", []),
    ])
    func whatStandsInTheSamePlaceIsOneRow(_ own: String, _ other: String, _ expected: [String]) {
        #expect(rows(own, other) == expected)
    }

    @Test func aMissingTextLeavesTheOtherWhole() {
        #expect(AlignedBlocks(nil, document("-12")).rows == [.init(other: [0]), .init(other: [1]), .init(other: [2])])
        #expect(AlignedBlocks(document("1"), nil).rows == [.init(own: [0])])
        #expect(AlignedBlocks(nil, nil).rows == [])
    }

    @Test(arguments: [
        ("<li id=\"a\">x</li>", "<li>x</li>"), ("a id b", "a id b"),
        ("<a href=\"#f\" id=\"r\" class=\"x\">", "<a href=\"#f\" class=\"x\">"),
        ("<p> id=x</p>", "<p> id=x</p>"), ("", ""),
    ])
    func idsAreLeftOut(_ html: String, _ expected: String) {
        var writer = HTMLWriter()
        let bytes = Array(html.utf8)
        ElementIDs.leaveOut(of: bytes, 0..<bytes.count, to: &writer)
        #expect(String(decoding: writer.bytes, as: UTF8.self) == expected)
    }
}
