import Diagnostics
import Testing

@Suite struct CharacterCounts {
    /// Scalars of every kind that joins others, and some that do not.
    private static let scalars: [Unicode.Scalar] = [
        "a", "\r", "\n", "\t", "\u{7F}", "\u{A9}", "\u{AD}", "đ", "\u{2FF}", "\u{300}", "\u{301}", "\u{600}", "\u{DFF}",
        "\u{E33}", "\u{1100}", "\u{1161}", "\u{1DFF}", "\u{1E00}", "Ề", "\u{1EFF}", "\u{200B}", "\u{200D}", "\u{200F}",
        "\u{2010}", "…", "\u{2027}", "\u{2028}", "\u{203C}", "\u{20E3}", "\u{FE0F}", "\u{FEFF}", "👩", "🏽", "🇻", "🇳",
    ]

    private func count(_ text: String) -> Int {
        Array(text.utf8).withUnsafeBufferPointer { CharacterCount.characters(in: $0) }
    }

    private func prefix(_ text: String, _ most: Int) -> Int {
        Array(text.utf8).withUnsafeBufferPointer { CharacterCount.bytes(ofFirst: most, in: $0) }
    }

    @Test func areThoseOfStringsWhateverStandsNextToWhat() {
        for first in Self.scalars {
            for second in Self.scalars {
                for third in Self.scalars {
                    var text = "Theo "
                    text.unicodeScalars.append(contentsOf: [first, second, third])
                    #expect(count(text) == text.count, "\(text.debugDescription)")
                    for most in 5...7 {
                        #expect(prefix(text, most) == text.prefix(most).utf8.count, "\(text.debugDescription)")
                    }
                }
            }
        }
    }

    @Test func areThoseOfStringsInLongTexts() {
        for text in [
            "Article 64 of the Convention", "Điều 64 của Công ước", "A family 👨‍👩‍👧 and more", "a\r\nb, and so on",
        ] {
            for length in 0...text.unicodeScalars.count {
                let part = String(String.UnicodeScalarView(text.unicodeScalars.prefix(length)))
                #expect(count(part) == part.count)
                for most in 0...part.count + 1 { #expect(prefix(part, most) == part.prefix(most).utf8.count) }
            }
        }
    }

    @Test func areThoseOfStringsInBrokenUTF8() {
        for bytes: [UInt8] in [
            [0x61, 0xC3], [0xE1, 0xBB], [0xC3, 0x61, 0x62], [0xFF, 0x61], [0xE2, 0x80], [0x80, 0x80],
        ] {
            let text = String(decoding: bytes, as: UTF8.self)
            #expect(bytes.withUnsafeBufferPointer { CharacterCount.characters(in: $0) } == text.count)
        }
    }
}
