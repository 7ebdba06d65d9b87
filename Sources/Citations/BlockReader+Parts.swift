import Instruments

extension BlockReader {
    /// Reads one numbered thing at a level, with its brackets and dots; notes why where it looks like one and is none.
    mutating func parsePart(_ level: Level, _ at: Int, isFirst: Bool) -> (part: ReferencePart, end: Int)? {
        guard at < tokens.count else { return nil }
        var part = ReferencePart(tokens: at..<at)
        var end: Int
        switch level {
        case .article, .section:
            guard let (number, next) = parseNumber(at) else { return nil }
            end = next
            if level == .article { part.article = number } else { part.section = number }
        case .paragraph:
            if let (number, next) = parseNumber(at) {
                part.paragraph = number
                end = next
            } else if let (label, next) = parseBracket(at), isFirst || !tokens[at].isSpaced || kind(at) == .open {
                end = next
                switch label {
                case .number(let value): part.paragraph = ProvisionNumber(value)
                case .letter(let letter), .roman(let letter): part.point = letter
                }
            } else {
                return nil
            }
        case .point:
            guard let (label, next) = parseLabel(at) else { return nil }
            part.point = label
            end = next
        case .chapter, .annex:
            guard let (number, next) = parseChapterNumber(at) else { return nil }
            end = next
            if level == .chapter { part.chapter = number } else { part.annex = number }
        }
        if level >= .article, level != .section { end = parseTail(&part, end) }
        guard isWhole(at, end, level) else { return nil }
        part.tokens = at..<end
        return (part, end)
    }

    /// A bracketed label.
    enum Label {
        case number(Int)
        case letter(String)
        case roman(String)
    }

    /// Reads `(3)`, `(b)`, `(ii)`.
    func parseBracket(_ at: Int) -> (Label, Int)? {
        guard kind(at) == .open, kind(at + 2) == .close, isGlued(at + 1), isGlued(at + 2) else { return nil }
        let token = tokens[at + 1]
        if token.kind == .number, token.value > 0, token.value < 1000 { return (.number(Int(token.value)), at + 3) }
        guard token.kind == .word else { return nil }
        if let label = lexicon.labels[token.value] {
            return (lexicon.romans[token.value] == nil ? .letter(label) : .roman(label), at + 3)
        }
        if let value = lexicon.romans[token.value] {
            return (.roman(RomanNumeral.text(of: value).lowercased()), at + 3)
        }
        if let double = doubleLetter(token) { return (.letter(double), at + 3) }
        return nil
    }

    /// `aa`, `bb`: points put in between.
    private func doubleLetter(_ token: Token) -> String? {
        guard token.letters == 2, token.range.count == 2 else { return nil }
        let first = text[Int(token.start)] | 0x20
        guard first == text[Int(token.start) + 1] | 0x20, first >= 0x61, first <= 0x7A else { return nil }
        return String(repeating: String(UnicodeScalar(first)), count: 2)
    }

    /// Reads a number and its suffix: `64`, `64a`, `64bis`, `64 bis`.
    mutating func parseNumber(_ at: Int) -> (ProvisionNumber, Int)? {
        guard kind(at) == .number else { return nil }
        let value = Int(tokens[at].value)
        guard value > 0 else {
            fail(at..<(at + 1), .number)
            return nil
        }
        var next = at + 1
        if kind(next) == .dash, isGlued(next), kind(next + 1) == .word, isGlued(next + 1),
            lexicon.suffixes[tokens[next + 1].value] != nil
        {
            next += 1
        }
        guard kind(next) == .word else { return (ProvisionNumber(value), at + 1) }
        let word = tokens[next]
        if let suffix = lexicon.suffixes[word.value] { return (ProvisionNumber(value, suffix: suffix), next + 1) }
        guard isGlued(next) else { return (ProvisionNumber(value), at + 1) }
        if let letter = lexicon.labels[word.value] { return (ProvisionNumber(value, suffix: letter), next + 1) }
        if let double = doubleLetter(word) { return (ProvisionNumber(value, suffix: double), next + 1) }
        fail(at..<(next + 1), .suffix)
        return nil
    }

    /// Reads the label of a point: `a`, `(a)`, `a)`, and in English a number.
    private func parseLabel(_ at: Int) -> (String, Int)? {
        if let (label, next) = parseBracket(at) {
            switch label {
            case .letter(let text), .roman(let text): return (text, next)
            case .number(let value): return selfWordFollows ? nil : (String(value), next)
            }
        }
        guard at < tokens.count else { return nil }
        let token = tokens[at]
        if token.kind == .number, token.value > 0, token.value < 1000, !selfWordFollows {
            return (String(token.value), at + 1)
        }
        guard token.kind == .word, token.letters <= 4 else { return nil }
        var label: String
        if let letter = lexicon.labels[token.value] {
            label = letter
        } else if !selfWordFollows, let value = lexicon.romans[token.value], !token.isCapitalised {
            label = RomanNumeral.text(of: value).lowercased()
        } else {
            return nil
        }
        var next = at + 1
        if kind(next) == .apostrophe, isGlued(next) { return nil }
        if kind(next) == .number, isGlued(next), (1...99).contains(tokens[next].value) {
            label += String(tokens[next].value)
            next += 1
        }
        if kind(next) == .word, isGlued(next) { return nil }
        if kind(next) == .close, isGlued(next), kind(at - 1) != .open { next += 1 }
        return (label, next)
    }

    private func parseChapterNumber(_ at: Int) -> (ProvisionNumber, Int)? {
        guard at < tokens.count else { return nil }
        let token = tokens[at]
        let isAlone = kind(at + 1) != .word || tokens[at + 1].isSpaced
        if token.kind == .number, token.value > 0, token.value < 1000, isAlone {
            return (ProvisionNumber(Int(token.value)), at + 1)
        }
        guard token.kind == .word, token.isAllCapitals, let value = lexicon.romans[token.value], value < 200, isAlone
        else { return nil }
        if value >= 100 || value == 50, token.letters == 1 { return nil }
        return (ProvisionNumber(value), at + 1)
    }

    /// Reads `(3)(b)(ii)` and `.3.b` behind a number. Returns where it ends.
    private mutating func parseTail(_ part: inout ReferencePart, _ start: Int) -> Int {
        var at = start
        // Dots: the part under an article by number, the parts under that by letter.
        while kind(at) == .dot, isGlued(at), isGlued(at + 1), let next = kind(at + 1) {
            if next == .number, part.article != nil, part.paragraph == nil, part.point == nil,
                let (number, end) = parseNumber(at + 1), number.value < 1000, tokens[at + 1].letters < 3
            {
                part.paragraph = number
                at = end
            } else if next == .word, part.paragraph != nil || part.article != nil, part.point == nil,
                let label = lexicon.labels[tokens[at + 1].value], !isGlued(at + 2) || kind(at + 2) != .word
            {
                part.point = label
                at += 2
            } else {
                break
            }
        }
        while kind(at) == .open, let (label, next) = parseBracket(at), add(label, to: &part) { at = next }
        return at
    }

    /// Puts a bracketed label under what a part already names; false where it cannot stand there.
    func add(_ label: Label, to part: inout ReferencePart) -> Bool {
        switch label {
        case .number(let value):
            if part.point == nil, part.paragraph == nil, part.article != nil {
                part.paragraph = ProvisionNumber(value)
            } else if part.point != nil, part.subpoint == nil {
                part.subpoint = String(value)
            } else {
                return false
            }
        case .letter(let letter):
            guard part.point == nil else { return false }
            part.point = letter
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
    private mutating func isWhole(_ start: Int, _ end: Int, _ level: Level) -> Bool {
        guard end < tokens.count else { return true }
        let next = tokens[end]
        if !next.isSpaced {
            switch next.kind {
            case .percent, .slash, .number:
                fail(start..<(end + 1), .suffix)
                return false
            case .word:
                if tokens[end - 1].kind != .close {
                    fail(start..<(end + 1), .suffix)
                    return false
                }
            case .dot where kind(end + 1) == .number && isGlued(end + 1):
                fail(start..<(end + 2), .suffix)
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

    /// Whether a bracket stuck to a number holds a short label that was not understood.
    private func isUnreadBracket(_ at: Int) -> Bool {
        guard at + 1 < tokens.count, isGlued(at + 1) else { return false }
        let token = tokens[at + 1]
        if token.kind == .number { return token.letters < 4 }
        return token.kind == .word && token.letters == 1
    }
}
