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

    /// Reads the whole text.
    /// - Parameter number: the number of a word that has been taken apart, or -1.
    @inline(__always)
    func run(number: (WordKey) -> Int32) -> TokenList {
        var places: [Int32] = []
        places.reserveCapacity(text.count / 24 + 8)
        // A token has at least one byte.
        let tokens = [Token](unsafeUninitializedCapacity: text.count) { tokens, count in
            count = fill(tokens, &places, number)
        }
        return TokenList(tokens: tokens, places: places)
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
            if byte >= 0x80 || (byte | 0x20) &- 0x61 < 26, let word = plainWord(at, form) {
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
    private func marksEnd(_ start: Int) -> Int {
        var end = start
        while end < text.count, text[end] >= 0x80 {
            let (code, length) = UTF8Decoding.scalar(text, end)
            guard Lexer.isMark(code) else { break }
            end &+= length
        }
        return end
    }

    // MARK: Words

    /// A word of plain letters, found by its bytes alone; nil for any other.
    @inline(__always)
    private func plainWord(_ start: Int, _ spaced: Token.Form) -> Token? {
        guard let spellings, let first = eight(start), first.count > 0 else { return nil }
        var count = first.count
        var high: UInt64 = 0
        var capitals = first.capitals
        var isWide = first.isWide
        if count == 8 {
            guard let second = eight(start &+ 8), second.count < 8 else { return nil }
            count &+= second.count
            high = second.folded
            capitals &+= second.capitals
            isWide = isWide || second.isWide
        }
        // Capitals beyond ASCII take a closer look.
        if isWide, capitals > 1 { return nil }
        let end = start &+ count
        var letters = UInt8(truncatingIfNeeded: count)
        var startsCapital = first.startsCapital
        var value: Int32 = -1
        var mayBegin = Triggers.nothing
        if let entry = spellings.find(Spelling(low: first.folded, high: high)) {
            letters = entry.letters
            if entry.startsCapital {
                startsCapital = true
                capitals &+= 1
            }
            value = entry.word
            if Int(value) < triggers.count { mayBegin = triggers[Int(value)] }
        } else if isWide {
            guard let unknown = unknownWord(start..<end) else { return nil }
            letters = unknown.letters
            startsCapital = unknown.startsCapital
        }
        var form = spaced
        if startsCapital { form.insert(.capitalised) }
        if capitals == Int(letters) || (letters == 1 && startsCapital) { form.insert(.allCapitals) }
        return Token(
            kind: .word, form: form, letters: letters, triggers: mayBegin, value: value,
            start: Int32(truncatingIfNeeded: start), end: Int32(truncatingIfNeeded: end))
    }

    /// Makes sure that a word, none of the usual spellings, is one of plain letters with no capital but the first.
    @inline(__always)
    private func unknownWord(_ range: Range<Int>) -> (letters: UInt8, startsCapital: Bool)? {
        var at = range.lowerBound
        var count: UInt8 = 0
        var startsCapital = false
        var hasSmall = false
        while at < range.upperBound {
            let byte = text[at]
            if byte < 0x80 {
                if byte & 0x20 == 0, count == 0 { startsCapital = true }
                hasSmall = hasSmall || byte & 0x20 != 0
                at &+= 1
            } else {
                let (code, length) = UTF8Decoding.scalar(text, at)
                guard code < LetterTable.limit, letters[Int(code)].isPlain else { return nil }
                if letters[Int(code)].isCapital {
                    guard count == 0 else { return nil }
                    startsCapital = true
                } else {
                    hasSmall = true
                }
                at &+= length
            }
            count &+= 1
        }
        return hasSmall || count == 1 ? (count, startsCapital) : nil
    }

    /// The bytes of a word among the eight bytes from an offset on; nil where there are not so many.
    @inline(__always)
    private func eight(_ at: Int) -> WordRun? {
        guard at &+ 8 <= text.count, let base = text.baseAddress else { return nil }
        return WordRun(UInt64(littleEndian: UnsafeRawPointer(base + at).loadUnaligned(as: UInt64.self)))
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
