import Citations
import Compiler
import Corpus
import Diagnostics
import Instruments
import Testing

@testable import Publisher

/// What stands around an article's text.
@Suite struct ArticlePageTests {
    /// An article whose first paragraph cites Article 2 and its own second paragraph, and whose commentary cites
    /// Article 4 and Article 2.
    private func site(baseURL: String? = "https://demo.example/law/", reportURL: String? = nil) -> SampleSite {
        var article = SampleSite.article(1, .vietnamese, title: "Mục đích")
        let paragraph = ProvisionID.article(ArticlePath(1, paragraph: 1))
        let point = ProvisionID.article(ArticlePath(1, paragraph: 1, point: .init("a")))
        let second = ProvisionID.article(ArticlePath(1, paragraph: 2))
        let cited: [(ProvisionID, from: ProvisionID?)] = [
            (.article(2), point), (second, paragraph), (paragraph, paragraph), (.article(4), nil), (.article(2), nil),
        ]
        article.citations = cited.map { target, from in
            CompiledCitation(
                targets: [Citation.Target(owner: .known(SampleSite.demo.id), provision: target)],
                text: target.wording(in: .vietnamese), excerpt: Excerpt(text: "Câu.", highlight: 0..<3), from: from,
                location: SourceLocation(path: article.path, line: 6))
        }
        var site = SampleSite(baseURL: baseURL, reportURL: reportURL)
        site.documents = [
            article, SampleSite.article(1, .english, title: "Purpose"),
            SampleSite.article(2, .vietnamese, title: "Thuật ngữ"),
            SampleSite.article(4, .vietnamese, title: "Hiệu lực"),
        ]
        return site
    }

    private func notes(_ page: String, of provision: String) throws -> String {
        let rows = page.components(separatedBy: "<div class=\"provision-row\">")
        let row = try #require(rows.first { $0.contains("id=\"\(provision)\"") })
        return try #require(row.components(separatedBy: "<div class=\"provision-notes\">").last)
    }

    @Test func besideAParagraphStandsWhatItCites() throws {
        let page = try #require(try site().plan().text("vi/dieu-1/index.html"))
        let first = try notes(page, of: "art_1__para_1")
        #expect(first.contains("Dẫn chiếu đến\n<ul>"))
        #expect(first.contains(">Điều 2</a>") && first.contains("<a href=\"#art_1__para_2\">Khoản 2 Điều 1</a>"))
        #expect(!first.contains(">Khoản 1 Điều 1</a>"), "what it is a part of is not cited by it")
        #expect(!(try notes(page, of: "art_1__para_2").contains("provision-cites")))
    }

    @Test func whatTheArticleCitesStandsApartFromWhatTheCommentaryCites() throws {
        let page = try #require(try site().plan().text("vi/dieu-1/index.html"))
        let section = try #require(page.components(separatedBy: "<section class=\"cites\"").last)
        let parts = section.components(separatedBy: "<h3>")
        #expect(parts.count == 3)
        #expect(
            parts[1].hasPrefix("Trong nội dung của điều") && parts[1].contains("Điều 2") && !parts[1].contains("Điều 4")
        )
        #expect(parts[2].hasPrefix("Trong phần chú giải") && parts[2].contains("Điều 4") && parts[2].contains("Điều 2"))
        let other = try #require(try site().plan().text("vi/dieu-4/index.html"))
        #expect(other.contains("<a href=\"../../vi/dieu-1/#c-3\">Điều 1 (chú giải)</a>"))
        #expect(other.contains("<h3>Trang của các điều</h3>"))
    }

    @Test func everyParagraphSaysHowItIsCited() throws {
        let plan = try site().plan()
        let page = try #require(plan.text("vi/dieu-1/index.html"))
        #expect(
            try notes(page, of: "art_1__para_2").contains(
                "<p class=\"cite-text\" id=\"cite-art_1__para_2\">khoản 2 Điều 1 Công ước mẫu, "
                    + "<span class=\"address\">https://demo.example/law/vi/dieu-1/#art_1__para_2</span></p>"))
        let english = try #require(plan.text("en/article-1/index.html"))
        #expect(english.contains(">Article 1(2) of the Model Convention, <span"))
        #expect(english.contains("id=\"cite-art_1\">Article 1 of the Model Convention, <span"))
        #expect(english.contains("data-copy=\"cite-art_1__para_2\""))
        let local = try #require(try site(baseURL: nil).plan().text("vi/dieu-1/index.html"))
        #expect(local.contains("id=\"cite-art_1__para_2\">khoản 2 Điều 1 Công ước mẫu</p>"))
    }

    @Test func theOtherLanguageIsAShortLinkWithAFullName() throws {
        let page = try #require(try site().plan().text("vi/dieu-1/index.html"))
        #expect(
            try notes(page, of: "art_1__para_2").contains(
                "href=\"../../en/article-1/#art_1__para_2\" hreflang=\"en\"><span class=\"code\">en</span>"
                    + "<span class=\"visually-hidden\">: quy định này bằng <span lang=\"en\">English</span> (khoản 2 Điều 1)</span>"
            ))
    }

    @Test func theStatusSaysTheDayAndWhereToReport() throws {
        let silent = try #require(try site().plan().text("vi/dieu-1/index.html"))
        #expect(silent.contains("Nội dung cập nhật đến ngày <time datetime=\"2026-11-22\">"))
        #expect(!silent.contains("Báo lỗi"))
        let plan = try site(reportURL: "https://a.example/new?where={url}&what=x").plan()
        let page = try #require(plan.text("vi/dieu-1/index.html"))
        let address = "https://a.example/new?where=https%3A%2F%2Fdemo.example%2Flaw%2Fvi%2Fdieu-1%2F&amp;what=x"
        #expect(page.components(separatedBy: "<a href=\"\(address)\">Báo lỗi trên trang này</a>").count == 2)
        #expect(try #require(plan.text("vi/chuong-1/index.html")).contains("vi%2Fchuong-1%2F"))
        #expect(!(try #require(plan.text("404.html")).contains("a.example")))
        let local = try site(baseURL: nil, reportURL: "mailto:a@b.example?body={url}").plan()
        #expect(
            try #require(local.text("vi/dieu-1/index.html")).contains(
                "href=\"mailto:a@b.example?body=%2Fvi%2Fdieu-1%2F\""))
    }

    @Test(arguments: [(7, "7"), (999, "999"), (1_000, "1.000"), (12_345, "12.345"), (1_234_567, "1.234.567")])
    func largeNumbersAreReadInGroups(_ number: Int, _ text: String) throws {
        #expect(try SampleSite.templates().words(.vietnamese).number(number) == text)
    }
}
