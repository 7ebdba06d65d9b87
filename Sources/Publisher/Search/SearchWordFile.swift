import Citations

/// A file of words: for each, the entries that say it.
///
/// The postings of a word are digits of 64, least bits first: of the first digit three bits are the weight, two the
/// beginning of how far the entry's number is from the one before, one whether more digits follow; of every further
/// digit five are more of it.
struct SearchWordFile {
    /// The digits.
    static let digits = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".utf8)

    /// The words with their marks and their postings, in order.
    private var words: [(marked: ArraySlice<UInt8>, postings: ArraySlice<UInt8>)]

    /// The words at some places.
    init(_ places: Range<Int>, of words: SearchWords) {
        self.words = places.map { place in
            var postings: [UInt8] = []
            var next: UInt32 = 0
            words.forEachPosting(of: place) { Self.append($0, after: &next, to: &postings) }
            return (words.marked(place), postings[...])
        }
    }

    /// Reads a file's bytes; nil for anything but what ``bytes`` gives.
    init?(_ bytes: [UInt8]) {
        words = []
        guard bytes.first == UInt8(ascii: "{"), bytes.last == UInt8(ascii: "}") else { return nil }
        var rest = bytes[1..<(bytes.count - 1)]
        func text() -> ArraySlice<UInt8>? {
            guard rest.popFirst() == UInt8(ascii: "\""), let end = rest.firstIndex(of: UInt8(ascii: "\"")) else {
                return nil
            }
            defer { rest = rest[(end + 1)...] }
            // No word has a character that is escaped.
            return rest[..<end].contains(UInt8(ascii: "\\")) ? nil : rest[..<end]
        }
        while !rest.isEmpty {
            guard words.isEmpty || rest.popFirst() == UInt8(ascii: ","), let marked = text(),
                rest.popFirst() == UInt8(ascii: ":"), let postings = text()
            else { return nil }
            words.append((marked, postings))
        }
    }

    /// The file's bytes.
    var bytes: [UInt8] {
        var writer = JSONWriter()
        writer.object { writer in
            for (marked, postings) in words {
                writer.key(String(decoding: marked, as: UTF8.self))
                postings.withUnsafeBufferPointer { writer.value($0) }
            }
        }
        return writer.bytes
    }

    /// Makes words say what they say now. False where the file is not what the changes are of; then it is of no use.
    mutating func apply(_ changes: [SearchDifferences.Change]) -> Bool {
        var folded: [[UInt8]]?
        for change in changes {
            var place = words.firstIndex { $0.marked.elementsEqual(change.marked) }
            var postings: [UInt32] = []
            if let place {
                guard let known = Self.postings(words[place].postings) else { return false }
                postings = known
            } else if folded == nil {
                guard let known = foldedWords() else { return false }
                folded = known
            }
            let old = Set(change.old)
            let count = postings.count
            postings.removeAll(where: old.contains)
            guard postings.count == count - old.count else { return false }
            postings = (postings + change.new).sorted()
            // An entry says a word once.
            guard zip(postings, postings.dropFirst()).allSatisfy({ $0 >> SearchWeight.bits < $1 >> SearchWeight.bits })
            else { return false }
            guard !postings.isEmpty else {
                if let place {
                    words.remove(at: place)
                    folded?.remove(at: place)
                }
                continue
            }
            if place == nil, let known = folded {
                let own = (change.folded[...], change.marked[...])
                let at = known.indices.first { SearchWords.precedes(own, (known[$0][...], words[$0].marked)) }
                place = at ?? words.count
                words.insert((change.marked[...], []), at: at ?? words.count)
                folded?.insert(change.folded, at: at ?? known.count)
            }
            guard let place else { return false }
            var text: [UInt8] = []
            var next: UInt32 = 0
            for posting in postings { Self.append(posting, after: &next, to: &text) }
            words[place].postings = text[...]
        }
        return true
    }

    /// The words without marks; nil where the words are not in order by what can be told of them.
    private func foldedWords() -> [[UInt8]]? {
        let letters = LetterTable()
        let folded = words.map { word in word.marked.withUnsafeBufferPointer { WordForm($0, letters: letters).folded } }
        for place in folded.indices.dropFirst() {
            let (left, right) = (place - 1, place)
            let (first, second) = ((folded[left][...], words[left].marked), (folded[right][...], words[right].marked))
            guard SearchWords.precedes(first, second) else { return nil }
        }
        return folded
    }

    // MARK: - Postings

    /// Appends a posting behind others.
    /// - Parameter next: the first entry that may come now.
    private static func append(_ posting: UInt32, after next: inout UInt32, to text: inout [UInt8]) {
        let entry = posting >> SearchWeight.bits
        var distance = entry - next
        next = entry + 1
        var digit = posting & 7 | (distance & 3) << 3
        distance >>= 2
        while distance > 0 {
            text.append(digits[Int(digit | 32)])
            digit = distance & 31
            distance >>= 5
        }
        text.append(digits[Int(digit)])
    }

    /// Reads postings; nil for what ``append(_:after:to:)`` does not write.
    private static func postings(_ text: ArraySlice<UInt8>) -> [UInt32]? {
        var postings: [UInt32] = []
        var next: UInt64 = 0
        var rest = text
        func digit() -> UInt64? { rest.popFirst().flatMap { digits.firstIndex(of: $0) }.map { UInt64($0) } }
        while !rest.isEmpty {
            guard var value = digit() else { return nil }
            let weight = value & 7
            var distance = value >> 3 & 3
            var shift: UInt64 = 2
            while value & 32 != 0 {
                guard shift < 32, let more = digit() else { return nil }
                value = more
                distance |= (value & 31) << shift
                shift += 5
            }
            let entry = next + distance
            guard let posting = UInt32(exactly: entry << UInt64(SearchWeight.bits) | weight) else { return nil }
            postings.append(posting)
            next = entry + 1
        }
        return postings
    }
}
