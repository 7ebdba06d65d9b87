import Citations

/// The words of some texts, by number; a word written in several ways has one.
///
/// Every way of writing is looked up by its bytes, so that a word is taken apart only when it is met for the first time.
struct WordTable: ~Copyable {
    /// A way of writing: where its bytes are, and its word.
    private struct Spelling {
        var hash: UInt32 = 0
        var start: UInt32 = 0
        var count: UInt32 = 0
        /// The word's number, -1 for what is no word, and less for an empty place.
        var word: Int32 = -2
    }

    /// The words with their marks, and without, one behind the other.
    private(set) var marked = WordList()
    private(set) var folded = WordList()

    private let letters: LetterTable
    private var spellings: [UInt8] = []
    private var slots = [Spelling](repeating: Spelling(), count: 2_048)
    private var count = 0
    /// The words with their marks, by number.
    private var numbers: [[UInt8]: Int32] = [:]

    init(letters: LetterTable) { self.letters = letters }

    /// The number of a word in any way of writing; -1 for what is no word.
    @inline(__always)
    mutating func number(of word: UnsafeBufferPointer<UInt8>) -> Int32 {
        let hash = Self.hash(word)
        let mask = slots.count &- 1
        var at = Int(hash) & mask
        while true {
            let slot = slots[at]
            if slot.word == -2 { return insert(word, hash: hash, at: at) }
            if slot.hash == hash, Int(slot.count) == word.count, isSame(slot, word) { return slot.word }
            at = (at &+ 1) & mask
        }
    }

    @inline(__always)
    private func isSame(_ slot: Spelling, _ word: UnsafeBufferPointer<UInt8>) -> Bool {
        spellings.withUnsafeBufferPointer { spellings in
            var offset = 0
            while offset < word.count {
                if spellings[Int(slot.start) &+ offset] != word[offset] { return false }
                offset &+= 1
            }
            return true
        }
    }

    @inline(never)
    private mutating func insert(_ word: UnsafeBufferPointer<UInt8>, hash: UInt32, at place: Int) -> Int32 {
        let form = WordForm(word, letters: letters)
        let number: Int32
        if form.folded.isEmpty {
            number = -1
        } else if let known = numbers[form.marked] {
            number = known
        } else {
            number = Int32(marked.count)
            numbers[form.marked] = number
            marked.append(form.marked)
            folded.append(form.folded)
        }
        slots[place] = Spelling(
            hash: hash, start: UInt32(spellings.count), count: UInt32(word.count), word: number)
        spellings.append(contentsOf: word)
        count += 1
        if count * 2 > slots.count { grow() }
        return number
    }

    private mutating func grow() {
        let old = slots
        slots = [Spelling](repeating: Spelling(), count: old.count * 2)
        let mask = slots.count - 1
        for slot in old where slot.word != -2 {
            var at = Int(slot.hash) & mask
            while slots[at].word != -2 { at = (at + 1) & mask }
            slots[at] = slot
        }
    }

    /// Mixes the bytes eight at a time, the last ones with what is before them.
    @inline(__always)
    private static func hash(_ word: UnsafeBufferPointer<UInt8>) -> UInt32 {
        let bytes = UnsafeRawBufferPointer(word)
        var hash = UInt64(truncatingIfNeeded: word.count) &* 0x9E37_79B9_7F4A_7C15
        var at = 0
        while at &+ 8 <= bytes.count {
            hash = mix(hash ^ bytes.loadUnaligned(fromByteOffset: at, as: UInt64.self))
            at &+= 8
        }
        var rest: UInt64 = 0
        while at < bytes.count {
            rest = rest << 8 | UInt64(bytes[at])
            at &+= 1
        }
        hash = mix(hash ^ rest)
        return UInt32(truncatingIfNeeded: hash ^ (hash >> 32))
    }

    @inline(__always)
    private static func mix(_ value: UInt64) -> UInt64 {
        let mixed = value &* 0xC2B2_AE3D_27D4_EB4F
        return mixed ^ (mixed >> 29)
    }
}
