/// How wide a text is in a sans-serif type: an estimate on the safe side, since nobody knows the reader's type.
enum TextMeasure {
    /// No more of a text than this is looked at.
    private static let longest = 200

    /// The width of a text whose type is `size` units high, in the same units.
    static func width(_ text: String, size: Int) -> Int {
        (text.prefix(longest).reduce(0) { $0 + hundredths(of: $1) } * size + 99) / 100
    }

    /// A text in lines of words of about the same width, the last one cut where there is no room for all.
    ///
    /// - Parameters:
    ///   - width: how wide a line may be.
    ///   - most: how many lines there may be; at least one.
    static func lines(_ text: String, width: Int, size: Int, most: Int) -> [String] {
        var best = filled(text, width: width, size: size, most: most)
        guard !best.isCut else { return best.lines }
        for narrower in stride(from: width - size, to: width / 3, by: -size) {
            let lines = filled(text, width: narrower, size: size, most: best.lines.count)
            if lines.isCut { break }
            best = lines
        }
        return best.lines
    }

    private static func filled(
        _ text: String, width: Int, size: Int, most: Int
    ) -> (lines: [String], isCut: Bool) {
        var lines: [String] = []
        var line = ""
        var isCut = text.count > longest
        for word in text.prefix(longest).split(whereSeparator: \.isWhitespace) {
            let longer = line.isEmpty ? String(word) : line + " " + word
            if line.isEmpty || Self.width(longer, size: size) <= width {
                line = longer
            } else if lines.count + 1 < most {
                lines.append(line)
                line = String(word)
            } else {
                isCut = true
                break
            }
        }
        lines.append(line)
        isCut = isCut || lines.contains { Self.width($0, size: size) > width }
        let last = lines.count - 1
        return (
            lines.enumerated().map { fitted($1, width: width, size: size, goesOn: isCut && $0 == last) }, isCut
        )
    }

    /// A line that is not too wide; three dots stand for what was cut from it or goes on behind it.
    private static func fitted(_ line: String, width: Int, size: Int, goesOn: Bool) -> String {
        guard goesOn || Self.width(line, size: size) > width else { return line }
        var rest = Substring(line)
        while let last = rest.last, last == " " || Self.width(rest + "…", size: size) > width { rest.removeLast() }
        return rest + "…"
    }

    /// A character's width in hundredths of the type's size.
    private static func hundredths(of character: Character) -> Int {
        guard let scalar = character.unicodeScalars.first else { return 0 }
        switch scalar {
        case " ", "i", "j", "l", "t", "f", "r", "I", ".", ",", ":", ";", "'", "’", "‘", "(", ")", "/", "-", "|", "!":
            return 36
        case "m", "w", "M", "W", "…", "—", "%": return 94
        default: break
        }
        if scalar.value >= 0x2E80, scalar.value < 0xFB00 || scalar.value > 0xFFFF { return 105 }
        return scalar.properties.isUppercase ? 72 : 60
    }
}

private func + (text: Substring, end: String) -> String { String(text) + end }
