import Citations
import GeneratedTexts
import Testing

@testable import Publisher

@Suite struct SearchWordFileTests {
    private static let spellings = [
        "a", "á", "ab", "ba", "bá", "da", "đa", "dá", "đá", "7", "70", "ß", "straße", "ǆ", "İb", "ia", "ic",
    ]

    private static let forms = spellings.map { spelling in
        Array(spelling.utf8).withUnsafeBufferPointer { WordForm($0, letters: LetterTable()) }
    }

    /// Which entries say which of the words, and the file of them.
    private struct Sample {
        var postings: [[UInt32]]

        /// Words of the spellings, each said by some of so many entries.
        init(_ dice: inout Dice, entries: Int) {
            postings = spellings.map { _ in
                guard dice.roll(3) > 0 else { return [] }
                return (0..<entries).filter { _ in dice.hits(oneIn: 3) }.map {
                    UInt32($0) << SearchWeight.bits | UInt32(dice.roll(8))
                }
            }
        }

        var file: SearchWordFile {
            var (marked, folded) = (WordList(), WordList())
            var found: [(word: Int32, posting: UInt32)] = []
            for (word, postings) in postings.enumerated() where !postings.isEmpty {
                for posting in postings { found.append((Int32(marked.count), posting)) }
                marked.append(forms[word].marked)
                folded.append(forms[word].folded)
            }
            let words = SearchWords([SearchPart(marked: marked, folded: folded, found: found)])
            return SearchWordFile(0..<words.count, of: words)
        }

        /// The same sample but for what some entries say, and what changed.
        func changed(_ dice: inout Dice) -> (sample: Sample, changes: [SearchDifferences.Change]) {
            var new = self
            var changes: [SearchDifferences.Change] = []
            let entries = Set([UInt32(dice.roll(400)), UInt32(dice.roll(400))])
            for word in postings.indices {
                let old = postings[word].filter { entries.contains($0 >> SearchWeight.bits) }
                let added =
                    dice.roll(2) == 0 ? [] : entries.map { $0 << SearchWeight.bits | UInt32(dice.roll(8)) }.sorted()
                new.postings[word].removeAll(where: old.contains)
                new.postings[word] = (new.postings[word] + added).sorted()
                guard old != added else { continue }
                changes.append(
                    .init(folded: forms[word].folded, marked: forms[word].marked, old: old, new: added))
            }
            return (new, changes)
        }
    }

    @Test(arguments: 0..<200)
    func whatChangedGivesWhatReadingEverythingGives(_ seed: Int) throws {
        var dice = Dice(seed: UInt64(seed))
        let old = Sample(&dice, entries: 1 + dice.roll(400))
        var file = try #require(SearchWordFile(old.file.bytes))
        #expect(file.bytes == old.file.bytes)
        var (new, changes) = old.changed(&dice)
        if dice.roll(2) == 0 { changes.reverse() }
        let isApplied = file.apply(changes)
        #expect(isApplied)
        #expect(file.bytes == new.file.bytes)
    }

    @Test(arguments: [
        "", "{", "[]", "{\"a\":1}", "{\"a\":\"A\"", "{\"a\" \"A\"}", "{\"a\":\"A\";\"b\":\"A\"}", "{\"\\u0061\":\"A\"}",
    ])
    func anythingElseIsNoFile(_ text: String) { #expect(SearchWordFile(Array(text.utf8)) == nil) }

    /// The change takes entry 1 from `a`.
    @Test(arguments: [
        "{}", "{\"a\":\"A\"}", "{\"a\":\"K\"}", "{\"a\":\"?\"}", "{\"a\":\"g\"}", "{\"a\":\"ggggggggggggggg\"}",
        "{\"b\":\"I\"}",
    ])
    func aFileThatSaysSomethingElseIsNotChanged(_ text: String) throws {
        var file = try #require(SearchWordFile(Array(text.utf8)))
        let isApplied = file.apply([.init(folded: [0x61], marked: [0x61], old: [8], new: [])])
        #expect(!isApplied)
    }

    @Test func noWordIsPutAmongWordsInAnotherOrder() throws {
        var file = try #require(SearchWordFile(Array("{\"b\":\"A\",\"a\":\"A\"}".utf8)))
        let isApplied = file.apply([.init(folded: [0x63], marked: [0x63], old: [], new: [8])])
        #expect(!isApplied)
    }

    @Test func noFileIsAFileWithoutWords() {
        #expect(SearchWordFile(Array("{}".utf8))?.bytes == Array("{}".utf8))
    }
}
