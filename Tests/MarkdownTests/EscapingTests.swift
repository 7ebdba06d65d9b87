import Markdown
import Testing

@Suite struct EscapingPromises {
    @Test func everyPlaceIsEscaped() {
        for length in 0...20 {
            for place in 0..<length {
                for (byte, entity) in [
                    ("&", "&amp;"), ("<", "&lt;"), (">", "&gt;"), ("\"", "&quot;"), ("'", "'"), ("Ề", "Ề"),
                ] {
                    let (before, after) = (
                        String(repeating: "=", count: place), String(repeating: "$", count: length - place)
                    )
                    var html: [UInt8] = []
                    HTMLEscaping.append((before + byte + after).utf8, to: &html)
                    #expect(String(decoding: html, as: UTF8.self) == before + entity + after)
                }
            }
        }
    }
}
