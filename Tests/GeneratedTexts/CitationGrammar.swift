/// A small grammar of how one language cites, as templates: `khoản {p} {A} {n}`.
///
/// A placeholder is a letter in braces; ``fill(_:_:)`` says what each stands for. The forms are those of CITATIONS.md.
struct CitationGrammar: Sendable {
    /// Words for an article, in every case and spelling.
    let articles: [String]
    /// Citations of one provision that name its article.
    let singles: [String]
    /// Lists: every member is a citation of its own.
    let lists: [String]
    /// Ranges.
    let ranges: [String]
    /// Citations that depend on where they stand.
    let relatives: [String]
    /// Chapters, sections and annexes.
    let wholes: [String]
    /// Names before a citation; `{c}` is the citation.
    let ownersBefore: [String]
    /// Names after it.
    let ownersAfter: [String]
    /// What looks like a citation and is none.
    let exclusions: [String]
    /// Dates, counts and terms of the glossary.
    let others: [String]
    /// What a sentence may begin with.
    let openings: [String]
    /// What may stand between two citations.
    let middles: [String]
    /// What may follow the last one.
    let closings: [String]

    /// One to three sentences.
    func sentences(_ dice: inout Dice) -> String {
        var text = sentence(&dice)
        while dice.hits(oneIn: 3) { text += (dice.hits(oneIn: 8) ? "\n" : " ") + sentence(&dice) }
        return text
    }

    private func sentence(_ dice: inout Dice) -> String {
        var text = dice.pick(openings) + phrase(&dice)
        while dice.hits(oneIn: 3) { text += dice.pick(middles) + phrase(&dice) }
        return text + dice.pick(closings) + dice.pick([".", ".", ".", ";", ":", "!", "?", "…", ""])
    }

    private func phrase(_ dice: inout Dice) -> String {
        switch dice.roll(8) {
        case 0: fill(dice.pick(exclusions), &dice)
        case 1: fill(dice.pick(others), &dice)
        default: citation(&dice)
        }
    }

    /// One citation, list or range, with its owner or without.
    func citation(_ dice: inout Dice) -> String {
        let form =
            switch dice.roll(12) {
            case 0..<4: singles
            case 4..<7: lists
            case 7..<9: ranges
            case 9..<11: relatives
            default: wholes
            }
        let citation = fill(dice.pick(form), &dice)
        return switch dice.roll(8) {
        case 0: dice.pick(ownersBefore).replacing("{c}", with: citation)
        case 1, 2: citation + dice.pick(ownersAfter)
        default: citation
        }
    }

    /// Puts words and numbers in the places of a template.
    func fill(_ template: String, _ dice: inout Dice) -> String {
        var text = ""
        var rest = template[...]
        while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
            text += rest[..<open]
            text += filling(rest[rest.index(after: open)..<close], &dice)
            rest = rest[rest.index(after: close)...]
        }
        return text + rest
    }

    private func filling(_ name: Substring, _ dice: inout Dice) -> String {
        switch name {
        case "A": dice.pick(articles)
        case "n": number(&dice)
        case "l": String(1 + dice.roll(20))
        case "m": String(21 + dice.roll(49))
        case "p": String(1 + dice.roll(9))
        case "q": String(10 + dice.roll(6))
        case "a": dice.pick(["a", "b", "c", "d", "đ", "e", "g", "h", "i", "aa"])
        case "b": dice.pick(["a", "b"])
        case "e": dice.pick(["d", "e", "g", "h"])
        case "i": dice.pick(["i", "ii", "iii", "iv", "v"])
        case "R": dice.pick(["I", "II", "III", "IV", "V", "VI", "IX", "5", "12"])
        default: ""
        }
    }

    /// The number of an article: mostly one that there is, now and then one with a suffix, a zero or too many digits.
    private func number(_ dice: inout Dice) -> String {
        let number = 1 + dice.roll(70)
        switch dice.roll(16) {
        case 0: return "\(number)" + dice.pick(["a", "b", "đ", "bis", " bis", "-bis", " ter"])
        case 1: return "0\(number)"
        case 2: return dice.pick(["0", "100", "999", "2018", "2024", "19", "1500", "1234567890"])
        default: return "\(number)"
        }
    }
}
