/// One pass over a text.
struct LexerPass {
    private let text: UnsafeBufferPointer<UInt8>
    private let letters: UnsafeBufferPointer<LetterTable.Letter>
    /// The usual spellings of words; nil where every word is to be taken apart.
    private let spellings: SpellingTable.Table?
    /// By word: what may begin with it.
    private let triggers: UnsafeBufferPointer<Triggers>

    init(
        text: UnsafeBufferPointer<UInt8>, letters: UnsafeBufferPointer<LetterTable.Letter>,
        spellings: SpellingTable.Table?, triggers: UnsafeBufferPointer<Triggers>
    ) {
        self.text = text
        self.letters = letters
        self.spellings = spellings
        self.triggers = triggers
    }

    /// Reads the whole text into a list.
    /// - Parameter number: the number of a word that has been taken apart, or -1.
    @inline(__always)
    func run(into list: inout TokenList, number: (WordKey) -> Int32) {
        list.fill(bytes: text.count) { fill($0, &$1, number) }
    }

    @inline(__always)
    private func fill(
        _ tokens: UnsafeMutableBufferPointer<Token>, _ places: inout [Int32], _ number: (WordKey) -> Int32
    ) -> Int {
        var count = 0
        var at = 0
        var form = Token.Form.plain
        while at < text.count {
            let byte = text[at]
            if byte == 0x20 || byte &- 0x09 < 5 {
                form = .spaced
                at &+= 1
                continue
            }
            let token: Token
            if let word = plainWord(at, form) {
                token = word
            } else if (byte | 0x20) &- 0x61 < 26 {
                token = word(at, form, number)
            } else if byte &- 0x30 < 10 {
                token = digits(at, form)
            } else if byte < 0x80 {
                token = sign(Lexer.kind(ascii: byte), at..<(at &+ 1), form)
            } else {
                let (code, length) = UTF8Decoding.scalar(text, at)
                if Lexer.isIgnorable(code) {
                    at &+= length
                    continue
                } else if Lexer.isSpace(code) {
                    form = .spaced
                    at &+= length
                    continue
                } else if Lexer.isWideDigit(code) {
                    token = digits(at, form)
                } else if begins(code) {
                    token = word(at, form, number)
                } else {
                    token = sign(Lexer.kind(code), at..<(at &+ length), form)
                }
            }
            if !token.triggers.isDisjoint(with: .all) { places.append(Int32(truncatingIfNeeded: count)) }
            tokens.initializeElement(at: count, to: token)
            count &+= 1
            at = Int(token.end)
            form = .plain
            // What follows is most often a space and a word.
            if at < text.count, text[at] == 0x20 {
                form = .spaced
                at &+= 1
            }
        }
        return count
    }

    @inline(never)
    private func sign(_ kind: Token.Kind, _ range: Range<Int>, _ form: Token.Form) -> Token {
        // A mark on a sign makes another sign of it.
        let end = marksEnd(range.upperBound)
        let kind = end > range.upperBound && kind != .barrier ? .other : kind
        let endsSentence = kind == .dot || kind == .stop || kind == .barrier
        return Token(
            kind: kind, form: form, letters: 0, triggers: endsSentence ? .sentence : .nothing, value: 0,
            start: Int32(truncatingIfNeeded: range.lowerBound), end: Int32(truncatingIfNeeded: end))
    }

    @inline(never)
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
        // A mark on a digit makes another sign of it.
        let marked = marksEnd(end)
        if marked > end { (end, value) = (marked, -1) }
        return Token(
            kind: .number, form: form, letters: UInt8(min(count, 255)), triggers: .number, value: value,
            start: Int32(truncatingIfNeeded: start), end: Int32(truncatingIfNeeded: end))
    }

    /// Where the combining marks end that begin at an offset.
    @inline(__always)
    private func marksEnd(_ start: Int) -> Int {
        start < text.count && text[start] >= 0x80 ? wideMarksEnd(start) : start
    }

    private func wideMarksEnd(_ start: Int) -> Int {
        var end = start
        while end < text.count, text[end] >= 0x80 {
            let (code, length) = UTF8Decoding.scalar(text, end)
            guard Lexer.isMark(code) else { break }
            end &+= length
        }
        return end
    }

    // MARK: Words

    /// A word of plain letters, found by its bytes alone; nil for any other, and where no word begins.
    @inline(__always)
    private func plainWord(_ start: Int, _ spaced: Token.Form) -> Token? {
        guard let spellings else { return nil }
        let first = WordRun(eight(start))
        guard first.count > 0 else { return nil }
        var count = first.count
        var letters = first.letters
        var high: UInt64 = 0
        var capitals = first.capitals
        var wide = first.wide
        if count == 8 {
            let second = WordRun(eight(start &+ 8))
            guard second.count < 8 else { return nil }
            count &+= second.count
            letters &+= second.letters
            high = second.folded
            capitals &+= second.capitals
            wide |= second.wide
        }
        // Capitals beyond ASCII take a closer look.
        if wide != 0, capitals > 1 { return nil }
        var startsCapital = first.startsCapital
        var value: Int32 = -1
        var mayBegin = Triggers.nothing
        if let entry = spellings.find(Spelling(low: first.folded, high: high)) {
            startsCapital = startsCapital || entry.startsCapital
            value = entry.word
            if Int(value) < triggers.count { mayBegin = triggers[Int(value)] }
        } else if wide != 0 {
            guard let startsWide = startsWideCapital(start, count, first) else { return nil }
            if startsWide {
                // `ĐA`: all in capitals, which may be another spelling of a word.
                guard letters == 1 || letters &- capitals > 1 else { return nil }
                startsCapital = true
            }
        }
        var form = spaced
        if startsCapital || capitals > 0 {
            if startsCapital { form.insert(.capitalised) }
            let inCapitals = startsCapital && !first.startsCapital ? capitals &+ 1 : capitals
            if inCapitals == letters { form.insert(.allCapitals) }
        }
        return Token(
            kind: .word, form: form, letters: UInt8(truncatingIfNeeded: letters), triggers: mayBegin, value: value,
            start: Int32(truncatingIfNeeded: start), end: Int32(truncatingIfNeeded: start &+ count))
    }

    /// Whether a word, none of the usual spellings, begins with a capital beyond ASCII; nil for one that is not of plain
    /// letters, or has such a capital elsewhere.
    @inline(__always)
    private func startsWideCapital(_ start: Int, _ count: Int, _ run: WordRun) -> Bool? {
        if count > 8 { return startsWideCapital(start..<(start &+ count)) }
        var startsCapital = false
        var wide = run.wide
        while wide != 0 {
            let shift = UInt64(truncatingIfNeeded: wide.trailingZeroBitCount &- 7)
            let (code, bits) = UTF8Decoding.latin(run.folded &>> shift)
            guard bits > 0, letters[code].isPlain else { return nil }
            if letters[code].isCapital {
                guard shift == 0 else { return nil }
                startsCapital = true
            }
            wide &= ~(((1 &<< bits) &- 1) &<< shift)
        }
        return startsCapital
    }

    /// The same for a long word.
    @inline(never)
    private func startsWideCapital(_ range: Range<Int>) -> Bool? {
        var at = range.lowerBound
        var startsCapital = false
        while at < range.upperBound {
            let (code, length) = UTF8Decoding.scalar(text, at)
            if code >= 0x80 {
                guard code < LetterTable.limit, letters[Int(code)].isPlain else { return nil }
                if letters[Int(code)].isCapital {
                    guard at == range.lowerBound else { return nil }
                    startsCapital = true
                }
            }
            at &+= length
        }
        return startsCapital
    }

    /// The eight bytes from an offset on, the first one lowest; zeros behind the end of the text.
    @inline(__always)
    private func eight(_ at: Int) -> UInt64 {
        guard let base = text.baseAddress else { return 0 }
        let missing = at &+ 8 &- text.count
        if missing <= 0 { return UInt64(littleEndian: UnsafeRawPointer(base + at).loadUnaligned(as: UInt64.self)) }
        guard missing < 8, text.count >= 8 else { return 0 }
        let last = UnsafeRawPointer(base + (text.count &- 8)).loadUnaligned(as: UInt64.self)
        return UInt64(littleEndian: last) &>> UInt64(truncatingIfNeeded: missing &* 8)
    }

    /// Whether a word may begin with a code point beyond ASCII.
    private func begins(_ code: UInt32) -> Bool {
        if code < LetterTable.limit, letters[Int(code)].base != 0 { return true }
        return Lexer.isWideLetter(code) || Lexer.isOtherLetter(code)
    }

    /// A word as it was read, letter by letter.
    private struct Word {
        var key = WordKey()
        var letters = 0
        var capitals = 0
        var startsCapital = false

        mutating func append(_ base: UInt8, isCapital: Bool) {
            if isCapital {
                if letters == 0 { startsCapital = true }
                capitals &+= 1
            }
            key.append(base)
            letters &+= 1
        }
    }

    /// Takes a word apart, whatever it holds.
    @inline(never)
    private func word(_ start: Int, _ spaced: Token.Form, _ number: (WordKey) -> Int32) -> Token {
        var word = Word()
        var end = start
        var at = start
        while at < text.count {
            let byte = text[at]
            if byte < 0x80 {
                let small = byte | 0x20
                guard small &- 0x61 < 26 else { break }
                word.append(small, isCapital: byte != small)
                at &+= 1
                end = at
                continue
            }
            let (code, length) = UTF8Decoding.scalar(text, at)
            let letter = code < LetterTable.limit ? letters[Int(code)] : LetterTable.Letter()
            if letter.base != 0 {
                word.append(letter.base, isCapital: letter.isCapital)
                word.key.mark(shape: letter.shape, tone: letter.tone)
            } else if letter.isMark {
                word.key.mark(shape: letter.shape, tone: letter.tone)
            } else if Lexer.isWideLetter(code) {
                let isCapital = code < 0xFF41
                word.append(
                    UInt8(truncatingIfNeeded: code &- (isCapital ? 0xFF21 : 0xFF41)) &+ 0x61, isCapital: isCapital)
            } else if Lexer.isIgnorable(code) {
                at &+= length
                continue
            } else if Lexer.isOtherLetter(code) {
                for offset in 0..<length { word.key.append(text[at &+ offset]) }
                word.letters &+= 1
            } else {
                break
            }
            at &+= length
            end = at
        }
        word.key.finish()
        let value = number(word.key)
        var form = spaced
        if word.startsCapital { form.insert(.capitalised) }
        if word.capitals == word.letters { form.insert(.allCapitals) }
        return Token(
            kind: .word, form: form, letters: UInt8(truncatingIfNeeded: min(word.letters, 255)),
            triggers: value >= 0 && Int(value) < triggers.count ? triggers[Int(value)] : .nothing, value: value,
            start: Int32(truncatingIfNeeded: start), end: Int32(truncatingIfNeeded: end))
    }
}
