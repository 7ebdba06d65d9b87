import Instruments

extension BlockText {
    /// Whether a capital by itself goes on with a number: `4 A (4)`, `5 A of`, and not `5 A State Party`.
    func isSpacedSuffix(_ at: Int) -> Bool {
        let word = tokens[at]
        guard pack.unitsHavePlurals, word.letters == 1, word.isCapitalised else { return false }
        return kind(at + 1) != .word ? kind(at + 1) != .open || !isSquare(at + 1) : length(.of, at + 1) != nil
    }

    func parseChapterNumber(_ at: Int) -> (ReferenceNumber, Int)? {
        guard let token = tokens.at(at) else { return nil }
        let isAlone = kind(at + 1) != .word || tokens[at + 1].isSpaced
        // `Chương IV-A`, which is not a range.
        if kind(at + 1) == .dash, isGlued(at + 1), let letter = tokens.at(at + 2), letter.letters == 1, isGlued(at + 2),
            letter.kind == .word, lexicon.roman(letter) == 0 || lexicon.roman(letter) >= 50
        {
            return nil
        }
        if token.kind == .number, token.value > 0, token.value < 1000, isAlone {
            return (ReferenceNumber(token.value), at + 1)
        }
        let value = lexicon.roman(token)
        guard value > 0, token.isAllCapitals, isAlone else { return nil }
        if value >= 100 || value == 50, token.letters == 1 { return nil }
        return (ReferenceNumber(Int32(value)), at + 1)
    }

    /// Whether a word stuck to a number is one that can only stand behind it: `Điều 21của`.
    func lacksSpace(_ at: Int) -> Bool {
        tokens[at].letters > 1 && (length([.of, .connector], at) != nil || unitWord(at: at) != nil)
    }

    /// `36.3.NĐ.1.19`: the number of something else goes on in capitals.
    func isCode(_ at: Int) -> Bool {
        guard let word = tokens.at(at), word.kind == .word, isGlued(at) else { return false }
        return word.isAllCapitals && (2...6).contains(word.letters)
    }

    /// `½`
    func isFraction(_ at: Int) -> Bool {
        let sign = text[tokens[at].range]
        return sign.count == 2 && sign.first == 0xC2 && (0xBC...0xBE).contains(sign[sign.startIndex + 1])
    }

    /// `24,000`, and `, 1,200` in a list that is spaced otherwise: three digits stuck to a comma go on with a number.
    func isThousands(_ comma: Int, _ start: Int) -> Bool {
        guard let number = tokens.at(comma + 1), number.kind == .number, isGlued(comma + 1), number.letters == 3 else {
            return false
        }
        if number.value < 100 { return true }
        return !isGlued(start) && (kind(start - 1) == .comma || length(.connector, start - 1) != nil)
    }

    /// Whether a bracket stuck to a number holds a short label that was not understood.
    func isUnreadBracket(_ at: Int) -> Bool {
        guard !isSquare(at), let token = tokens.at(at + 1), isGlued(at + 1) else { return false }
        if token.kind == .number { return token.letters < 4 }
        return token.kind == .word && token.letters == 1
    }

    /// Whether a number, a label or a pointer stands at a token: what makes a citation of a unit word before it.
    func isNumbered(_ at: Int) -> Bool {
        guard let token = tokens.at(at) else { return false }
        return token.kind == .number || token.kind == .open || length(.selfWord, at) != nil
            || !lexicon.label(token).isEmpty || lexicon.roman(token) > 0
            || (token.kind == .dot && kind(at + 1) == .number)
    }

    /// Whether some words are, letter by letter, a proper name: `ARTICLE 19`.
    func isProperName(_ range: Range<Int>) -> Bool {
        let stretch = bytes(range)
        return pack.properNames.contains { name in
            name.count == stretch.count && stretch.enumerated().allSatisfy { text[$1] == name[$0] }
        }
    }
}
