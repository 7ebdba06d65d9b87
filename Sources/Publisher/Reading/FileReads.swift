import Corpus
import Instruments

/// What a file was made from, as far as that may change while a site's roster stays: what documents say, and by whom
/// something is mentioned.
///
/// It is found out by making the file, and no page says it of itself.
public struct FileReads: Sendable, Hashable {
    /// One thing that was read, as a number: two things may have one, and then a change of either is one of both.
    struct Entry: Sendable, Hashable, Comparable {
        let code: UInt32

        init(code: UInt32) { self.code = code }

        /// Anything at all.
        static let everything = Entry(code: .max)
        /// The lists that the site's layout decides.
        static let layout = Entry(code: .max - 1)

        /// What the document at a place of the site says.
        static func document(_ place: Int) -> Entry { Entry(code: UInt32(truncatingIfNeeded: place) & (mentions - 1)) }

        /// Who mentions an article, a chapter, …, or anything within it, in documents of a language.
        static func mentions(of reference: ProvisionReference, in language: Language) -> Entry {
            var digest = EntryDigest(language)
            digest.add(reference.instrument.rawValue)
            if case .article(let path) = reference.provision {
                digest.add(number: path.number)
            } else {
                digest.add(reference.provision.eId)
            }
            return Entry(code: digest.value | mentions)
        }

        /// Who speaks of a concept in documents of a language.
        static func mentions(of concept: ConceptID, in language: Language) -> Entry {
            var digest = EntryDigest(language)
            digest.add(concept.rawValue)
            return Entry(code: digest.value | mentions)
        }

        private static let mentions: UInt32 = 1 << 31

        static func < (left: Entry, right: Entry) -> Bool { left.code < right.code }
    }

    /// Each thing once, in order.
    let entries: [Entry]

    /// What was read, in whatever order and however often.
    init(_ entries: some Sequence<Entry>) {
        let sorted = entries.sorted()
        // Room for what came again is given back: thousands of these are held at once.
        var found: [Entry] = []
        found.reserveCapacity(
            zip(sorted, sorted.dropFirst()).reduce(sorted.isEmpty ? 0 : 1) { $0 + ($1.0 == $1.1 ? 0 : 1) })
        for entry in sorted where entry != found.last { found.append(entry) }
        self.entries = found
    }
}

/// FNV-1a over what tells one thing from another.
private struct EntryDigest {
    private(set) var value: UInt32 = 2_166_136_261

    init(_ language: Language) { add(language.rawValue) }

    mutating func add(byte: UInt8) { value = (value ^ UInt32(byte)) &* 16_777_619 }

    mutating func add(number: ProvisionNumber) {
        var rest = UInt32(truncatingIfNeeded: number.value)
        for _ in 0..<4 {
            add(byte: UInt8(truncatingIfNeeded: rest))
            rest >>= 8
        }
        if !number.suffix.isEmpty { add(number.description) }
    }

    mutating func add(_ text: String) {
        for byte in text.utf8 { add(byte: byte) }
        // A byte that UTF-8 has not.
        add(byte: 0xFF)
    }
}
