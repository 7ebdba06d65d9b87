import Foundation
import Instruments
import Testing

@testable import Citations

/// One line of the worked cases: those of the specification in `cases.tsv`, and more in each language.
struct WorkedCase: Sendable, CustomTestStringConvertible {
    let language: Language
    let context: String
    let text: String
    let expected: String

    var testDescription: String { "[\(language) \(context)] \(text)" }

    static let all: [WorkedCase] = {
        ["cases", "english", "vietnamese"].flatMap { read("\($0).tsv") }
    }()

    static func read(_ name: String) -> [WorkedCase] {
        let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Fixtures/\(name)")
        guard let text = try? String(contentsOf: file, encoding: .utf8) else { return [] }
        return text.split(separator: "\n").filter { !$0.hasPrefix("#") }.compactMap { line in
            let columns = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
            guard columns.count >= 3 else { return nil }
            return WorkedCase(
                language: Language(rawValue: columns[0]), context: columns[1], text: columns[2],
                expected: columns.count > 3 ? columns[3] : "")
        }
    }

    /// Where the text stands; nil for news.
    var place: ProvisionReference? {
        let numbers = context.split(separator: ".").compactMap { ProvisionNumber($0) }
        guard context != "news", let article = numbers.first else { return nil }
        let path = ArticlePath(article, paragraph: numbers.count > 1 ? numbers[1] : nil)
        return ProvisionReference(TestRegistry.hanoi, .article(path))
    }

    /// The citations of the text, in the notation of `cases.tsv`.
    var found: [String] {
        let place = CitationContext(instrument: TestRegistry.hanoi, provision: place)
        let reading = TestRegistry.reader.read(Array(text.utf8), language: language, context: place)
        return reading.citations.flatMap { citation in
            let targets = citation.targets.map { Self.notation($0) }
            return targets.allSatisfy { $0 == "X" } ? ["X"] : targets
        }
    }

    static func notation(_ target: Citation.Target) -> String {
        guard target.owner == .known(TestRegistry.hanoi) else { return "X" }
        switch target.provision {
        case .chapter(let number): return "ch\(number.value)"
        case .article(let path):
            let exists = TestRegistry.primary.outline.hasArticle(path.number)
            let parts = [
                path.number.description, path.paragraph?.description, path.point?.label.description,
                path.point?.subpoint?.description,
            ].compactMap { $0 }
            return (exists ? "" : "!") + parts.joined(separator: ".")
        default: return target.provision.description
        }
    }

    /// What the line asks for, ranges of articles written out.
    var wanted: [String] {
        expected.split(separator: " ").flatMap { token -> [String] in
            let ends = token.split(separator: "-").compactMap { Int($0) }
            return ends.count == 2 ? (ends[0]...ends[1]).map { String($0) } : [String(token)]
        }
    }
}

@Suite struct WorkedCaseTests {
    @Test(arguments: [("cases", 72), ("english", 660), ("vietnamese", 520)])
    func findsTheWorkedCases(_ file: String, _ count: Int) { #expect(WorkedCase.read("\(file).tsv").count >= count) }

    @Test func memoryThatHasBeenReadInSaysNothingOfWhatWasReadInIt() {
        var memory = ReadingMemory()
        for example in WorkedCase.all {
            let text = Array(example.text.utf8)
            let context = CitationContext(instrument: TestRegistry.hanoi, provision: example.place)
            let again = TestRegistry.reader.read(text, language: example.language, context: context, in: &memory)
            #expect(again == TestRegistry.reader.read(text, language: example.language, context: context))
        }
    }

    @Test(arguments: WorkedCase.all)
    func readsAsWritten(_ example: WorkedCase) {
        #expect(example.found == example.wanted)
    }
}
