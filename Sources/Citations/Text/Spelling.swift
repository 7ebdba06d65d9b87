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
        let letters: UInt8
        /// Whether it begins with a capital beyond ASCII: `Điều`.
        let startsCapital: Bool
    }

    /// By hash: the place of an entry plus one, and above it half of the hash; 0 for none.
    private var slots = [UInt64](repeating: 0, count: 4096)
    private var entries: [Entry] = []

    /// Adds a spelling, unless it is there.
    mutating func insert(_ entry: Entry) {
        if withTable({ $0.find(entry.spelling) }) != nil { return }
        entries.append(entry)
        if entries.count * 3 > slots.count {
            slots = [UInt64](repeating: 0, count: slots.count * 2)
            for place in entries.indices { enter(place) }
        } else {
            enter(entries.count - 1)
        }
    }

    private mutating func enter(_ place: Int) {
        let hash = entries[place].spelling.hash
        var at = Int(truncatingIfNeeded: hash) & (slots.count - 1)
        while slots[at] != 0 { at = (at + 1) & (slots.count - 1) }
        slots[at] = hash & 0xFFFF_FFFF_0000_0000 | UInt64(place + 1)
    }

    /// Lends the table to a reader of many words.
    func withTable<Result>(_ body: (Table) -> Result) -> Result {
        slots.withUnsafeBufferPointer { slots in
            entries.withUnsafeBufferPointer { body(Table(slots: slots, entries: $0)) }
        }
    }

    /// The table, for as long as it is lent.
    struct Table {
        let slots: UnsafeBufferPointer<UInt64>
        let entries: UnsafeBufferPointer<Entry>

        @inline(__always)
        func find(_ spelling: Spelling) -> Entry? {
            let hash = spelling.hash
            let mask = slots.count &- 1
            var at = Int(truncatingIfNeeded: hash) & mask
            while true {
                let slot = slots[at]
                if slot == 0 { return nil }
                if (slot ^ hash) &>> 32 == 0 {
                    let entry = entries[Int(truncatingIfNeeded: slot & 0xFFFF_FFFF) &- 1]
                    if entry.spelling.low == spelling.low, entry.spelling.high == spelling.high { return entry }
                }
                at = (at &+ 1) & mask
            }
        }
    }
}
