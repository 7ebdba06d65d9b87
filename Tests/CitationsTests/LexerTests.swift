import Foundation
import Instruments
import Testing

@testable import Citations

@Suite struct LexerTests {
    static let lexicon = Lexicon(registry: TestRegistry.registry)

    private func tokens(_ text: String, slowly: Bool = false) -> [Token] {
        let triggers = Self.lexicon.words(of: .vietnamese)?.triggers ?? []
        let lexer = Self.lexicon.lexer
        var list = TokenList()
        Array(text.utf8).withUnsafeBufferPointer { bytes in
            if slowly {
                lexer.scanSlowly(bytes, in: Self.lexicon.vocabulary, triggers: triggers, into: &list)
            } else {
                lexer.scan(bytes, in: Self.lexicon.vocabulary, triggers: triggers, into: &list)
            }
        }
        return Array(list.tokens)
    }

    /// Words of the packs and others, in every case, composed and not, with and without dirt.
    private static let words = [
        "điều", "khoản", "chương", "công", "ước", "hoà", "hòa", "kỹ", "kĩ", "lí", "lý", "uỷ", "ủy", "thuật", "nghị",
        "định", "article", "paragraph", "convention", "responsibilities", "internationalisation", "quy", "quí", "a",
        "đ", "ê", "ở", "ấy", "ñandú", "çeviri", "naïve", "résumé", "ćac", "các", "Ð", "điểm", "bis", "ngoằn",
        "ngoèo", "nghiêng", "điềuđiềuđiều", "x", "straße", "ΑΒΓ", "где", "語", "e\u{301}", "ky", "ki", "sy", "si",
    ]

    @Test func theQuickWayAgreesWithTakingEveryWordApart() {
        for word in Self.words {
            let cases: [String] = [
                word, word.uppercased(), word.capitalized, String(word.prefix(2)) + word.dropFirst(2).uppercased(),
            ]
            for text in cases {
                for form in [text, text.decomposedStringWithCanonicalMapping, "\u{AD}" + text, text + "\u{300}"] {
                    // Padding on either side moves the word over the bounds of eight and sixteen bytes.
                    for padded in [
                        form, "1 " + form + ", 2", form + " cuối câu dài thêm", "“" + form + "”", form + "’s",
                    ] {
                        #expect(tokens(padded) == tokens(padded, slowly: true), "\(padded)")
                    }
                }
            }
        }
    }

    @Test func aMarkOnADigitMakesItNoNumber() {
        #expect(citations("Điều 1\u{337}").isEmpty)
        #expect(citations("Article 2\u{20E3}", .english).isEmpty)
        #expect(near("Article 2\u{20E3}", .english) == [.number])
    }

    @Test func aMarkOnABracketMakesItNone() {
        #expect(citations("Article 4(a)\u{301}", .english).isEmpty)
        #expect(citations("Điều 4 (a)\u{301}") == ["Điều 4 → art_4"])
    }

    @Test func aMarkThatNobodyKnowsIsPartOfItsWord() {
        #expect(citations("điểm e\u{302E}\u{302}", in: "art_7").isEmpty)
    }

    @Test(arguments: ["ĐIỀU 64", "điều 64", "Ðiều 64", "điỀu 64", "ĐiềU 64", "Đ\u{AD}iều 64", "Điê\u{300}u 64"])
    func aUnitWordIsReadInAnyCaseAndComposition(_ text: String) {
        #expect(citations(text).map { $0.suffix(6) } == ["art_64"])
    }
}
