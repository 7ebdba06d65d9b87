/// Every word of a site with the entries that say it, in the order of the words without marks.
struct SearchWords: Sendable {
    private let parts: [SearchPart]
    /// A part and a number in it for each word, in order.
    private let words: [(part: Int32, word: Int32)]
    /// For each word, its number in every part; -1 where the part does not have it.
    private let numbers: [Int32]

    /// Puts parts together; their entries follow one another. Linear in the words, but for sorting.
    init(_ parts: [SearchPart]) {
        self.parts = parts
        var places: [ArraySlice<UInt8>: Int] = [:]
        var words: [(part: Int32, word: Int32)] = []
        var numbers: [Int32] = []
        for (part, content) in parts.enumerated() {
            for word in 0..<content.marked.count {
                let bytes = content.marked[word]
                let place: Int
                if let known = places[bytes] {
                    place = known
                } else {
                    place = words.count
                    places[bytes] = place
                    words.append((Int32(part), Int32(word)))
                    numbers.append(contentsOf: repeatElement(-1, count: parts.count))
                }
                numbers[place * parts.count + part] = Int32(word)
            }
        }
        let order = Self.order(words, in: parts)
        self.words = order.map { words[$0] }
        self.numbers = order.flatMap { numbers[($0 * parts.count)..<(($0 + 1) * parts.count)] }
    }

    /// How many words there are.
    var count: Int { words.count }

    /// A word with its marks.
    func marked(_ place: Int) -> ArraySlice<UInt8> { parts[Int(words[place].part)].marked[Int(words[place].word)] }

    /// A word without marks.
    func folded(_ place: Int) -> ArraySlice<UInt8> { parts[Int(words[place].part)].folded[Int(words[place].word)] }

    /// Calls a body with the postings of a word, in the order of the entries.
    func forEachPosting(of place: Int, _ body: (UInt32) -> Void) {
        for (part, content) in parts.enumerated() {
            let word = numbers[place * parts.count + part]
            guard word >= 0 else { continue }
            for posting in content.postings(of: Int(word)) { body(posting) }
        }
    }

    /// The place of the first word that does not come before a text, by its letters without marks. Logarithmic.
    func place(of text: some Collection<UInt8>) -> Int {
        var (low, high) = (0, words.count)
        while low < high {
            let middle = (low + high) / 2
            if folded(middle).lexicographicallyPrecedes(text) { low = middle + 1 } else { high = middle }
        }
        return low
    }

    /// The places of words in order: without marks, then with them, byte by byte.
    private static func order(_ words: [(part: Int32, word: Int32)], in parts: [SearchPart]) -> [Int] {
        func folded(_ place: Int) -> ArraySlice<UInt8> { parts[Int(words[place].part)].folded[Int(words[place].word)] }
        func marked(_ place: Int) -> ArraySlice<UInt8> { parts[Int(words[place].part)].marked[Int(words[place].word)] }
        // Most words differ in their first eight bytes.
        let keys = words.indices.map { place in
            var key: UInt64 = 0
            for (offset, byte) in folded(place).prefix(8).enumerated() {
                key |= UInt64(byte) << UInt64(56 - 8 * offset)
            }
            return (key: key, place: place)
        }
        return keys.sorted { left, right in
            if left.key != right.key { return left.key < right.key }
            return precedes(
                (folded(left.place), marked(left.place)), (folded(right.place), marked(right.place)))
        }.map(\.place)
    }

    /// Whether a word comes before another one in the order of the files.
    static func precedes(
        _ left: (folded: ArraySlice<UInt8>, marked: ArraySlice<UInt8>),
        _ right: (folded: ArraySlice<UInt8>, marked: ArraySlice<UInt8>)
    ) -> Bool {
        if !left.folded.elementsEqual(right.folded) { return left.folded.lexicographicallyPrecedes(right.folded) }
        return left.marked.lexicographicallyPrecedes(right.marked)
    }
}
