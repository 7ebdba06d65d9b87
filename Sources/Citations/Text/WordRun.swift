/// The bytes of a word at the beginning of eight bytes, found all at once: ASCII letters, and whatever is beyond ASCII.
struct WordRun {
    /// The bytes with ASCII letters made small, the first one lowest, nothing behind them.
    let folded: UInt64
    /// How many there are, 0 to 8.
    let count: Int
    /// A bit for every one of them that is beyond ASCII, at the top of its byte.
    let wide: UInt64
    /// The bit of small letters, for every one of them that is an ASCII capital.
    private let capital: UInt64

    /// Eight bytes, the first one lowest.
    @inline(__always)
    init(_ bytes: UInt64) {
        let tops = Self.ones &* 0x80
        // The top bit of a byte whose small form is at least `a`, and of one that is beyond `z`.
        let low = (bytes | (Self.ones &* 0x20)) & ~tops
        let small = (low &+ (Self.ones &* (0x80 - 0x61))) & ~(low &+ (Self.ones &* (0x80 - 0x7B)))
        let others = ~(small | bytes) & tops
        count = others.trailingZeroBitCount &>> 3
        let within = others == 0 ? UInt64.max : (others ^ (others &- 1)) &>> 8
        let letters = ((small & ~bytes & tops) &>> 2) & within
        folded = (bytes & within) | letters
        capital = letters & ~bytes
        wide = bytes & tops & within
    }

    private static var ones: UInt64 { 0x0101_0101_0101_0101 }

    /// How many of them are ASCII capitals.
    var capitals: Int { Self.sum(capital &>> 5) }

    /// Whether the first one is an ASCII capital.
    var startsCapital: Bool { capital & 0x20 != 0 }

    /// How many letters they are: all of them but the later bytes of what is beyond ASCII.
    var letters: Int { count &- Self.sum((wide & ~(folded &<< 1)) &>> 7) }

    /// The sum of eight bytes that hold 0 or 1: the top byte of the product.
    private static func sum(_ bytes: UInt64) -> Int { Int(truncatingIfNeeded: (bytes &* ones) &>> 56) }
}
