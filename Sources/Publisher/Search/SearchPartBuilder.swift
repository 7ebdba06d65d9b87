import Citations

/// Reads entries, and notes which words each says.
struct SearchPartBuilder: ~Copyable, SearchTextVisitor {
    /// What the entry at hand says of a word.
    private struct State {
        /// The entry that said it last.
        var entry: Int32 = -1
        var count: UInt16 = 0
        /// The weight of its best title; 0 for none.
        var title: UInt8 = 0
        var isInHeading = false
    }

    private var table = WordTable(letters: LetterTable())
    private let characters: WordCharacters
    private var states: [State] = []
    /// The words of the entry at hand.
    private var words: [Int32] = []
    private var entry: Int32 = -1
    private var found: [(word: Int32, posting: UInt32)] = []

    private init(characters: WordCharacters) { self.characters = characters }

    /// Reads some of a catalog's entries. Linear in what they say.
    static func part(
        _ entries: some Sequence<Int>, of catalog: SearchCatalog, in edition: Edition, _ characters: WordCharacters
    ) -> SearchPart {
        var builder = SearchPartBuilder(characters: characters)
        var reader = SearchTextReader()
        let edition = EditionReader(edition)
        for number in entries {
            builder.entry = Int32(number)
            reader.read(catalog.entries[number], of: edition, to: &builder)
            builder.endEntry()
        }
        return SearchPart(marked: builder.table.marked, folded: builder.table.folded, found: builder.found)
    }

    mutating func visit(title: String) {
        let bytes = Array(title.utf8)
        bytes.withUnsafeBufferPointer { text in
            var count = 0
            characters.forEachWord(of: text) { _ in count += 1 }
            let weight = UInt8(SearchWeight.ofTitle(wordCount: count))
            note(text) { $0.title = max($0.title, weight) }
        }
    }

    mutating func visit(place: UnsafeBufferPointer<UInt8>) {}

    mutating func visit(text: UnsafeBufferPointer<UInt8>, isHeading: Bool) {
        if isHeading {
            note(text) { $0.isInHeading = true }
        } else {
            note(text) { $0.count &+= $0.count < 1_000 ? 1 : 0 }
        }
    }

    @inline(__always)
    private mutating func note(_ text: UnsafeBufferPointer<UInt8>, _ change: (inout State) -> Void) {
        let characters = self.characters
        characters.forEachWord(of: text) { word in
            let number = table.number(of: word)
            guard number >= 0 else { return }
            let place = Int(number)
            if place >= states.count { states.append(State()) }
            if states[place].entry != entry {
                states[place] = State(entry: entry)
                words.append(number)
            }
            change(&states[place])
        }
    }

    private mutating func endEntry() {
        for word in words {
            let state = states[Int(word)]
            let weight =
                state.title > 0
                ? UInt32(state.title)
                : SearchWeight.ofText(count: Int(state.count), isInHeading: state.isInHeading)
            found.append((word, UInt32(entry) << SearchWeight.bits | weight))
        }
        words.removeAll(keepingCapacity: true)
    }
}
