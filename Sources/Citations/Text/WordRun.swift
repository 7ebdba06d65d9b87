/// The bytes of a word at the beginning of eight bytes, found all at once: ASCII letters, and whatever is beyond ASCII.
struct WordRun {
    /// The bytes with ASCII letters made small, the first one lowest, nothing behind them.
    let folded: UInt64
    /// How many there are, 0 to 8.
    let count: Int
    /// How many of them are ASCII capitals.
    let capitals: Int
    /// Whether the first one is an ASCII capital.
    let startsCapital: Bool
    /// Whether one of them is beyond ASCII.
    let isWide: Bool

    /// Eight bytes, the first one lowest.
    @inline(__always)
    init(_ bytes: UInt64) {
        let ones: UInt64 = 0x0101_0101_0101_0101
        let tops: UInt64 = 0x8080_8080_8080_8080
        // The top bit of a byte whose small form is at least `a`, and of one that is beyond `z`.
        let low = (bytes | (ones &* 0x20)) & ~tops
        let fromA = low &+ (ones &* (0x80 - 0x61))
        let pastZ = low &+ (ones &* (0x80 - 0x7B))
        let letters = fromA & ~pastZ & ~bytes & tops
        let wide = bytes & tops
        let others = ~(letters | wide) & tops
        count = others == 0 ? 8 : others.trailingZeroBitCount &>> 3
        let within = count == 8 ? UInt64.max : (1 &<< UInt64(truncatingIfNeeded: count &* 8)) &- 1
        folded = (bytes | (letters &>> 2)) & within
        let capital = (letters &>> 2) & ~bytes & within
        // Every byte holds 0 or 1 here, and the top byte of the product their sum.
        capitals = Int(truncatingIfNeeded: ((capital &>> 5) &* ones) &>> 56)
        startsCapital = capital & 0x20 != 0
        isWide = wide & within != 0
    }
}
