import Corpus
import Instruments
import Testing

@testable import Publisher

/// What a language's first page says at one glance.
@Suite struct HomePageTests {
    @Test func theNextDateAndTheLatestNewsComeBeforeTheContents() throws {
        let page = try #require(try SampleSite.full().plan().text("vi/index.html"))
        let order = try [
            "<h1>", "class=\"next-event\"", "class=\"latest-news\"", "class=\"contents\"", "class=\"more\"",
        ].map {
            try #require(page.range(of: $0), "\($0)").lowerBound
        }
        #expect(order == order.sorted())
        #expect(page.contains("<a href=\"../vi/dong-thoi-gian/#end\">Hạn ký</a>"))
    }

    @Test func whereThereIsNothingToSayAtAGlanceNothingIsSaid() throws {
        var site = SampleSite(languages: [.vietnamese])
        site.documents = [SampleSite.article(1, .vietnamese, title: "Một")]
        let page = try #require(try site.plan().text("vi/index.html"))
        #expect(!page.contains("glance") && page.contains("class=\"contents\""))
    }

    @Test func listsAndFeedsSayWhatANewsItemSaysItIsAbout() throws {
        var site = SampleSite(languages: [.vietnamese])
        site.documents = [
            SampleSite.news(
                "a", .vietnamese, title: "Tin A", cites: [], published: nil, summary: "Về lễ ký <và> hơn thế."),
            SampleSite.news("b", .vietnamese, title: "Tin B", cites: [], published: nil),
        ]
        let plan = try site.plan()
        for path in ["vi/index.html", "vi/tin/index.html", "vi/tin/atom.xml"] {
            let text = try #require(plan.text(path))
            #expect(text.contains("Về lễ ký &lt;và&gt; hơn thế."), "\(path)")
            #expect(text.components(separatedBy: "Theo …").count == 2, "\(path)")
        }
        let item = try #require(plan.text("vi/tin/a/index.html"))
        #expect(item.contains("<meta name=\"description\" content=\"Về lễ ký &lt;và&gt; hơn thế.\">"))
    }

    @Test func noMoreThanThreeNewsItemsStandOnIt() throws {
        let page = try #require(try SiteIntegrityTests.crowded().plan().text("vi/index.html"))
        #expect(page.components(separatedBy: "class=\"news-item\"").count == 4)
    }
}
