import Foundation
import Instruments
import Testing

@testable import Citations

/// A repeatable source of choices. Source: SplitMix64, Steele, Lea and Flood 2014.
struct Dice {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func roll(_ sides: Int) -> Int {
        state &+= 0x9E37_79B9_7F4A_7C15
        var value = state
        value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
        value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
        return Int((value ^ (value >> 31)) % UInt64(sides))
    }

    mutating func pick<Element>(_ choices: [Element]) -> Element { choices[roll(choices.count)] }
}

@Suite(.serialized) struct InvariantTests {
    static let pieces = [
        "Điều", "điều", "ĐIỀU", "Ðiều", "khoản", "điểm", "Chương", "Mục", "các", "từ", "đến", "đến hết", "và", "hoặc",
        "của",
        "này", "Công ước", "Luật An ninh mạng", "Công ước Hà Nội", "Công ước Budapest", "UNTOC", "Hiến pháp",
        "quy định tại",
        "Article", "Articles", "article", "Art.", "paragraph", "paragraphs", "subparagraph", "Chapter", "this", "of",
        "and",
        "to", "through", "the", "Convention", "Budapest Convention", "Regulation (EU) 2016/679", "that Regulation",
        "TFEU",
        "’s", "1", "2", "7", "40", "64", "64a", "64 bis", "99", "2024", "24/12/2024", "a", "b", "đ", "e", "i", "ii",
        "V", "IX",
        "(", ")", "(1)", "(a)", "(ii)", "(i)", ".", ",", ";", "–", "-", "/", "40.3", "%", "tỷ đồng", "người", "pages",
        "dẫn độ",
        "hoà bình", "ngày", "tháng 12 năm 2024", "24 December 2024", "\u{FFFC}", "\u{AD}", "\u{200B}", "\u{A0}", "６４",
        "（１）",
        "\n", "!", "9 chương", "71 điều", "\u{301}", "\u{323}", "🙂", "điều kiện", "công", "xyz",
    ]

    static func sample(_ seed: Int) -> String {
        var dice = Dice(seed: UInt64(seed))
        var text = ""
        for _ in 0...dice.roll(24) {
            text += dice.pick(pieces)
            if dice.roll(5) > 0 { text += " " }
        }
        return text
    }

    static func context(_ seed: Int) -> CitationContext {
        var context = CitationContext(instrument: TestRegistry.hanoi, year: 2025)
        if seed % 3 == 0 {
            let path = ArticlePath(7, paragraph: seed % 2 == 0 ? 1 : nil)
            context.provision = ProvisionReference(TestRegistry.hanoi, .article(path))
        }
        return context
    }

    @Test func everyRangeIsInOrderApartAndOnCharacterBounds() {
        for seed in 0..<10_000 {
            let text = Array(Self.sample(seed).utf8)
            let language: Language = seed % 2 == 0 ? .vietnamese : .english
            let reading = TestRegistry.reader.read(text, language: language, context: Self.context(seed))
            let lists = [
                reading.citations.map(\.range), reading.dates.map(\.range), reading.counts.map(\.range),
                reading.concepts.map(\.range),
            ]
            for ranges in lists {
                var end = 0
                for range in ranges {
                    #expect(range.lowerBound >= end && range.upperBound > range.lowerBound, "\(Self.sample(seed))")
                    #expect(Self.isBound(range.lowerBound, text) && Self.isBound(range.upperBound, text))
                    end = range.upperBound
                }
            }
            for citation in reading.citations {
                #expect(!citation.targets.isEmpty)
                guard let ends = citation.ends else { continue }
                #expect(ends.first.upperBound <= ends.last.lowerBound, "\(Self.sample(seed))")
                #expect(
                    citation.range.contains(ends.first.lowerBound) && ends.last.upperBound <= citation.range.upperBound)
            }
            for near in reading.near { #expect(near.range.upperBound <= text.count) }
        }
    }

    private static func isBound(_ offset: Int, _ text: [UInt8]) -> Bool {
        offset == text.count || text[offset] & 0xC0 != 0x80
    }

    @Test func composedAndDecomposedTextNameTheSame() {
        for seed in 0..<3_000 {
            let text = Self.sample(seed)
            let language: Language = seed % 2 == 0 ? .vietnamese : .english
            let targets = [text.precomposedStringWithCanonicalMapping, text.decomposedStringWithCanonicalMapping].map {
                TestRegistry.reader.read(Array($0.utf8), language: language, context: Self.context(seed)).citations
                    .map { $0.targets.map(\.provision) }
            }
            #expect(targets[0] == targets[1], "\(text)")
        }
    }

    @Test func bytesThatAreNoTextDoNotCrash() {
        for seed in 0..<2_000 {
            var dice = Dice(seed: UInt64(seed))
            let text = (0..<dice.roll(64)).map { _ in UInt8(dice.roll(256)) }
            _ = TestRegistry.reader.read(text, language: .vietnamese, context: Self.context(seed))
            _ = TestRegistry.reader.read(text, language: .english, context: Self.context(seed))
        }
    }

    @Test(arguments: [
        "Điều ", "Điều 1, ", "(", "Article 1 of the ", "từ ", "Luật ", "khoản 1 ", "The Act of the ", "1 ", "a-",
        "this ",
        "Điều 1 và điểm a, ", "Regulation (EU) ", "\u{301}", "12/",
    ])
    func fourTimesTheTextTakesNoMuchMoreThanFourTimesAsLong(_ piece: String) {
        func time(_ count: Int) -> Duration {
            let text = Array(String(repeating: piece, count: count).utf8)
            return (0..<3).map { _ in
                ContinuousClock().measure {
                    _ = TestRegistry.reader.read(text, language: .vietnamese, context: Self.context(1))
                    _ = TestRegistry.reader.read(text, language: .english, context: Self.context(1))
                }
            }.min() ?? .zero
        }
        // A quadratic reader takes sixteen times as long.
        #expect(time(2000) < time(500) * 10 + .milliseconds(50))
    }
}
