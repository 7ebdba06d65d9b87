import Foundation

/// Soils a text as word processors, scanners and keyboards do, without changing what it says.
enum Dirt {
    private static let spaces = ["\u{A0}", "\u{202F}", "\u{2009}", "\u{3000}", "  ", "\n", "\r\n", "\t", " \u{200B}"]
    private static let invisible = ["\u{AD}", "\u{200B}", "\u{200C}", "\u{200D}", "\u{2060}", "\u{FEFF}", "\u{200E}"]
    private static let dashes = ["\u{2010}", "\u{2011}", "\u{2012}", "\u{2013}", "\u{2014}", "\u{2212}", "-"]

    /// The text with some of its characters replaced, or invisible ones put between them.
    static func soil(_ text: String, _ dice: inout Dice) -> String {
        let rarity = 2 + dice.roll(30)
        var soiled = ""
        for character in text {
            guard dice.hits(oneIn: rarity) else {
                soiled.append(character)
                continue
            }
            soiled += stain(character, &dice)
        }
        return dice.hits(oneIn: 4) ? decomposed(soiled, &dice) : soiled
    }

    private static func stain(_ character: Character, _ dice: inout Dice) -> String {
        switch character {
        case " ", "\n": return dice.pick(spaces)
        case "-", "–", "—": return dice.pick(dashes)
        case "Đ": return "\u{D0}"
        case "(", ")", ",", ".", ";", "/", "0"..."9":
            guard dice.hits(oneIn: 2), let ascii = character.asciiValue,
                let wide = Unicode.Scalar(0xFEE0 + UInt32(ascii))
            else { break }
            return String(Character(wide))
        default: break
        }
        switch dice.roll(5) {
        case 0: return String(character).decomposedStringWithCanonicalMapping
        case 1: return String(character).uppercased()
        case 2 where dice.hits(oneIn: 8): return "\(character)\u{FFFC}"
        default: return "\(character)" + dice.pick(invisible)
        }
    }

    /// The text with some of its words decomposed, or all of it.
    private static func decomposed(_ text: String, _ dice: inout Dice) -> String {
        if dice.hits(oneIn: 2) { return text.decomposedStringWithCanonicalMapping }
        return text.split(separator: " ", omittingEmptySubsequences: false).map { word in
            dice.hits(oneIn: 2) ? String(word).decomposedStringWithCanonicalMapping : String(word)
        }.joined(separator: " ")
    }
}
