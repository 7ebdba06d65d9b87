import Instruments

extension BlockText {
    /// Whether what stands behind a unit word may be a number, a label or a pointer. Most unit words are none for lack of one.
    func mayBeNumbered(_ at: Int) -> Bool {
        let token = tokens[at]
        switch token.kind {
        case .number, .open, .dot: return true
        case .word:
            return token.letters <= 2 || lexicon.roman(token) > 0
                || pack.mayBegin([.selfWord, .anaphor, .rangeFrom, .numberWord], token)
        default: return false
        }
    }

    /// `Under Article 7, 8 States objected`, `Article 5 and 68 States agreed`, `Article 5 and 60 states spoke`: behind one article,
    /// a number and its noun.
    func isClause(_ unit: CompiledPack.Unit, _ end: Int, isJoined: Bool) -> Bool {
        guard pack.unitsHavePlurals, !unit.isPlural, !unit.isAbbreviation, let next = tokens.at(end), next.kind == .word
        else { return false }
        if isJoined { return next.isCapitalised ? !next.triggers.contains(.name) : isPlural(next) }
        return length([.connector, .of, .rangeTo], end) == nil
    }

    /// Whether a word looks like a noun in the plural: a verb behind two articles has no `s`.
    private func isPlural(_ word: Token) -> Bool {
        word.letters > 3 && ends(word, in: "s")
            && !pack.mayBegin([.of, .connector, .rangeTo, .position], word)
    }

    /// Whether a word ends in some letters, as they stand.
    func ends(_ word: Token, in letters: StaticString) -> Bool {
        letters.withUTF8Buffer { text[Int(word.start)..<Int(word.end)].suffix($0.count).elementsEqual($0) }
    }

    /// Whether a number without a unit of its own is a member of the list, and not of something that is counted,
    /// dated or numbered otherwise.
    func isMember(_ start: Int, _ end: Int) -> Bool {
        guard let next = tokens.at(end) else { return true }
        let first = tokens[start]
        if first.kind == .number, first.letters > 3 { return false }
        // `Articles 7, 8 and 24-hour networks`
        if next.kind == .dash, isGlued(end), isGlued(end + 1), kind(end + 1) == .word { return false }
        guard next.kind == .word, tokens[end - 1].kind != .close else { return true }
        if lexicon.possessive == next.value { return true }
        if pack.month(next) > 0, next.isCapitalised { return false }
        // `In Chapter 3, I argue`: a list that goes back to one is none.
        if first.letters == 1, first.isAllCapitals, lexicon.roman(first) == 1 { return false }
        if let (_, count) = unitWord(at: end) {
            // `Điều 7 và 3 khoản`: counted, unless the unit has a number of its own or is a self word.
            return isNumbered(end + count)
        }
        guard length(.counted, end) != nil else { return true }
        return next.isCapitalised && (modifiersFollow || kind(start - 1) != .comma)
    }
}
