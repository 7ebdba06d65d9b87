/// A repeatable source of choices. Source: SplitMix64, Steele, Lea and Flood 2014.
public struct Dice: RandomNumberGenerator, Sendable {
    private var state: UInt64

    /// Creates dice that fall the same way for the same seed.
    public init(seed: UInt64) { state = seed }

    /// The next number.
    public mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var value = state
        value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
        value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
        return value ^ (value >> 31)
    }

    /// A number from 0 up to, but not including, the number of sides.
    public mutating func roll(_ sides: Int) -> Int { Int(next() % UInt64(max(sides, 1))) }

    /// Whether one of so many throws hits.
    public mutating func hits(oneIn sides: Int) -> Bool { roll(sides) == 0 }

    /// One of some choices, none of which is likelier than another.
    public mutating func pick(_ choices: [String]) -> String { choices.isEmpty ? "" : choices[roll(choices.count)] }
}
