/// One pass over a text.
struct LexerPass {
    private let text: UnsafeBufferPointer<UInt8>
    private let letters: UnsafeBufferPointer<LetterTable.Letter>

    init(text: UnsafeBufferPointer<UInt8>, letters: UnsafeBufferPointer<LetterTable.Letter>) {
        self.text = text
        self.letters = letters
    }

    /// Reads the whole text.
    @inline(__always)
    func run(triggers: UnsafeBufferPointer<Triggers>, number: (WordKey) -> Int32) -> TokenList {
        var places: [Int32] = []
        places.reserveCapacity(text.count / 24 + 8)
        // A token has at least one byte.
        let tokens = [Token](unsafeUninitializedCapacity: text.count) { tokens, count in
            count = fill(tokens, &places, triggers, number)
        }
        return TokenList(tokens: tokens, places: places)
    }

    @inline(__always)
    private func fill(
        _ tokens: UnsafeMutableBufferPointer<Token>, _ places: inout [Int32],
        _ triggers: UnsafeBufferPointer<Triggers>, _ number: (WordKey) -> Int32
    ) -> Int {
        var count = 0
        var at = 0
        var form: Token.Form = []
        while at < text.count {
            let byte = text[at]
            if byte == 0x20 || byte &- 0x09 < 5 {
                form = .spaced
                at &+= 1
                continue
            }
            let token: Token
            if (byte | 0x20) &- 0x61 < 26 {
                token = word(at, eight(at), form, triggers, number)
            } else if byte &- 0x30 < 10 {
                token = digits(at, form)
            } else if byte < 0x80 {
                token = sign(Lexer.kind(ascii: byte), at..<(at &+ 1), form)
            } else {
                let (code, length) = UTF8Decoding.scalar(text, at)
                if code < LetterTable.limit, letters[Int(code)].base != 0 {
                    token = word(at, LetterRun(0), form, triggers, number)
                } else if Lexer.isIgnorable(code) {
                    at &+= length
                    continue
                } else if Lexer.isSpace(code) {
                    form = .spaced
                    at &+= length
                    continue
                } else if Lexer.isWideDigit(code) {
                    token = digits(at, form)
                } else if Lexer.isWideLetter(code) || Lexer.isOtherLetter(code) {
                    token = word(at, LetterRun(0), form, triggers, number)
                } else {
                    token = sign(Lexer.kind(code), at..<(at &+ length), form)
                }
            }
            if !token.triggers.isDisjoint(with: .all) { places.append(Int32(truncatingIfNeeded: count)) }
            tokens.initializeElement(at: count, to: token)
            count &+= 1
            at = Int(token.end)
            form = []
        }
        return count
    }

    private func sign(_ kind: Token.Kind, _ range: Range<Int>, _ form: Token.Form) -> Token {
        let endsSentence = kind == .dot || kind == .stop || kind == .barrier
        return Token(
            kind: kind, form: form, letters: 0, triggers: endsSentence ? .sentence : [], value: 0,
            start: Int32(truncatingIfNeeded: range.lowerBound), end: Int32(truncatingIfNeeded: range.upperBound))
    }

    private func digits(_ start: Int, _ form: Token.Form) -> Token {
        var at = start
        var end = start
        var value: Int32 = 0
        var count = 0
        while at < text.count {
            let byte = text[at]
            var digit = Int32(byte) &- 0x30
            var length = 1
            if byte >= 0x80 {
                let (code, size) = UTF8Decoding.scalar(text, at)
                length = size
                if Lexer.isIgnorable(code) {
                    at &+= size
                    continue
                }
                digit = Lexer.isWideDigit(code) ? Int32(truncatingIfNeeded: code) &- 0xFF10 : -1
            }
            guard digit >= 0, digit <= 9 else { break }
            count &+= 1
            value = count <= 9 ? value &* 10 &+ digit : -1
            at &+= length
            end = at
        }
        return Token(
            kind: .number, form: form, letters: UInt8(min(count, 255)), triggers: .number, value: value,
            start: Int32(truncatingIfNeeded: start), end: Int32(truncatingIfNeeded: end))
    }

    // MARK: Words

    /// Reads a word that begins with a run of letters, and mostly ends with it.
    @inline(__always)
    private func word(
        _ start: Int, _ run: LetterRun, _ spaced: Token.Form, _ triggers: UnsafeBufferPointer<Triggers>,
        _ number: (WordKey) -> Int32
    ) -> Token {
        var key = WordKey(low: run.small, high: 0, count: run.count)
        var letters = run.count
        var capitals = run.capitals
        var startsCapital = run.startsCapital
        var end = start &+ run.count
        if run.count == 8 {
            let more = eight(end)
            key = WordKey(low: run.small, high: more.small, count: 8 &+ more.count)
            letters &+= more.count
            capitals &+= more.capitals
            end &+= more.count
        }
        var at = end
        while at < text.count {
            let byte = text[at]
            var letter = LetterTable.Letter()
            var length = 1
            if byte < 0x80 {
                let small = byte | 0x20
                guard small &- 0x61 < 26 else { break }
                letter.base = small
                letter.isCapital = byte != small
            } else {
                let (code, size) = UTF8Decoding.scalar(text, at)
                length = size
                if code < LetterTable.limit { letter = self.letters[Int(code)] }
                if letter.isNeither {
                    switch rare(code) {
                    case .letter(let wide): letter = wide
                    case .other:
                        for offset in 0..<length { key.append(text[at &+ offset]) }
                        letters &+= 1
                        at &+= length
                        end = at
                        continue
                    case .skipped:
                        at &+= length
                        continue
                    case .end: break
                    }
                    if letter.base == 0 { break }
                }
            }
            if letter.base != 0 {
                if letter.isCapital {
                    if letters == 0 { startsCapital = true }
                    capitals &+= 1
                }
                key.append(letter.base)
                letters &+= 1
            }
            key.mark(shape: letter.shape, tone: letter.tone)
            at &+= length
            end = at
        }
        key.finish()
        let value = number(key)
        var form = spaced
        if startsCapital { form.insert(.capitalised) }
        if capitals == letters { form.insert(.allCapitals) }
        return Token(
            kind: .word, form: form, letters: UInt8(truncatingIfNeeded: min(letters, 255)),
            triggers: value >= 0 && Int(value) < triggers.count ? triggers[Int(value)] : [], value: value,
            start: Int32(truncatingIfNeeded: start), end: Int32(truncatingIfNeeded: end))
    }

    /// What a code point that the table does not take apart is within a word.
    private enum Rare {
        case letter(LetterTable.Letter)
        /// A letter of which the key takes the bytes.
        case other
        /// A soft hyphen and its like.
        case skipped
        /// No part of the word.
        case end
    }

    @inline(never)
    private func rare(_ code: UInt32) -> Rare {
        if Lexer.isWideLetter(code) {
            let isCapital = code < 0xFF41
            let base = UInt8(truncatingIfNeeded: code &- (isCapital ? 0xFF21 : 0xFF41)) &+ 0x61
            return .letter(LetterTable.Letter(base: base, isCapital: isCapital))
        }
        if Lexer.isIgnorable(code) { return .skipped }
        return Lexer.isOtherLetter(code) ? .other : .end
    }

    /// The ASCII letters at the beginning of the eight bytes from an offset on.
    @inline(__always)
    private func eight(_ at: Int) -> LetterRun {
        guard let base = text.baseAddress else { return LetterRun(0) }
        if at &+ 8 <= text.count {
            return LetterRun(UInt64(littleEndian: UnsafeRawPointer(base + at).loadUnaligned(as: UInt64.self)))
        }
        var bytes: UInt64 = 0
        for offset in 0..<(text.count &- at) { bytes |= UInt64(base[at &+ offset]) << UInt64(offset &* 8) }
        return LetterRun(bytes)
    }
}
