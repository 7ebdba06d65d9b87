import Corpus
import Instruments
import Testing

@testable import Publisher

/// The table of contents beside a page.
@Suite struct PageContentsTests {
    private func contents(_ page: String) -> String {
        guard let start = page.range(of: "<nav class=\"contents-list\"") else { return "" }
        return String(page[start.lowerBound...].prefix { $0 != "\u{0}" }.components(separatedBy: "</nav>")[0])
    }

    /// Articles in chapters of a size.
    private func site(articles: Int, inChaptersOf size: Int?) -> SampleSite {
        var site = SampleSite(languages: [.english])
        let numbers = (1...articles).map { ProvisionNumber($0) }
        let chapters = size.map { size in
            stride(from: 0, to: articles, by: size).enumerated().map { index, start in
                Instrument.Chapter(
                    number: ProvisionNumber(index + 1), articles: Array(numbers[start..<min(articles, start + size)]),
                    title: .uniform("Part"))
            }
        }
        site.instruments = [
            Instrument(
                id: SampleSite.demo.id, type: .uniform("Law"), name: .uniform("L"), short: .uniform("L"),
                outline: Outline(articles: numbers), chapters: chapters ?? [])
        ]
        site.documents = (1...articles).map { SampleSite.article($0, .english, title: "T\($0)") }
        return site
    }

    @Test func anArticleMarksItselfAndItsChapter() throws {
        let plan = try SampleSite.full().plan()
        let list = contents(try #require(plan.text("vi/dieu-2/index.html")))
        #expect(list.contains("<a href=\"../../vi/chuong-1/\" aria-current=\"true\">Chương I. Quy định chung</a>"))
        #expect(
            list.contains(
                "<a href=\"../../vi/dieu-2/\" aria-current=\"page\"><span class=\"number\">2</span> Thuật ngữ &lt;&amp;&gt;</a>"
            ))
        #expect(list.contains("<a href=\"../../vi/dieu-1/\"><span class=\"number\">1</span>"))
        #expect(list.contains("vi/chuong-2/") && !list.contains("vi/dieu-4/"), "other chapters stay closed")
    }

    @Test func aChapterMarksItselfAndTheFullTextLeadsWithinThePage() throws {
        let plan = try SampleSite.full().plan()
        let chapter = contents(try #require(plan.text("vi/chuong-2/index.html")))
        #expect(chapter.contains("aria-current=\"page\">Chương II. Điều khoản cuối cùng</a>"))
        #expect(!chapter.contains("vi/dieu-4/"))
        let whole = contents(try #require(plan.text("vi/toan-van/index.html")))
        #expect(whole.contains("<a href=\"#chp_I\">") && whole.contains("<a href=\"#chp_II\">"))
    }

    @Test func anInstrumentWithoutChaptersListsItsArticles() throws {
        let list = contents(
            try #require(try site(articles: 3, inChaptersOf: nil).plan().text("en/article-2/index.html")))
        #expect(list.components(separatedBy: "<span class=\"number\">").count == 4)
        #expect(list.contains("en/article-2/\" aria-current=\"page\""))
        let one = try site(articles: 1, inChaptersOf: nil).plan()
        #expect(contents(try #require(one.text("en/article-1/index.html"))).isEmpty)
    }

    @Test func ofManyEntriesTheNearestAreNamed() throws {
        let plan = try site(articles: 100, inChaptersOf: nil).plan()
        let list = contents(try #require(plan.text("en/article-50/index.html")))
        #expect(list.components(separatedBy: "<span class=\"number\">").count - 1 == 2 * ListParts.contentsAround + 1)
        #expect(list.contains(">42</span>") && list.contains(">58</span>") && !list.contains(">59</span>"))
        let chapters = try site(articles: 100, inChaptersOf: 2).plan()
        let nearest = contents(try #require(chapters.text("en/article-1/index.html")))
        #expect(nearest.contains("en/chapter-9/") && !nearest.contains("en/chapter-10/"))
    }
}
