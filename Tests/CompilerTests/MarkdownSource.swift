import GeneratedTexts

/// A visible text written in Markdown that shows exactly it, with emphasis around some of its words or without.
struct MarkdownSource {
    /// The delimiters around a stretch of characters.
    private struct Emphasis {
        let characters: Range<Int>
        let delimiter: String
    }

    private let characters: [Character]
    /// The offset in bytes of each character, and the length of the text.
    private let offsets: [Int]
    /// Sorted, apart or one within the other.
    private var emphases: [Emphasis] = []

    /// Takes a text that a paragraph can show; see ``showable(_:)``.
    init(_ text: String) {
        characters = Array(text)
        var offsets = [0]
        for character in characters { offsets.append((offsets.last ?? 0) + character.utf8.count) }
        self.offsets = offsets
    }

    /// The text as one paragraph can show it: no line that is blank or begins or ends with white space or begins
    /// with a byte order mark, none of the control characters that Markdown takes for white space, and no `@`, which would
    /// make an address of the words around it.
    static func showable(_ text: String) -> String {
        var lines: [String] = [""]
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\n", "\r": lines.append("")
            case "\u{0}", "\u{B}", "\u{C}", "\t": lines[lines.count - 1] += " "
            case "@": lines[lines.count - 1] += "a"
            default: lines[lines.count - 1].unicodeScalars.append(scalar)
            }
        }
        return lines.map { line in
            var scalars = Substring(line).unicodeScalars
            while scalars.first == " " || scalars.first == "\u{FEFF}" { scalars.removeFirst() }
            while scalars.last == " " { scalars.removeLast() }
            return String(scalars)
        }.filter { !$0.isEmpty }.joined(separator: "\n")
    }

    /// The Markdown: every sign of ASCII is escaped, so that only the delimiters mean anything.
    var markdown: String {
        var text = ""
        var open: [Emphasis] = []
        var next = emphases[...]
        for (at, character) in characters.enumerated() {
            while let last = open.last, last.characters.upperBound == at { text += open.removeLast().delimiter }
            while let first = next.first, first.characters.lowerBound == at {
                text += first.delimiter
                open.append(next.removeFirst())
            }
            for scalar in character.unicodeScalars {
                if scalar.isASCII, !scalar.properties.isAlphabetic, !("0"..."9").contains(scalar), scalar.value > 0x20 {
                    text += "\\"
                }
                text.unicodeScalars.append(scalar)
            }
        }
        while let last = open.popLast() { text += last.delimiter }
        return text
    }

    /// Puts emphasis around citations, around parts of them, and across where they begin or end.
    mutating func emphasise(_ citations: [Range<Int>], _ dice: inout Dice) {
        for citation in citations {
            let start = offsets.firstIndex(of: citation.lowerBound) ?? 0
            let end = offsets.firstIndex(of: citation.upperBound) ?? characters.count
            switch dice.roll(6) {
            case 0: put(start..<end, &dice)
            case 1: put(max(0, start - 1 - dice.roll(12))..<(start + 1 + dice.roll(end - start)), &dice)
            case 2: put((start + dice.roll(end - start))..<min(characters.count, end + 1 + dice.roll(12)), &dice)
            default:
                for _ in 0...dice.roll(3) {
                    let first = start + dice.roll(end - start)
                    put(first..<(first + 1 + dice.roll(end - first)), &dice)
                }
            }
        }
        emphases.sort {
            ($0.characters.lowerBound, $1.characters.upperBound) < ($1.characters.lowerBound, $0.characters.upperBound)
        }
    }

    /// Puts emphasis around a stretch, or around what Markdown lets it stand around: it begins and ends with a letter or
    /// a digit, and touches no other emphasis.
    private mutating func put(_ stretch: Range<Int>, _ dice: inout Dice) {
        guard let first = characters[stretch].firstIndex(where: Self.isWordCharacter),
            let last = characters[stretch].lastIndex(where: Self.isWordCharacter)
        else { return }
        let range = first..<(last + 1)
        var delimiters = ["*", "**", "***"]
        let standsFree = isFree(first - 1) && isFree(last + 1)
        if standsFree { delimiters += ["_", "__"] }
        for other in emphases where other.characters.overlaps((range.lowerBound - 1)..<(range.upperBound + 1)) {
            // Within another one of another length, with a character between their delimiters.
            let isWithin =
                other.characters.lowerBound < range.lowerBound && range.upperBound < other.characters.upperBound
            guard isWithin, other.delimiter == "*" || other.delimiter == "**" else { return }
            delimiters = delimiters.filter { $0.count + other.delimiter.count == 3 && $0.first == "*" }
        }
        guard !delimiters.isEmpty else { return }
        emphases.append(Emphasis(characters: range, delimiter: dice.pick(delimiters)))
    }

    private static func isWordCharacter(_ character: Character) -> Bool { character.isLetter || character.isNumber }

    private func isFree(_ at: Int) -> Bool {
        !characters.indices.contains(at) || characters[at] == " " || characters[at] == "\n"
    }
}
