import Corpus
import Instruments
import Testing

@testable import Source

@Suite struct SourcesPromises {
    private func findings(_ yaml: String) throws -> [String] {
        try VirtualFolder(["Content/sources.yml": yaml]).findings()
            .map { $0.replacing("Content/sources.yml:", with: "") }
    }

    @Test func aSourceSaysWhatItIs() throws {
        let folder = try VirtualFolder([
            "Content/sources.yml": """
            untc:
              title: {vi: Bộ sưu tập, en: Collection}
              publisher: {vi: Liên hợp quốc, en: United Nations}
              url: https://treaties.un.org/
              date: 2025-10
              language: en
              note: One copy.
            b:
              title: B
            """
        ])
        let source = try folder.read()
        #expect(source.diagnostics.isEmpty)
        let entries = try #require(source.sources?.entries)
        #expect(entries.map(\.key.description) == ["b", "untc"])
        #expect(
            entries[1]
                == SourceEntry(
                    key: try #require(SourceKey("untc")),
                    title: .byLanguage([.vietnamese: "Bộ sưu tập", .english: "Collection"]),
                    publisher: .byLanguage([.vietnamese: "Liên hợp quốc", .english: "United Nations"]),
                    url: "https://treaties.un.org/", date: EventDate("2025-10"), language: .english,
                    note: .uniform("One copy.")))
    }

    @Test func withoutTheFileThereAreNoSources() throws {
        #expect(try VirtualFolder().read().sources == nil)
    }

    @Test(arguments: [
        ("untc:\n  title: A\n  ulr: https://a.org/\n", ["3: unknown-key: ‘ulr’ is no key of a source"]),
        ("untc:\n  url: https://a.org/\n", ["1: front-matter: the source ‘untc’ needs ‘title’"]),
        ("UNTC:\n  title: A\n", ["1: front-matter: ‘UNTC’ is no key of a source"]),
        ("24-12:\n  title: A\n", ["1: front-matter: ‘24-12’ is no key of a source"]),
        ("untc: A\n", ["1: front-matter: a source must be keys and values"]),
        ("- untc\n", ["1: front-matter: the sources must be keys and what they stand for"]),
        ("# nothing\n", ["1: front-matter: this file of the sources is empty"]),
        ("a:\n  title: {vi: A}\n", ["2: front-matter: ‘title’ has no form in ‘en’"]),
        ("a:\n  title: A\n  note: {en: A}\n", ["3: front-matter: ‘note’ has no form in ‘vi’"]),
        (
            "a:\n  title: A\n  url: ftp://a.org/\n",
            ["3: unsafe-link: ‘url’ must be an http or https address, not ‘ftp://a.org/’"]
        ),
        ("a:\n  title: A\n  date: pending\n", ["3: bad-date: ‘pending’ is no day, month or range of days"]),
        ("a:\n  title: A\n  date: 2025-02-30\n", ["3: bad-date: ‘2025-02-30’ is no day, month or range of days"]),
        ("a:\n  title: A\n  language: English\n", ["3: front-matter: ‘English’ is no language; write vi, en, …"]),
        ("a:\n  title: A\na:\n  title: B\n", ["1: front-matter: a key stands twice: ‘a’"]),
    ])
    func mistakesAreNamedAtTheirLine(_ yaml: String, _ expected: [String]) throws {
        #expect(try findings(yaml) == expected)
    }

    @Test func itemsOfListsAreFoundWhereTheyStand() throws {
        let folder = try VirtualFolder([
            "Content/timeline/a.vi.md": "---\ntitle: A\ndate: 2025-01-01\nsources:\n  - untc\n  - 'UN News'\n---\n",
            "Content/news/b.vi.md": "---\ntitle: B\nsources: [a, \"b c\"]\n---\n",
            "Content/pages/c.vi.md": "---\ntitle: C\nsources: untc\n---\n",
        ])
        let documents = try folder.read().documents
        func lines(_ document: SourceDocument) -> [Int?] {
            document.frontMatter.sources.indices.map {
                document.keyLocations[FrontMatter.itemKey($0, of: "sources")]?.line
            }
        }
        #expect(documents.map(\.frontMatter.sources) == [["a", "b c"], ["untc"], ["untc", "UN News"]])
        #expect(documents.map(lines) == [[3, 3], [nil], [5, 6]])
    }

    @Test func anArticleHasNoSources() throws {
        let folder = try VirtualFolder(["Content/treaty/a.vi.md": "---\ntitle: A\narticle: 1\nsources: [a]\n---\n"])
        #expect(
            try folder.findings() == ["Content/treaty/a.vi.md:4: unknown-key: ‘sources’ is no key of an article"])
    }
}
