/// Cuts a text into tokens: one pass over its UTF-8 bytes.
///
/// A word's key is its letters in lower case without marks, each followed by its shape, and then its tones: so
/// composed and decomposed text, and both places of a Vietnamese tone mark (`hoà`, `hòa`), have one key.
struct Lexer {
    private let letters: LetterTable

    init(letters: LetterTable) { self.letters = letters }

    /// The tokens of a text, its words numbered by a vocabulary that stays as it is.
    func tokens(of text: UnsafeBufferPointer<UInt8>, in vocabulary: Vocabulary) -> [Token] {
        tokens(of: text) { vocabulary.find($0) }
    }

    /// The tokens of a text, its words added to a vocabulary.
    func tokens(of text: String, addingTo vocabulary: inout Vocabulary) -> [Token] {
        Array(text.utf8).withUnsafeBufferPointer { bytes in tokens(of: bytes) { vocabulary.insert($0) } }
    }

    private func tokens(
        of text: UnsafeBufferPointer<UInt8>, number: (UnsafeBufferPointer<UInt8>) -> Int32
    ) -> [Token] {
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: WordKey.capacity) { buffer in
            tokens(of: text, key: WordKey(buffer), number: number)
        }
    }

    private func tokens(
        of text: UnsafeBufferPointer<UInt8>, key: WordKey, number: (UnsafeBufferPointer<UInt8>) -> Int32
    ) -> [Token] {
        var key = key
        var tokens: [Token] = []
        tokens.reserveCapacity(text.count / 5 + 4)
        var at = 0
        var spaced = false
        while at < text.count {
            let byte = text[at]
            if byte == 0x20 || (byte >= 0x09 && byte <= 0x0D) {
                spaced = true
                at += 1
                continue
            }
            let lower = byte | 0x20
            if byte < 0x80, lower >= 0x61, lower <= 0x7A {
                tokens.append(word(text, &at, spaced, &key, number))
                spaced = false
                continue
            }
            if byte >= 0x30, byte <= 0x39 {
                tokens.append(digits(text, &at, spaced))
                spaced = false
                continue
            }
            if byte < 0x80 {
                tokens.append(sign(Self.kind(ascii: byte), at, at + 1, spaced))
                at += 1
                spaced = false
                continue
            }
            let (code, length) = UTF8Decoding.scalar(text, at)
            if Self.isIgnorable(code) {
                at += length
            } else if Self.isSpace(code) {
                spaced = true
                at += length
            } else if Self.isWideDigit(code) {
                tokens.append(digits(text, &at, spaced))
                spaced = false
            } else if letters.letter(code) != nil || Self.isOtherLetter(code) {
                tokens.append(word(text, &at, spaced, &key, number))
                spaced = false
            } else {
                tokens.append(sign(Self.kind(code), at, at + length, spaced))
                at += length
                spaced = false
            }
        }
        return tokens
    }

    private func sign(_ kind: Token.Kind, _ start: Int, _ end: Int, _ spaced: Bool) -> Token {
        Token(
            kind: kind, isSpaced: spaced, isCapitalised: false, isAllCapitals: false, letters: 0, value: 0,
            start: Int32(truncatingIfNeeded: start), end: Int32(truncatingIfNeeded: end))
    }

    private func digits(_ text: UnsafeBufferPointer<UInt8>, _ at: inout Int, _ spaced: Bool) -> Token {
        let start = at
        var end = at
        var value: Int32 = 0
        var count = 0
        while at < text.count {
            let byte = text[at]
            var digit: Int32 = 0
            var length = 1
            if byte >= 0x30, byte <= 0x39 {
                digit = Int32(byte - 0x30)
            } else if byte >= 0x80 {
                let (code, size) = UTF8Decoding.scalar(text, at)
                length = size
                if Self.isIgnorable(code) {
                    at += size
                    continue
                }
                guard Self.isWideDigit(code) else { break }
                digit = Int32(code - 0xFF10)
            } else {
                break
            }
            count += 1
            value = count <= 9 ? value * 10 + digit : -1
            at += length
            end = at
        }
        at = end
        return Token(
            kind: .number, isSpaced: spaced, isCapitalised: false, isAllCapitals: false,
            letters: UInt8(min(count, 255)), value: value, start: Int32(truncatingIfNeeded: start),
            end: Int32(truncatingIfNeeded: end))
    }

    private func word(
        _ text: UnsafeBufferPointer<UInt8>, _ at: inout Int, _ spaced: Bool, _ key: inout WordKey,
        _ number: (UnsafeBufferPointer<UInt8>) -> Int32
    ) -> Token {
        let start = at
        var end = at
        var count = 0
        var capitals = 0
        var startsCapital = false
        key.clear()
        while at < text.count {
            let byte = text[at]
            if byte < 0x80 {
                let lower = byte | 0x20
                guard lower >= 0x61, lower <= 0x7A else { break }
                if byte != lower {
                    capitals += 1
                    if count == 0 { startsCapital = true }
                }
                key.append(lower)
                count += 1
                at += 1
                end = at
                continue
            }
            let (code, length) = UTF8Decoding.scalar(text, at)
            if let letter = letters.letter(code) {
                if letter.isCapital {
                    capitals += 1
                    if count == 0 { startsCapital = true }
                }
                key.append(letter.base)
                key.mark(shape: letter.shape, tone: letter.tone)
                count += 1
            } else if let mark = letters.mark(code) {
                key.mark(shape: mark.shape, tone: mark.tone)
            } else if Self.isOtherLetter(code) {
                for offset in 0..<length { key.append(text[at + offset]) }
                count += 1
            } else if Self.isIgnorable(code) {
                at += length
                continue
            } else {
                break
            }
            at += length
            end = at
        }
        at = end
        let value = key.finished().map(number) ?? -1
        return Token(
            kind: .word, isSpaced: spaced, isCapitalised: startsCapital, isAllCapitals: capitals == count,
            letters: UInt8(min(count, 255)), value: value, start: Int32(truncatingIfNeeded: start),
            end: Int32(truncatingIfNeeded: end))
    }
}
