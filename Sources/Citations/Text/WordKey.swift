/// The key of a word: its letters in lower case without marks, each followed by its shape, and then its tones.
///
/// A key of up to sixteen bytes is held as it is; what is longer is mixed into the second half.
struct WordKey: Hashable, Sendable {
    private(set) var low: UInt64 = 0
    private(set) var high: UInt64 = 0
    /// How many bytes it has.
    private(set) var count = 0
    /// The tones, four bits each, the first one lowest; they are part of the key only when it is finished.
    private var tones: UInt64 = 0
    private var toneCount: UInt64 = 0

    @inline(__always)
    mutating func append(_ byte: UInt8) {
        if count < 8 {
            low |= UInt64(byte) &<< UInt64(truncatingIfNeeded: count &* 8)
        } else if count < 16 {
            high |= UInt64(byte) &<< UInt64(truncatingIfNeeded: (count &- 8) &* 8)
        } else {
            high = (high ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
            high ^= high >> 29
        }
        count &+= 1
    }

    /// Adds the shape of the letter at hand, and keeps its tone for the end.
    @inline(__always)
    mutating func mark(shape: UInt8, tone: UInt8) {
        if shape != 0 { append(shape) }
        if tone != 0, toneCount < 8 {
            tones |= UInt64(tone) &<< (toneCount &* 4)
            toneCount &+= 1
        }
    }

    /// Adds the tones: `hoà` and `hòa` have one key from now on, as have `kĩ` and `kỹ`.
    @inline(__always)
    mutating func finish() {
        if count == 2, (low >> 8) & 0xFF == 0x79, Self.takesEitherI(UInt8(truncatingIfNeeded: low)) {
            low ^= (0x79 ^ 0x69) << 8
        }
        while toneCount > 0 {
            append(UInt8(truncatingIfNeeded: tones & 0xF) | 0x10)
            tones >>= 4
            toneCount &-= 1
        }
    }

    /// Whether a word of this consonant and `i` may as well be written with `y`.
    static func takesEitherI(_ consonant: UInt8) -> Bool {
        switch consonant {
        case 0x68, 0x6B, 0x6C, 0x6D, 0x73, 0x74: true
        default: false
        }
    }

    /// A number to look the key up by.
    var hash: UInt64 { Self.hash(low: low, high: high, count: count) }

    static func hash(low: UInt64, high: UInt64, count: Int) -> UInt64 {
        var hash = low &* 0x9E37_79B9_7F4A_7C15
        hash ^= (high &+ UInt64(truncatingIfNeeded: count)) &* 0xC2B2_AE3D_27D4_EB4F
        return hash ^ (hash >> 32)
    }
}
