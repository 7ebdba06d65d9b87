/// The words that a reader knows, by number: a text's words are compared as integers from then on.
struct Vocabulary: Sendable {
    private var slots: [Int32] = [Int32](repeating: -1, count: 1024)
    private var hashes: [UInt64] = []
    private var starts: [Int32] = [0]
    private var bytes: [UInt8] = []

    /// How many words it holds.
    var count: Int { hashes.count }

    /// The longest word it takes, in bytes of its key.
    static let longest = 64

    /// FNV-1a, 64 bits. Source: draft-eastlake-fnv.
    static func hash(_ key: UnsafeBufferPointer<UInt8>) -> UInt64 {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in key { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
        return hash ^ (hash >> 29)
    }

    /// The number of a word, or -1.
    func find(_ key: UnsafeBufferPointer<UInt8>) -> Int32 {
        let hash = Self.hash(key)
        var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
        while true {
            let word = slots[slot]
            if word < 0 { return -1 }
            if hashes[Int(word)] == hash, equals(Int(word), key) { return word }
            slot = (slot + 1) & (slots.count - 1)
        }
    }

    /// The number of a word, made if need be; -1 for a word that is too long.
    mutating func insert(_ key: UnsafeBufferPointer<UInt8>) -> Int32 {
        guard key.count <= Self.longest else { return -1 }
        let known = find(key)
        if known >= 0 { return known }
        let word = Int32(hashes.count)
        hashes.append(Self.hash(key))
        bytes.append(contentsOf: key)
        starts.append(Int32(bytes.count))
        if hashes.count * 2 > slots.count { grow() } else { place(word) }
        return word
    }

    private func equals(_ word: Int, _ key: UnsafeBufferPointer<UInt8>) -> Bool {
        let first = Int(starts[word])
        guard Int(starts[word + 1]) - first == key.count else { return false }
        for at in 0..<key.count where bytes[first + at] != key[at] { return false }
        return true
    }

    private mutating func grow() {
        slots = [Int32](repeating: -1, count: slots.count * 2)
        for word in hashes.indices { place(Int32(word)) }
    }

    private mutating func place(_ word: Int32) {
        var slot = Int(truncatingIfNeeded: hashes[Int(word)]) & (slots.count - 1)
        while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
        slots[slot] = word
    }
}
