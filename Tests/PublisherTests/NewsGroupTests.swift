import Compiler
import Corpus
import Instruments
import Testing

@testable import Publisher

/// News by year, chapter and publisher.
@Suite struct NewsGroupTests {
    private func news(
        _ number: Int, _ year: Int?, _ publisher: String?, cites: [ProvisionID] = [], slug: String? = nil
    ) -> CompiledDocument {
        SampleSite.news(
            "n-\(number)", .vietnamese, title: "Tin \(number)", cites: cites,
            published: year.flatMap { CalendarDate(year: $0, month: 5, day: number % 28 + 1) }, slug: slug,
            publisher: publisher)
    }

    private func site(_ documents: [CompiledDocument]) -> SampleSite {
        var site = SampleSite(languages: [.vietnamese])
        site.documents = documents
        return site
    }

    /// The titles on a page, in order.
    private func titles(_ plan: PublishPlan, _ path: String) throws -> [String] {
        let page = try #require(plan.text(path))
        return page.components(separatedBy: "<h2><a href=").dropFirst().map { item in
            String(item.drop { $0 != ">" }.dropFirst().prefix { $0 != "<" })
        }
    }

    @Test func everyYearChapterAndPublisherHasItsList() throws {
        let plan = try site([
            news(1, 2024, "Báo Á", cites: [.article(1), .article(2)]), news(2, 2025, "Bao A", cites: [.chapter(2)]),
            news(3, 2025, "Đài B", cites: [.article(1), .article(3)]), news(4, nil, nil),
        ]).plan()
        #expect(plan.diagnostics.isEmpty && PageScan.deadLinks(plan).filter { !$0.contains("#c-") } == [])
        #expect(try titles(plan, "vi/tin/nam-2025/index.html") == ["Tin 3", "Tin 2"])
        #expect(try titles(plan, "vi/tin/nam-2024/index.html") == ["Tin 1"])
        #expect(try titles(plan, "vi/tin/chuong-1/index.html") == ["Tin 3", "Tin 1"])
        #expect(try titles(plan, "vi/tin/chuong-2/index.html") == ["Tin 3", "Tin 2"])
        // One publisher under two spellings of one name in addresses; the newest gives the name.
        #expect(try titles(plan, "vi/tin/nguon-bao-a/index.html") == ["Tin 2", "Tin 1"])
        let page = try #require(plan.text("vi/tin/nguon-bao-a/index.html"))
        #expect(page.contains("<h1>Tin từ Bao A</h1>"))
        #expect(page.contains("nguon-bao-a/\" aria-current=\"page\">Bao A</a> <span class=\"count\">(2)</span>"))
        #expect(page.contains("Chương II. Điều khoản cuối cùng</a> <span class=\"count\">(2)</span>"))
        let order = try ["nam-2025/", "nam-2024/", "tin/chuong-1/", "tin/chuong-2/", "nguon-bao-a/", "nguon-dai-b/"].map
        {
            try #require(page.range(of: $0 + "\"")).lowerBound
        }
        #expect(order == order.sorted())
    }

    @Test func aSingleGroupOfAKindIsNone() throws {
        let plan = try site([
            news(1, 2025, "Báo A", cites: [.article(1)]), news(2, 2025, "Báo A", cites: [.article(2)]),
        ]).plan()
        #expect(!plan.pages.contains { $0.path.contains("nam-") || $0.path.contains("nguon-") })
        #expect(!plan.pages.contains { $0.path.hasPrefix("vi/tin/chuong") })
        #expect(try #require(plan.text("vi/tin/index.html")).contains("news-groups") == false)
    }

    @Test func longListsAreDividedAndNoPageNamesEveryPublisher() throws {
        var documents = (0..<120).map { news($0, 2025, "Báo A") }
        documents += (0..<40).map { news(200 + $0, 2024, "Báo \($0)") }
        let plan = try site(documents).plan()
        #expect(plan.text("vi/tin/nam-2025/3/index.html") != nil && plan.text("vi/tin/nam-2025/4/index.html") == nil)
        let first = try #require(plan.text("vi/tin/nam-2025/index.html"))
        #expect(first.components(separatedBy: "class=\"count\"").count - 1 == 2 + 24)
        #expect(first.contains("href=\"../../../vi/tin/phan-loai/\""))
        let all = try #require(plan.text("vi/tin/phan-loai/index.html"))
        #expect(all.components(separatedBy: "class=\"count\"").count - 1 == 2 + 41)
        #expect(PageScan.deadLinks(plan) == [])
    }

    @Test func anItemAtTheAddressOfAGroupIsReported() throws {
        let plan = try site([news(1, 2024, nil, slug: "nam-2025"), news(2, 2025, nil)]).plan()
        #expect(plan.diagnostics.map(\.message) == ["the address ‘/vi/tin/nam-2025/’ is claimed twice"])
        #expect(plan.diagnostics.flatMap(\.notes).map(\.message) == ["the other claim is here"])
    }

    @Test func languagesLeadToTheSameGroup() throws {
        var site = SampleSite()
        for language in [Language.vietnamese, .english] {
            for year in [2024, 2025] {
                site.documents.append(
                    SampleSite.news(
                        "n-\(year)", language, title: "N", cites: [],
                        published: CalendarDate(year: year, month: 1, day: 1)))
            }
        }
        let plan = try site.plan()
        #expect(try #require(plan.text("vi/tin/nam-2024/index.html")).contains("href=\"../../../en/news/year-2024/\""))
        #expect(PageScan.deadLinks(plan) == [])
    }
}
