/// Decodes UTF-8 one scalar at a time.
enum UTF8Decoding {
    /// The scalar at an offset and its length; U+FFFD and one byte for what is no UTF-8.
    @inline(__always)
    static func scalar(_ text: UnsafeBufferPointer<UInt8>, _ at: Int) -> (code: UInt32, length: Int) {
        let first = text[at]
        if first < 0x80 { return (UInt32(first), 1) }
        // The letters of Latin scripts, which are most of what comes here.
        if first &- 0xC2 < 0x1E, at &+ 1 < text.count, text[at &+ 1] & 0xC0 == 0x80 {
            return (UInt32(first & 0x1F) << 6 | UInt32(text[at &+ 1] & 0x3F), 2)
        }
        if first == 0xE1, at &+ 2 < text.count, text[at &+ 1] & 0xC0 == 0x80, text[at &+ 2] & 0xC0 == 0x80 {
            return (0x1000 | UInt32(text[at &+ 1] & 0x3F) << 6 | UInt32(text[at &+ 2] & 0x3F), 3)
        }
        return long(text, at)
    }

    /// The scalar at the beginning of some bytes, the first one lowest, and how many bits it has: two or three bytes, below
    /// U+1F00; no bits for anything else. It takes no branch on what it finds, since letters of both lengths alternate.
    @inline(__always)
    static func latin(_ bytes: UInt64) -> (code: Int, bits: UInt64) {
        let isThree = bytes & 0x20 != 0
        let mask: UInt64 = isThree ? 0xC0_C0F0 : 0x00_C0E0
        let form: UInt64 = isThree ? 0x80_80E0 : 0x00_80C0
        let two = (bytes & 0x1F) &<< 6 | (bytes &>> 8) & 0x3F
        let three = (two & 0x3FF) &<< 6 | (bytes &>> 16) & 0x3F
        let code = isThree ? three : two
        let least: UInt64 = isThree ? 0x800 : 0x80
        let isSound = bytes & mask == form && code >= least && code < UInt64(LetterTable.limit)
        return isSound ? (Int(truncatingIfNeeded: code), isThree ? 24 : 16) : (0, 0)
    }

    private static func long(_ text: UnsafeBufferPointer<UInt8>, _ at: Int) -> (code: UInt32, length: Int) {
        let first = text[at]
        let length: Int
        var code: UInt32
        switch first {
        case 0xC2...0xDF: (length, code) = (2, UInt32(first & 0x1F))
        case 0xE0...0xEF: (length, code) = (3, UInt32(first & 0x0F))
        case 0xF0...0xF4: (length, code) = (4, UInt32(first & 0x07))
        default: return (0xFFFD, 1)
        }
        guard at + length <= text.count else { return (0xFFFD, 1) }
        for offset in 1..<length {
            let byte = text[at + offset]
            guard byte & 0xC0 == 0x80 else { return (0xFFFD, 1) }
            code = code << 6 | UInt32(byte & 0x3F)
        }
        if length == 3, code < 0x800 || (0xD800...0xDFFF).contains(code) { return (0xFFFD, 1) }
        if length == 4, code < 0x10000 || code > 0x10FFFF { return (0xFFFD, 1) }
        return (code, length)
    }
}
