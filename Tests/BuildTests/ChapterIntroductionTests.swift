import Diagnostics
import Foundation
import Testing

@testable import Build

/// What introduces a chapter stands on the chapter's page, and is a document like any other.
@Suite struct ChapterIntroductions {
    private static let vi = "Content/treaty/part/gioi-thieu.vi.md"
    private static let en = "Content/treaty/part/gioi-thieu.en.md"

    private static func introduction(_ body: String, more: String = "") -> String {
        "---\nchapter: II\n\(more)---\n\(body)\n"
    }

    private static let files = SmallSite.files(with: [
        vi: introduction(
            "Chương này kết thúc bằng khoản 2 Điều 7; ngày 10/4/2025 đã ký.\n\n## Vì sao\n\nChữ[^1].\n\n[^1]: Xem Điều 3."
        ),
        en: introduction(
            "It ends with Article 7(2); on 10 April 2025 it was signed.\n\n## Why\n\nText[^1].\n\n[^1]: See Article 3."),
        "Content/timeline/2025-04-10-ky.vi.md": "---\ntitle: Ký\ndate: 2025-04-10\n---\nKý kết.\n",
        "Content/timeline/2025-04-10-ky.en.md": "---\ntitle: Signing\ndate: 2025-04-10\n---\nSigned.\n",
    ])

    private func built(_ more: [String: String] = [:]) throws -> VirtualSite {
        let site = try VirtualSite(Self.files.merging(more) { $1 })
        let report = try site.build(strict: true)
        let errors = report.serious.map { "\($0.location.path): \($0.message)" }
        #expect(errors == [])
        return site
    }

    @Test func itStandsAboveTheArticlesOfItsChapterWithEverythingLinked() throws {
        let page = try built().page("en/chapter-2/index.html")
        let introduction = try #require(page.range(of: "<section class=\"introduction\""))
        let articles = try #require(page.range(of: "<ol class=\"article-list\">"))
        #expect(introduction.lowerBound < articles.lowerBound)
        let text = page[introduction.lowerBound..<articles.lowerBound]
        #expect(text.contains("en/article-7/#art_7__para_2\""))
        #expect(text.contains("en/timeline/#ky\">10 April 2025</a>"))
        #expect(text.contains("<h2 id=\"introduction\" class=\"visually-hidden\">Introduction</h2>"))
        #expect(text.contains("<h3 id=\"chp2-why\">Why</h3>"))
        #expect(text.contains("href=\"#chp2-fn"))
        #expect(try !built().page("en/chapter-1/index.html").contains("class=\"introduction"))
    }

    @Test func itsTitleHeadsIt() throws {
        let site = try built([
            Self.en: Self.introduction("Article 7(2), Article 3.", more: "title: The end\nupdated: 2025-05-01\n"),
            Self.vi: Self.introduction("Khoản 2 Điều 7, Điều 3.", more: "title: Phần cuối\n"),
        ])
        let page = try site.page("en/chapter-2/index.html")
        #expect(page.contains("<h2 id=\"introduction\">The end</h2>"))
        #expect(page.contains("<p class=\"updated\">Last revised on <time datetime=\"2025-05-01\">"))
        #expect(page.contains("<h1>Chapter II. Final provisions</h1>"))
    }

    @Test func itStandsInTheFullTextBeforeTheChaptersFirstArticle() throws {
        let page = try built().page("en/full-text/index.html")
        let chapter = try #require(page.range(of: "id=\"chp_II\""))
        let introduction = try #require(page.range(of: "<div class=\"introduction prose\">"))
        let article = try #require(page.range(of: "id=\"art_7\""))
        #expect(chapter.lowerBound < introduction.lowerBound && introduction.lowerBound < article.lowerBound)
        // Its footnotes stand on the chapter's page.
        #expect(page.contains("en/chapter-2/#chp2-fn"))
        #expect(!page.contains("<section class=\"footnotes\""))
    }

    @Test func itCountsAmongThoseWhoCiteAndLeadsToTheChapter() throws {
        let site = try built()
        let article = try site.page("en/article-7/index.html")
        #expect(article.contains("<h3>Chapter introductions</h3>"))
        #expect(article.contains("en/chapter-2/#c-0\">Chapter II, introduction</a>"))
        #expect(try site.page("vi/dieu-7/index.html").contains("vi/chuong-2/#c-0\">Chương II, phần giới thiệu</a>"))
        #expect(try site.page("en/citations/index.html").contains("Chapter II, introduction</a></th>"))
        #expect(try site.page("en/chapter-2/index.html").contains("id=\"c-0\""))
        #expect(try site.pinpoint("refs", "art_7").output.contains("Content/treaty/part/gioi-thieu.en.md"))
        let coverage = try site.pinpoint("refs", "--coverage", "--format", "json").output
        #expect(coverage.contains("art_7"))
    }

    @Test func aChapterDoesNotCiteItself() throws {
        let site = try built([
            Self.en: Self.introduction("Chapter II is the last; Chapter I comes first."),
            Self.vi: Self.introduction("Chương II là chương cuối; Chương I đứng đầu."),
        ])
        #expect(try !site.page("en/chapter-2/index.html").contains("class=\"cited-by\""))
        #expect(try site.page("en/chapter-1/index.html").contains("Chapter II, introduction</a>"))
        let coverage = try CoverageReport(in: try #require(try site.build(writes: false).site))
        #expect(coverage.parts.compactMap(\.chapter).map(\.isCited) == [true, false])
        let report = try ReferenceReport(of: "chp_II", in: try #require(try site.build(writes: false).site))
        #expect(report.citedBy.isEmpty)
        #expect(report.cites.map(\.target).contains("chp_I"))
    }

    @Test func aLinkToItsFileLeadsToTheChaptersPage() throws {
        let page = try built([
            "Content/news/2025-04-11-tin.vi.md": SmallSite.news("Tin", "Chữ."),
            "Content/news/2025-04-11-tin.en.md": SmallSite.news(
                "News",
                "See [the introduction](../treaty/part/gioi-thieu.en.md), [why](../treaty/part/gioi-thieu.en.md#why)."),
        ]).page("en/news/tin/index.html")
        #expect(page.contains("<a href=\"../../../en/chapter-2/\">the introduction</a>"))
        #expect(page.contains("<a href=\"../../../en/chapter-2/#chp2-why\">why</a>"))
    }

    @Test func itsLanguagesAreCompared() throws {
        let site = try VirtualSite(Self.files)
        try site.write(Self.en, Self.introduction("It ends with Article 8."))
        #expect(try site.build(writes: false).diagnostics.contains { $0.code == .citationParity })
        try site.remove(Self.en)
        let found = try site.build(writes: false).diagnostics.first { $0.code == .missingTranslation }
        #expect(found?.location.path == Self.vi)
    }

    @Test func aChapterHasAPageForItsIntroductionAlone() throws {
        var files = Self.files
        for name in ["article-03", "article-07"] { files["Content/treaty/\(name).en.md"] = nil }
        files[Self.en] = Self.introduction("Text about Chapter I.")
        files["Content/news/2025-04-11-tin.en.md"] = SmallSite.news("News", "See Chapter II.")
        let site = try VirtualSite(files)
        #expect(try !site.build().hasErrors)
        let page = try site.page("en/chapter-2/index.html")
        #expect(page.contains("Text about"))
        #expect(!FileManager.default.fileExists(atPath: site.output + "/en/full-text/index.html"))
        #expect(try site.page("en/news/tin/index.html").contains("en/chapter-2/\">Chapter II</a>"))
    }

    @Test func whatItQuotesKnowinglyIsCorrected() throws {
        let site = try built([
            Self.en: Self.introduction("The Convention has 14 articles.", more: "acknowledges: [count-mismatch]\n"),
            Self.vi: Self.introduction("Công ước có 14 điều.", more: "acknowledges: [count-mismatch]\n"),
        ])
        #expect(
            try site.page("en/chapter-2/index.html").contains("The Rivers Convention has 12 articles, not 14."))
    }

    @Test func aSiteWithoutIntroductionsSaysNothingOfThem() throws {
        let site = try VirtualSite(SmallSite.files)
        try site.build()
        for (path, bytes) in try site.published() where path.hasSuffix(".html") {
            #expect(!String(decoding: bytes, as: UTF8.self).contains("introduction"), "\(path)")
        }
    }

    /// A file that becomes the introduction to another chapter, or the text of an article, is seen by a session.
    @Test func whatAFileIntroducesMayChange() throws {
        let site = try VirtualSite(Self.files)
        let session = SiteSession(options: BuildOptions(source: site.root))
        _ = try session.rebuild()
        for front in ["chapter: 1", "chapter: 2\ntitle: B", "title: A\narticle: 9", "chapter: 3", "chapter: II"] {
            try site.write(Self.en, "---\n\(front)\n---\nIt ends with Article 7(2).\n")
            let ours = try #require(try session.rebuild(SourceChanges([Self.en])))
            let clean = try #require(try SiteSession(options: BuildOptions(source: site.root)).rebuild())
            #expect(ours.report.diagnostics == clean.report.diagnostics, "\(front)")
            let (mine, theirs) = (ours.plan.map { Array($0.pages) } ?? [], clean.plan.map { Array($0.pages) } ?? [])
            #expect(mine.map(\.path) == theirs.map(\.path))
            for (one, other) in zip(mine, theirs) { #expect(one.bytes() == other.bytes(), "\(front): \(one.path)") }
        }
        let snapshot = try #require(try session.rebuild())
        #expect(snapshot.page(ofSource: Self.en)?.address.path == "en/chapter-2/")
    }
}
