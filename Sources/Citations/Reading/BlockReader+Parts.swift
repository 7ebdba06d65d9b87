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
            guard let (number, next) = block.parseChapterNumber(at) else { return nil }
            (part.whole, end) = (number, next)
        case .paragraph:
            if let (number, next) = parseNumber(at) {
                (part.paragraph, end) = (number, next)
            } else if let (label, next) = block.parseBracket(at) {
                end = next
                switch label {
                case .number(let number): part.paragraph = number
                case .letter(let letter), .roman(let letter): part.point = letter
                }
            } else if let (label, next) = block.parseHalfBracket(at) {
                (part.point, end) = (label, next)
            } else {
                return nil
            }
        case .point:
            if kind(at) == .number, unit.numbers.contains(.digits), let (label, next) = block.parseHalfBracket(at + 1),
                tokens[at].value > 0, tokens[at].value < 1000
            {
                // `subparagraph 2 a)`: point a of paragraph 2.
                part.paragraph = ReferenceNumber(tokens[at].value)
                (part.point, end) = (label, next)
            } else {
                guard let (label, next) = block.parseLabel(unit, at) else { return nil }
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
            if isPhrase(.suffix, next..<(next + 1)) || block.isSpacedSuffix(next) {
                fail(at..<(next + 1), .suffix)
                return nil
            }
            return (ReferenceNumber(token.value), at + 1)
        }
        // `Điều 21của Luật`: a space is missing.
        if block.lacksSpace(next) { return (ReferenceNumber(token.value), at + 1) }
        let letter = lexicon.label(word)
        if !letter.isEmpty, letter.count == 1 {
            return (ReferenceNumber(token.value, suffix: letter), next + 1)
        }
        if isDashed { return (ReferenceNumber(token.value), at + 1) }
        if let double = block.doubleLetter(word) { return (ReferenceNumber(token.value, suffix: double), next + 1) }
        fail(at..<(next + 1), .suffix)
        return nil
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
        while kind(at) == .open, let (label, next) = block.parseBracket(at), add(label, to: &part, level) { at = next }
        // `Article 25(2)b)(ii)`, `paragraph 1 j)`.
        if part.point == nil, level < .point, let (label, next) = block.parseHalfBracket(at) {
            part.point = label
            at = next
            while kind(at) == .open, let (label, next) = block.parseBracket(at), add(label, to: &part, level) {
                at = next
            }
        }
        return at
    }

    /// Puts a bracketed label under what a part already names; false where it cannot stand there.
    func add(_ label: BlockText.BracketLabel, to part: inout ReferencePart, _ level: Level = .article) -> Bool {
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
            case .word where tokens[end - 1].kind != .close && !block.lacksSpace(end):
                fail(start..<(end + 1), .suffix)
                return false
            case .dot where kind(end + 1) == .number && isGlued(end + 1):
                fail(start..<(end + 2), .suffix)
                return false
            case .other where block.isFraction(end):
                fail(start..<(end + 1), .suffix)
                return false
            case .dash where isGlued(end + 1) && kind(end + 1) == .number && kind(end + 2) == .dash && isGlued(end + 2):
                // `7-8-2024`
                fail(start..<(end + 2), .number)
                return false
            case .dot where block.isCode(end + 1):
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
            case .comma where block.isThousands(end, start):
                fail(start..<(end + 2), .number)
                return false
            case .open where block.isUnreadBracket(end):
                fail(start..<(end + 2), .suffix)
                return false
            default: break
            }
        }
        if block.isSuffixBracket(end) {
            fail(start..<(end + 3), .suffix)
            return false
        }
        if next.kind == .percent || length(.money, end) != nil {
            fail(start..<(end + 1), .count)
            return false
        }
        return true
    }
}
