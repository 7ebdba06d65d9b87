/// A word as it stands in a text, byte for byte but for the case of its ASCII letters.
struct Spelling: Hashable, Sendable {
    /// No spelling is longer, in bytes.
    static let longest = 15

    let low: UInt64
    let high: UInt64

    @inline(__always)
    init(low: UInt64, high: UInt64) {
        self.low = low
        self.high = high
    }

    /// The spelling of small letters in UTF-8; nil for too many.
    init?(_ bytes: [UInt8]) {
        guard bytes.count <= Self.longest else { return nil }
        var halves: [UInt64] = [0, 0]
        for (offset, byte) in bytes.enumerated() {
            halves[offset / 8] |= UInt64(byte) << UInt64(offset % 8 * 8)
        }
        self.init(low: halves[0], high: halves[1])
    }

    /// A number to look it up by.
    @inline(__always)
    var hash: UInt64 {
        let hash = (low &* 0x9E37_79B9_7F4A_7C15) ^ (high &* 0xC2B2_AE3D_27D4_EB4F)
        return hash ^ (hash &>> 32)
    }
}

/// The usual spellings of the words of a vocabulary, for finding them without taking their letters apart.
///
/// A word of letters with at most their composed Vietnamese marks that is not here is not in the vocabulary.
struct SpellingTable: Sendable {
    struct Entry: Sendable {
        let spelling: Spelling
        let word: Int32
        /// How many letters it has; 0 for an empty place.
        let letters: UInt8
        /// Whether it begins with a capital beyond ASCII: `Điều`.
        let startsCapital: Bool

        static let none = Entry(spelling: Spelling(low: 0, high: 0), word: -1, letters: 0, startsCapital: false)
    }

    /// By hash, half of them empty.
    private var slots = [Entry](repeating: .none, count: 1024)
    private var count = 0
    /// A bit for every value of sixteen bits of a hash: most words that are not here are known by it at once.
    private var filter = [UInt64](repeating: 0, count: 1024)

    /// Adds a spelling, unless it is there.
    mutating func insert(_ entry: Entry) {
        if withTable({ $0.find(entry.spelling) }) != nil { return }
        count += 1
        if count * 2 > slots.count {
            let old = slots
            slots = [Entry](repeating: .none, count: old.count * 2)
            for entry in old where entry.letters > 0 { place(entry) }
        }
        place(entry)
    }

    private mutating func place(_ entry: Entry) {
        let hash = entry.spelling.hash
        var at = Int(truncatingIfNeeded: hash) & (slots.count - 1)
        while slots[at].letters > 0 { at = (at + 1) & (slots.count - 1) }
        slots[at] = entry
        filter[Self.word(hash)] |= Self.bit(hash)
    }

    @inline(__always)
    private static func word(_ hash: UInt64) -> Int { Int(truncatingIfNeeded: (hash &>> 54) & 1023) }

    @inline(__always)
    private static func bit(_ hash: UInt64) -> UInt64 { 1 &<< ((hash &>> 48) & 63) }

    /// Lends the table to a reader of many words.
    func withTable<Result>(_ body: (Table) -> Result) -> Result {
        slots.withUnsafeBufferPointer { slots in
            filter.withUnsafeBufferPointer { body(Table(slots: slots, filter: $0)) }
        }
    }

    /// The table, for as long as it is lent.
    struct Table {
        let slots: UnsafeBufferPointer<Entry>
        let filter: UnsafeBufferPointer<UInt64>

        @inline(__always)
        func find(_ spelling: Spelling) -> Entry? {
            let hash = spelling.hash
            guard filter[SpellingTable.word(hash)] & SpellingTable.bit(hash) != 0 else { return nil }
            let mask = slots.count &- 1
            var at = Int(truncatingIfNeeded: hash) & mask
            while true {
                let entry = slots[at]
                if entry.spelling.low == spelling.low, entry.spelling.high == spelling.high { return entry }
                if entry.letters == 0 { return nil }
                at = (at &+ 1) & mask
            }
        }
    }
}
