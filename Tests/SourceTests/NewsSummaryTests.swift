import Corpus
import Testing

@testable import Source

/// What a news item says of itself for lists.
@Suite struct NewsSummaryTests {
    @Test func aSummaryIsAText() throws {
        let path = "Content/news/2025-01-02-a.vi.md"
        let folder = try VirtualFolder([path: "---\ntitle: A\nsummary: Một câu.\n---\nText.\n"])
        guard case .news(let news) = try #require(try folder.read().documents.first).frontMatter.kind else {
            Issue.record("no news item")
            return
        }
        #expect(news.summary == "Một câu.")
        let wrong = try VirtualFolder([path: "---\ntitle: A\nsummary: [Một câu.]\n---\nText.\n"])
        #expect(try wrong.findings() == ["\(path):3: front-matter: ‘summary’ must be a text"])
    }
}
