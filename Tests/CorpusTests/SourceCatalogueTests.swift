import Corpus
import Diagnostics
import Testing

@Suite struct SourceCatalogueTests {
    private static let catalogue = SourceCatalogue(
        ["untc", "un-news", "b2"].compactMap { SourceKey($0).map { SourceEntry(key: $0, title: .uniform("\($0)!")) } })

    @Test(arguments: ["untc", "un-news", "b2"])
    func aKeyOfTheCatalogueMeansItsSource(_ key: String) {
        guard case .entry(let entry) = Self.catalogue.meaning(of: key) else {
            Issue.record("no entry")
            return
        }
        #expect(entry.key.description == key)
    }

    @Test(arguments: [
        "UN News", "VTV", "https://untc.org/", "un news", "bộ-sưu-tập", "2025-10", "79/243", "-untc", "untc-", "",
        String(repeating: "a", count: 61),
    ])
    func whatHasNotTheFormOfAKeyIsAText(_ item: String) {
        #expect(Self.catalogue.meaning(of: item) == .text)
        #expect(Self.catalogue.finding(about: item, at: SourceLocation(path: "a")) == nil)
    }

    @Test func aKeyThatIsNotThereIsAnErrorWithTheNearestOne() throws {
        let finding = try #require(Self.catalogue.finding(about: "untcc", at: SourceLocation(path: "a", line: 3)))
        #expect(finding.severity == .error && finding.location.line == 3)
        #expect(finding.message == "there is no source ‘untcc’ in Content/sources.yml")
        #expect(finding.notes.map(\.message) == ["did you mean ‘untc’?"])
    }

    @Test func ofTwoSourcesWithOneKeyTheFirstCounts() throws {
        let key = try #require(SourceKey("a"))
        let entries = ["1", "2"].map { SourceEntry(key: key, title: .uniform($0)) }
        #expect(SourceCatalogue(entries).entries.map(\.title) == [.uniform("1")])
    }
}
