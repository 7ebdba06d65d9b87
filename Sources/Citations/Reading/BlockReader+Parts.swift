import Instruments

extension BlockReader {
    /// Reads one numbered thing of a unit, with its brackets and dots; notes why where it looks like one and is none.
    mutating func parsePart(_ unit: CompiledPack.Unit, _ at: Int) -> (part: ReferencePart, end: Int)? {
        guard at < tokens.count else { return nil }
        var part = ReferencePart()
        var end: Int
        switch unit.level {
        case .article:
            guard let (number, next) = parseNumber(at) else { return nil }
            (part.whole, end) = (number, next)
        case .section where kind(at) == .number:
            guard let (number, next) = parseNumber(at) else { return nil }
            (part.whole, end) = (number, next)
        case .chapter, .annex, .section:
            guard let (number, next) = parseChapterNumber(at) else { return nil }
            (part.whole, end) = (number, next)
        case .paragraph:
            if let (number, next) = parseNumber(at) {
                (part.paragraph, end) = (number, next)
            } else if let (label, next) = parseBracket(at) {
                end = next
                switch label {
                case .number(let number): part.paragraph = number
                case .letter(let letter), .roman(let letter): part.point = letter
                }
            } else if let (label, next) = parseHalfBracket(at) {
                (part.point, end) = (label, next)
            } else {
                return nil
            }
        case .point:
            if kind(at) == .number, unit.numbers.contains(.digits), let (label, next) = parseHalfBracket(at + 1),
                tokens[at].value > 0, tokens[at].value < 1000
            {
                // `subparagraph 2 a)`: point a of paragraph 2.
                part.paragraph = ReferenceNumber(tokens[at].value)
                (part.point, end) = (label, next)
            } else {
                guard let (label, next) = parseLabel(unit, at) else { return nil }
                (part.point, end) = (label, next)
            }
        }
        if unit.level >= .article { end = parseTail(&part, unit.level, end) }
        guard isWhole(at, end, unit.level) else { return nil }
        return (part, end)
    }

    /// Reads a number and its suffix: `64`, `64a`, `64bis`, `64 bis`, `64-bis`, `64-A`.
    mutating func parseNumber(_ at: Int) -> (ReferenceNumber, Int)? {
        guard let token = tokens.at(at), token.kind == .number else { return nil }
        guard token.value > 0 else {
            fail(at..<(at + 1), .number)
            return nil
        }
        var next = at + 1
        let isDashed = kind(next) == .dash && isGlued(next) && kind(next + 1) == .word && isGlued(next + 1)
        if isDashed { next += 1 }
        guard let word = tokens.at(next), word.kind == .word else { return (ReferenceNumber(token.value), at + 1) }
        if isPhrase(.suffix, next..<(next + 1)), !lexicon.label(word).isEmpty {
            return (ReferenceNumber(token.value, suffix: lexicon.label(word)), next + 1)
        }
        guard isGlued(next) else {
            // `Article 4 A (4)` is not Article 4.
            if isPhrase(.suffix, next..<(next + 1)) || isSpacedSuffix(next) {
                fail(at..<(next + 1), .suffix)
                return nil
            }
            return (ReferenceNumber(token.value), at + 1)
        }
        // `Điều 21của Luật`: a space is missing.
        if lacksSpace(next) { return (ReferenceNumber(token.value), at + 1) }
        let letter = lexicon.label(word)
        if !letter.isEmpty, letter.count == 1 {
            return (ReferenceNumber(token.value, suffix: letter), next + 1)
        }
        if isDashed { return (ReferenceNumber(token.value), at + 1) }
        if let double = doubleLetter(word) { return (ReferenceNumber(token.value, suffix: double), next + 1) }
        fail(at..<(next + 1), .suffix)
        return nil
    }

    /// Whether a capital by itself goes on with a number: `4 A (4)`, `5 A of`, and not `5 A State Party`.
    private func isSpacedSuffix(_ at: Int) -> Bool {
        let word = tokens[at]
        guard pack.unitsHavePlurals, word.letters == 1, word.isCapitalised else { return false }
        return kind(at + 1) != .word ? kind(at + 1) != .open || !isSquare(at + 1) : length(.of, at + 1) != nil
    }

    private func parseChapterNumber(_ at: Int) -> (ReferenceNumber, Int)? {
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

    /// Reads `(3)(b)(ii)` and `.3.b` behind a number. Returns where it ends.
    private mutating func parseTail(_ part: inout ReferencePart, _ level: Level, _ start: Int) -> Int {
        var at = start
        // Dots: the part under an article by number, the parts under that by letter.
        while kind(at) == .dot, isGlued(at), isGlued(at + 1), let next = tokens.at(at + 1) {
            if next.kind == .number, level == .article, part.paragraph == nil, part.point == nil, next.letters < 3,
                let (number, end) = parseNumber(at + 1)
            {
                part.paragraph = number
                at = end
            } else if next.kind == .word, level <= .paragraph, part.point == nil, lexicon.label(next).count == 1,
                !isGlued(at + 2) || kind(at + 2) != .word
            {
                part.point = lexicon.label(next)
                at += 2
            } else {
                break
            }
        }
        while kind(at) == .open, let (label, next) = parseBracket(at), add(label, to: &part, level) { at = next }
        // `Article 25(2)b)(ii)`, `paragraph 1 j)`.
        if part.point == nil, level < .point, let (label, next) = parseHalfBracket(at) {
            part.point = label
            at = next
            while kind(at) == .open, let (label, next) = parseBracket(at), add(label, to: &part, level) { at = next }
        }
        return at
    }

    /// Puts a bracketed label under what a part already names; false where it cannot stand there.
    func add(_ label: BracketLabel, to part: inout ReferencePart, _ level: Level = .article) -> Bool {
        switch label {
        case .number(let number):
            if part.point == nil, part.paragraph == nil, level == .article {
                part.paragraph = number
            } else if part.point != nil, part.subpoint == nil {
                part.subpoint = Label("\(number.value)\(number.suffix.text)")
            } else {
                return false
            }
        case .letter(let letter):
            if let point = part.point, part.subpoint == nil, Int(point.text) != nil {
                part.subpoint = letter
            } else {
                guard part.point == nil else { return false }
                part.point = letter
            }
        case .roman(let roman):
            if part.point == nil {
                part.point = roman
            } else if part.subpoint == nil {
                part.subpoint = roman
            } else {
                return false
            }
        }
        return true
    }

    /// Whether what stands behind a number leaves it whole, and no sum, date or identifier.
    mutating func isWhole(_ start: Int, _ end: Int, _ level: Level) -> Bool {
        guard let next = tokens.at(end) else { return true }
        if !next.isSpaced {
            switch next.kind {
            case .percent, .number:
                fail(start..<(end + 1), .suffix)
                return false
            case .word where tokens[end - 1].kind != .close && !lacksSpace(end):
                fail(start..<(end + 1), .suffix)
                return false
            case .dot where kind(end + 1) == .number && isGlued(end + 1):
                fail(start..<(end + 2), .suffix)
                return false
            case .other where isFraction(end):
                fail(start..<(end + 1), .suffix)
                return false
            case .dash where isGlued(end + 1) && kind(end + 1) == .number && kind(end + 2) == .dash && isGlued(end + 2):
                // `7-8-2024`
                fail(start..<(end + 2), .number)
                return false
            case .dot where isCode(end + 1):
                fail(start..<(end + 2), .suffix)
                return false
            case .slash:
                // `Điều 331/BLHS`
                guard level == .article, let word = tokens.at(end + 1), word.isAllCapitals, word.letters > 2,
                    isGlued(end + 1)
                else {
                    fail(start..<(end + 1), .suffix)
                    return false
                }
            case .comma where isThousands(end, start):
                fail(start..<(end + 2), .number)
                return false
            case .open where isUnreadBracket(end):
                fail(start..<(end + 2), .suffix)
                return false
            default: break
            }
        }
        if next.kind == .percent || length(.money, end) != nil {
            fail(start..<(end + 1), .count)
            return false
        }
        return true
    }

    /// Whether a word stuck to a number is one that can only stand behind it: `Điều 21của`.
    private func lacksSpace(_ at: Int) -> Bool {
        tokens[at].letters > 1 && (length([.of, .connector], at) != nil || unitWord(at: at) != nil)
    }

    /// `36.3.NĐ.1.19`: the number of something else goes on in capitals.
    private func isCode(_ at: Int) -> Bool {
        guard let word = tokens.at(at), word.kind == .word, isGlued(at) else { return false }
        return word.isAllCapitals && (2...6).contains(word.letters)
    }

    /// `½`
    private func isFraction(_ at: Int) -> Bool {
        let sign = block.text[tokens[at].range]
        return sign.count == 2 && sign.first == 0xC2 && (0xBC...0xBE).contains(sign[sign.startIndex + 1])
    }

    /// `24,000`, and `, 1,200` in a list that is spaced otherwise: three digits stuck to a comma go on with a number.
    private func isThousands(_ comma: Int, _ start: Int) -> Bool {
        guard let number = tokens.at(comma + 1), number.kind == .number, isGlued(comma + 1), number.letters == 3 else {
            return false
        }
        if number.value < 100 { return true }
        return !isGlued(start) && (kind(start - 1) == .comma || length(.connector, start - 1) != nil)
    }

    /// Whether a bracket stuck to a number holds a short label that was not understood.
    private func isUnreadBracket(_ at: Int) -> Bool {
        guard !isSquare(at), let token = tokens.at(at + 1), isGlued(at + 1) else { return false }
        if token.kind == .number { return token.letters < 4 }
        return token.kind == .word && token.letters == 1
    }
}
