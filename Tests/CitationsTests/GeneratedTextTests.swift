import Citations
import Foundation
import GeneratedTexts
import Instruments
import Testing

/// What holds of every text, tried with generated ones: ten thousand in `make test`, a million in `make test-long`.
@Suite(.serialized) struct GeneratedTextTests {
    private static func context(_ place: GeneratedText.Place) -> CitationContext {
        CitationContext(
            instrument: TestRegistry.hanoi,
            provision: place.provision.map { ProvisionReference(TestRegistry.hanoi, $0) }, year: 2025)
    }

    private static func read(_ text: String, like input: GeneratedText) -> Reading {
        TestRegistry.reader.read(Array(text.utf8), language: input.language, context: context(input.place))
    }

    @Test func everyRangeIsInOrderApartAndOnCharacterBounds() async {
        let sweep = await SeedSweep { input in
            ReadingInvariants.violation(in: Self.read(input.text, like: input), of: Array(input.text.utf8))
        }
        #expect(sweep.failed == 0, "\(sweep)")
    }

    @Test func bytesThatAreNoTextDoNoHarm() async {
        let sweep = await SeedSweep { input in
            let bytes = input.damaged
            let reading = TestRegistry.reader.read(
                bytes, language: input.language, context: Self.context(input.place))
            return ReadingInvariants.violation(in: reading, of: bytes).map { "\($0) in \(bytes)" }
        }
        #expect(sweep.failed == 0, "\(sweep)")
    }

    /// That time grows no faster than the text is the benchmark's to show, not a test's.
    @Test(arguments: [
        "Điều ", "Điều 1, ", "(", "Article 1 of the ", "từ ", "Luật ", "khoản 1 ", "The Act of the ", "1 ", "a-",
        "this ", "Điều 1 và điểm a, ", "Regulation (EU) ", "\u{301}", "12/",
    ])
    func thousandsOfTheSameWordsDoNoHarm(_ words: String) {
        let text = Array(String(repeating: words, count: 2_000).utf8)
        for language in [Language.vietnamese, .english] {
            let reading = TestRegistry.reader.read(text, language: language, context: Self.context(.paragraph))
            #expect(ReadingInvariants.violation(in: reading, of: text) == nil)
        }
    }

    @Test func composedAndDecomposedTextNameTheSame() async {
        let sweep = await SeedSweep { input in
            let composed = Self.read(input.text.precomposedStringWithCanonicalMapping, like: input)
            let decomposed = Self.read(input.text.decomposedStringWithCanonicalMapping, like: input)
            // Names of unknown instruments are compared as Swift compares strings: whatever their marks are made of.
            if composed.citations.map(\.targets) != decomposed.citations.map(\.targets) {
                return "composed \(Self.targets(composed)), decomposed \(Self.targets(decomposed))"
            }
            if composed.dates.map(\.first) != decomposed.dates.map(\.first) { return "different dates" }
            if composed.counts.map(\.count) != decomposed.counts.map(\.count) { return "different counts" }
            return composed.concepts.map(\.concept) == decomposed.concepts.map(\.concept) ? nil : "different concepts"
        }
        #expect(sweep.failed == 0, "\(sweep)")
    }

    /// A citation that stands alone in its text needs none of the text.
    ///
    /// Alone are those of which this can be asked: the text is no article's, so that no self word and no bare paragraph
    /// means anything; it is the only citation of its text and begins with a word, so that it is neither a member of a
    /// list nor after another one; it is no range; and it belongs to the default instrument, as what stands alone does.
    @Test func aCitationResolvesAloneAsInItsText() async {
        let sweep = await SeedSweep { input in
            let context = Self.context(.news)
            let bytes = Array(input.text.utf8)
            let citations = TestRegistry.reader.read(bytes, language: input.language, context: context).citations
            guard citations.count == 1, let citation = citations.first, citation.targets.count == 1,
                citation.ends == nil, citation.targets[0].owner == .known(TestRegistry.hanoi)
            else { return nil }
            let words = Array(bytes[citation.range])
            // `4` of `Điều 3–các điều 5, 4`, `(h)` of `Art. 2—article 6(b) and (h)`: their first members name nothing.
            guard let first = String(decoding: words, as: UTF8.self).first, first.isLetter else { return nil }
            let alone = TestRegistry.reader.read(words, language: input.language, context: context).citations
            if alone.count == 1, alone[0].range == 0..<words.count, alone[0].targets == citation.targets { return nil }
            let shown = String(decoding: words, as: UTF8.self).debugDescription
            return "\(shown) is \(Self.targets([citation])) there and \(Self.targets(alone)) alone"
        }
        #expect(sweep.failed == 0, "\(sweep)")
    }

    /// A mark is part of the character before it: `2̭` is no 2.
    @Test func noRangeLeavesAMarkBehind() async {
        let sweep = await SeedSweep { input in
            let reading = Self.read(input.text, like: input)
            let ranges =
                reading.citations.map(\.range) + reading.dates.map(\.range) + reading.counts.map(\.range)
                + reading.concepts.map(\.range)
            return ranges.first { Self.isMark(at: $0.upperBound, in: input.text) }.map { "\($0) ends before a mark" }
        }
        #expect(sweep.failed == 0, "\(sweep)")
    }

    /// Whether a visible mark stands at an offset in bytes.
    private static func isMark(at offset: Int, in text: String) -> Bool {
        guard offset < text.utf8.count else { return false }
        let properties = text.unicodeScalars[text.utf8.index(text.startIndex, offsetBy: offset)].properties
        switch properties.generalCategory {
        case .nonspacingMark, .spacingMark, .enclosingMark: return !properties.isDefaultIgnorableCodePoint
        default: return false
        }
    }

    private static func targets(_ reading: Reading) -> String { targets(reading.citations) }

    private static func targets(_ citations: [Citation]) -> String {
        citations.map { citation in
            citation.targets.map { target in
                switch target.owner {
                case .known(let id): "\(id)/\(target.provision)"
                case .unknown(let name): "‹\(name)›/\(target.provision)"
                }
            }.joined(separator: " ")
        }.description
    }
}
