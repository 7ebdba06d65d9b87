import Diagnostics
import Testing

@Suite struct DiagnosticTexts {
    @Test func nothingInThemSteersATerminal() {
        let line = "\u{1B}]0;x\u{7} a \u{9B}2J \u{85} \u{202E}b\u{2066} \tĐiều 99\u{7F}"
        let place = SourceLocation(
            path: "Content/\u{1B}[2J.md", line: 5,
            span: .init(column: 1, length: 3, utf8Offset: 0, utf8Length: 3), sourceLine: line)
        let text = DiagnosticText().text(of: [
            Diagnostic(.unreadable, at: place, "it holds \u{1B}[31m\u{9D}x\n", notes: [.init("so does \u{90}this")])
        ])
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0x09, 0x0A, 0x20...0x7E: continue
            default:
                #expect(scalar == "\u{FFFD}" || scalar.properties.isAlphabetic, "U+\(String(scalar.value, radix: 16))")
            }
        }
        #expect(text.contains("\u{FFFD}]0;x\u{FFFD} a \u{FFFD}2J \u{FFFD} \u{FFFD}b\u{FFFD} \tĐiều 99\u{FFFD}"))
    }

    @Test func whatIsNoControlStaysAsItIs() {
        for text in ["Điều 64\tkhoản 1", "café", "e\u{301}", "👩‍⚖️", "\u{200B}\u{AD}", "“…” – —"] {
            #expect(DiagnosticText.plain(text) == text)
        }
    }
}
