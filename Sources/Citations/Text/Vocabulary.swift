/// The words that a reader knows, by number: a text's words are compared as integers from then on.
struct Vocabulary: Sendable {
    /// A place in the table: a key and its word, or -1.
    struct Slot: Sendable {
        var low: UInt64 = 0
        var high: UInt64 = 0
        var length: Int32 = 0
        var word: Int32 = -1
    }

    private var slots = [Slot](repeating: Slot(), count: 1024)

    /// The usual spellings of the words.
    private(set) var spellings = SpellingTable()

    /// How many words it holds.
    private(set) var count = 0

    /// Lends the table to a reader of many words.
    func withTable<Result>(_ body: (Table) -> Result) -> Result {
        slots.withUnsafeBufferPointer { body(Table(slots: $0)) }
    }

    /// The number of a word, made if need be.
    mutating func insert(_ key: WordKey) -> Int32 {
        let known = withTable { $0.find(key) }
        if known >= 0 { return known }
        if (count + 1) * 3 > slots.count { grow() }
        let word = Int32(count)
        count += 1
        place(Slot(low: key.low, high: key.high, length: Int32(key.count), word: word), hash: key.hash)
        return word
    }

    /// Adds the usual spellings of a word.
    mutating func add(_ letters: SpelledLetters, of word: Int32, _ table: LetterTable) {
        for (spelling, startsCapital) in letters.spellings(table) {
            spellings.insert(
                .init(
                    spelling: spelling, word: word, letters: UInt8(min(letters.count, 255)),
                    startsCapital: startsCapital
                ))
        }
    }

    private mutating func place(_ slot: Slot, hash: UInt64) {
        var at = Int(truncatingIfNeeded: hash) & (slots.count - 1)
        while slots[at].word >= 0 { at = (at + 1) & (slots.count - 1) }
        slots[at] = slot
    }

    private mutating func grow() {
        let old = slots
        slots = [Slot](repeating: Slot(), count: old.count * 2)
        for slot in old where slot.word >= 0 { place(slot, hash: Self.hash(slot)) }
    }

    private static func hash(_ slot: Slot) -> UInt64 {
        WordKey.hash(low: slot.low, high: slot.high, count: Int(slot.length))
    }

    /// The table of a vocabulary, for as long as it is lent.
    struct Table {
        let slots: UnsafeBufferPointer<Slot>

        /// The number of a word, or -1.
        @inline(__always)
        func find(_ key: WordKey) -> Int32 {
            let mask = slots.count &- 1
            var at = Int(truncatingIfNeeded: key.hash) & mask
            while true {
                let slot = slots[at]
                if slot.word < 0 { return -1 }
                if slot.low == key.low, slot.high == key.high, slot.length == Int32(truncatingIfNeeded: key.count) {
                    return slot.word
                }
                at = (at &+ 1) & mask
            }
        }
    }
}
