/// Findings as a person reads them: place, severity, message and code, the source line with a caret under it, notes.
public struct DiagnosticText: Sendable {
    /// Creates the form.
    public init() {}

    /// The findings in the order given, each ending in a line break.
    public func text(of diagnostics: [Diagnostic]) -> String {
        var text = ""
        for diagnostic in diagnostics {
            text += Self.place(of: diagnostic.location) + ": "
            text += "\(diagnostic.severity.rawValue): \(Self.plain(diagnostic.message)) [\(diagnostic.code.rawValue)]\n"
            text += excerpt(diagnostic.location)
            for note in diagnostic.notes {
                text += "  note: \(Self.plain(note.message))"
                if let location = note.location { text += " (\(Self.place(of: location)))" }
                text += "\n"
            }
            for fixIt in diagnostic.fixIts { text += "  fix-it: \(Self.plain(fixIt.message))\n" }
        }
        return text
    }

    /// A place as a person writes it: `path:line:column`, as much of it as is known.
    public static func place(of location: SourceLocation) -> String {
        var text = plain(location.path)
        if location.line > 0 { text += ":\(location.line)" }
        if let span = location.span { text += ":\(span.column)" }
        return text
    }

    /// The source line, numbered, and carets under the stretch that is meant. Tabs stay tabs, so that the caret stays under
    /// its word; a long line is cut around it.
    private func excerpt(_ location: SourceLocation) -> String {
        guard let line = location.sourceLine, let span = location.span, !line.isEmpty else { return "" }
        let characters = Array(line)
        let start = min(span.column - 1, characters.count)
        let first = max(0, start - 60)
        let last = min(characters.count, max(start + min(span.length, 60), first + 100))
        let length = max(1, min(span.length, last - start))
        let number = String(location.line)
        let gutter = String(repeating: " ", count: max(0, 5 - number.count)) + number + " | "
        let before = (first > 0 ? "… " : "") + String(characters[first..<start])
        let after = String(characters[start..<last]) + (last < characters.count ? " …" : "")
        let padding = before.map { $0 == "\t" ? "\t" : String(repeating: " ", count: Self.width(of: $0)) }.joined()
        let wide = characters[start..<min(characters.count, start + length)].reduce(0) { $0 + Self.width(of: $1) }
        return gutter + Self.plain(before + after) + "\n" + String(repeating: " ", count: gutter.count - 2) + "| "
            + padding
            + "^" + String(repeating: "~", count: max(0, wide - 1)) + "\n"
    }

    /// How many columns a terminal gives a character: two for East Asian wide ones and emoji, none for marks alone.
    private static func width(of character: Character) -> Int {
        guard let scalar = character.unicodeScalars.first else { return 0 }
        switch scalar.value {
        case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60,
            0xFFE0...0xFFE6, 0x1F300...0x1FAFF, 0x20000...0x3FFFD:
            return 2
        case 0x200B...0x200D, 0xFEFF, 0xAD: return 0
        default: return 1
        }
    }

    /// A text without what would steer a terminal, or show its characters in another order.
    public static func plain(_ text: String) -> String {
        guard text.unicodeScalars.contains(where: steers) else { return text }
        var plain = ""
        for scalar in text.unicodeScalars { plain.unicodeScalars.append(steers(scalar) ? "\u{FFFD}" : scalar) }
        return plain
    }

    /// As ``plain(_:)`` for a text of several lines, whose ends stay.
    public static func plainLines(_ text: String) -> String {
        guard text.unicodeScalars.contains(where: { steers($0) && $0 != "\n" }) else { return text }
        return text.split(separator: "\n", omittingEmptySubsequences: false).map { plain(String($0)) }
            .joined(separator: "\n")
    }

    /// Control characters of both sets, and those of the bidirectional algorithm that embed, override or isolate.
    private static func steers(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x09: false
        case 0..<0x20, 0x7F...0x9F, 0x202A...0x202E, 0x2066...0x2069: true
        default: false
        }
    }
}
