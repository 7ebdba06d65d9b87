import Bytes

/// Counts the characters of UTF-8, as `String` does, without making one where that can be told from the bytes.
public enum CharacterCount {
    /// How many characters a stretch of UTF-8 makes. Linear, and fast where every character is plain.
    public static func characters(in bytes: UnsafeBufferPointer<UInt8>) -> Int {
        var place = Place()
        place.advance(in: bytes, most: .max)
        if place.isPlain { return place.characters }
        return String(decoding: bytes, as: UTF8.self).count
    }

    /// How many bytes the first characters of a text take: all of them where it has fewer.
    public static func bytes(ofFirst most: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int {
        var place = Place()
        place.advance(in: bytes, most: most)
        if place.isPlain { return place.offset }
        return String(decoding: bytes, as: UTF8.self).prefix(most).utf8.count
    }

    /// How far a text has been counted out.
    private struct Place {
        var offset = 0
        var characters = 0
        /// Whether every character so far, and the one that follows, is plain: one scalar that joins no other.
        var isPlain = true

        /// Goes on, as long as all is plain, until so many characters are counted or the text ends.
        mutating func advance(in bytes: UnsafeBufferPointer<UInt8>, most: Int) {
            while offset < bytes.count {
                if most - characters >= 8, let eight = EightBytes(bytes, at: offset), eight.areASCII, !eight.hold(0x0D)
                {
                    offset += 8
                    characters += 8
                    continue
                }
                let length = CharacterCount.plainLength(bytes, offset)
                guard length > 0 else {
                    isPlain = false
                    return
                }
                // What follows the last character may not join it.
                guard characters < most else { return }
                offset += length
                characters += 1
            }
        }
    }

    /// How many bytes the scalar at an offset takes, if it begins a character whatever plain one stands before it; else 0.
    ///
    /// Plain is all up to U+02FF but a carriage return, U+1E00 to U+1EFF, and the punctuation from U+2010 to U+2027: none
    /// of them extends, joins or prepends. Source: Unicode Standard Annex 29, table 2.
    @inline(__always)
    private static func plainLength(_ bytes: UnsafeBufferPointer<UInt8>, _ at: Int) -> Int {
        let byte = bytes[at]
        if byte < 0x80 { return byte == 0x0D ? 0 : 1 }
        guard at + 1 < bytes.count, bytes[at + 1] & 0xC0 == 0x80 else { return 0 }
        if byte >= 0xC2, byte <= 0xCB { return 2 }
        guard at + 2 < bytes.count, bytes[at + 2] & 0xC0 == 0x80 else { return 0 }
        if byte == 0xE1, bytes[at + 1] >= 0xB8, bytes[at + 1] <= 0xBB { return 3 }
        if byte == 0xE2, bytes[at + 1] == 0x80, bytes[at + 2] >= 0x90, bytes[at + 2] <= 0xA7 { return 3 }
        return 0
    }
}
