import Instruments

extension BlockText {
    /// Reads `b)`, which no bracket opens.
    func parseHalfBracket(_ at: Int) -> (Label, Int)? {
        guard let word = tokens.at(at), word.kind == .word, kind(at + 1) == .close, isGlued(at + 1),
            kind(at + 2) != .close, !isInBrackets(at)
        else { return nil }
        let label = lexicon.label(word)
        return label.count == 1 ? (label, at + 2) : nil
    }

    /// A bracketed label.
    enum BracketLabel {
        case number(ReferenceNumber)
        case letter(Label)
        case roman(Label)
    }

    /// Reads `(3)`, `(3a)`, `(b)`, `(ii)`, also `( 3 )`; square brackets hold notes, not labels.
    func parseBracket(_ at: Int) -> (BracketLabel, Int)? {
        guard kind(at) == .open, !isSquare(at), let token = tokens.at(at + 1), !isSuffixBracket(at) else { return nil }
        if token.kind == .number, token.value > 0, token.value < 1000 {
            if kind(at + 2) == .close { return (.number(ReferenceNumber(token.value)), at + 3) }
            guard let word = tokens.at(at + 2), word.letters == 1, kind(at + 3) == .close, isGlued(at + 3) else {
                return nil
            }
            let suffix = lexicon.label(word)
            return suffix.isEmpty ? nil : (.number(ReferenceNumber(token.value, suffix: suffix)), at + 4)
        }
        guard token.kind == .word, kind(at + 2) == .close else { return nil }
        let label = lexicon.label(token)
        let roman = lexicon.roman(token)
        if !label.isEmpty { return (roman == 0 ? .letter(label) : .roman(label), at + 3) }
        if roman > 0, let label = Label(RomanNumeral.text(of: roman).lowercased()) { return (.roman(label), at + 3) }
        if let double = doubleLetter(token) { return (.letter(double), at + 3) }
        return nil
    }

    /// Whether a bracket holds what makes another number of the one before it: `Article 64 (bis)`.
    func isSuffixBracket(_ at: Int) -> Bool {
        kind(at) == .open && kind(at + 2) == .close && isPhrase(.suffix, (at + 1)..<(at + 2))
    }

    func isSquare(_ at: Int) -> Bool {
        let byte = text[Int(tokens[at].start)]
        return byte == 0x5B || (byte == 0xEF && text[Int(tokens[at].end) - 1] == 0xBB)
    }

    /// `aa`, `bb`: points put in between.
    func doubleLetter(_ token: Token) -> Label? {
        guard token.letters == 2, token.range.count == 2 else { return nil }
        let first = text[Int(token.start)] | 0x20
        guard first == text[Int(token.start) + 1] | 0x20, first >= 0x61, first <= 0x7A else { return nil }
        return Label(twice: first)
    }

    /// Reads the label of a point: `a`, `(a)`, `a)`, and where the unit has such numbers `1` and `ii`.
    func parseLabel(_ unit: CompiledPack.Unit, _ at: Int) -> (Label, Int)? {
        if let (label, next) = parseBracket(at) {
            switch label {
            case .letter(let text), .roman(let text): return (text, next)
            case .number(let number):
                guard unit.numbers.contains(.digits), let text = Label("\(number.value)\(number.suffix.text)") else {
                    return nil
                }
                return (text, next)
            }
        }
        guard let token = tokens.at(at) else { return nil }
        if token.kind == .number, token.value > 0, token.value < 1000, unit.numbers.contains(.digits) {
            guard let (number, next) = peekNumber(at), let text = Label("\(number.value)\(number.suffix.text)") else {
                return nil
            }
            return (text, next)
        }
        guard token.kind == .word, token.letters <= 4 else { return nil }
        var label = lexicon.label(token)
        if label.count != 1, let double = doubleLetter(token) {
            label = double
        } else if label.count != 1 {
            guard unit.numbers.contains(.smallRoman), lexicon.roman(token) > 0, !token.isCapitalised,
                let roman = Label(RomanNumeral.text(of: lexicon.roman(token)).lowercased())
            else { return nil }
            label = roman
        }
        var next = at + 1
        if kind(next) == .apostrophe, isGlued(next) { return nil }
        if let number = tokens.at(next), number.kind == .number, isGlued(next), (1...99).contains(number.value),
            let longer = Label(label.text + "\(number.value)")
        {
            label = longer
            next += 1
        }
        if kind(next) == .word, isGlued(next) { return nil }
        if kind(next) == .close, isGlued(next), kind(at - 1) != .open { next += 1 }
        return (label, next)
    }

    /// A number of a point and a letter stuck to it: `6a`.
    private func peekNumber(_ at: Int) -> (ReferenceNumber, Int)? {
        let value = tokens[at].value
        guard let word = tokens.at(at + 1), word.kind == .word, isGlued(at + 1) else {
            return (ReferenceNumber(value), at + 1)
        }
        let suffix = lexicon.label(word)
        return suffix.count == 1 ? (ReferenceNumber(value, suffix: suffix), at + 2) : nil
    }

    /// Whether a bracket is open before a token.
    private func isInBrackets(_ end: Int) -> Bool {
        var depth = 0
        for at in stride(from: end - 1, through: max(0, end - 24), by: -1) {
            switch tokens[at].kind {
            case .close: depth += 1
            case .open:
                if depth == 0 { return true }
                depth -= 1
            case .stop, .barrier: return false
            default: break
            }
        }
        return false
    }
}
