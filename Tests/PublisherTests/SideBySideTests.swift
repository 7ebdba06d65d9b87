import Compiler
import Corpus
import Instruments
import Markdown
import Testing

@testable import Publisher

/// The text in two languages, side by side.
@Suite struct SideBySideTests {
    private static let french = Language(rawValue: "fr")

    /// The repository's templates with the English words for a third language.
    private static func templates(_ languages: [Language]) throws -> TemplateSet {
        var files = try SampleSite.templateFiles()
        files["strings/fr.yml"] = files["strings/en.yml"].map {
            Array(
                String(decoding: $0, as: UTF8.self).replacing("language-name: English", with: "language-name: Français")
                    .utf8)
        }
        return TemplateSet.load(files, languages: languages)
    }

    private func paths(_ site: SampleSite) -> [String] {
        AddressPlan.plan(site.linked()).pages.values.map(\.path).filter {
            $0.contains("song-ngu") || $0.contains("side-by-side")
        }.sorted()
    }

    @Test func aSiteInOneLanguageHasNone() {
        var site = SampleSite(languages: [.vietnamese])
        site.documents = [SampleSite.article(1, .vietnamese, title: "Một")]
        #expect(paths(site) == [])
    }

    @Test func languagesWithoutACommonArticleHaveNone() {
        var site = SampleSite()
        site.documents = [
            SampleSite.article(1, .vietnamese, title: "Một"), SampleSite.article(2, .english, title: "Two"),
        ]
        #expect(paths(site) == [])
    }

    @Test func ofThreeLanguagesTheSitesOwnStandsBesideEachOther() throws {
        var site = SampleSite(languages: [.vietnamese, .english, Self.french])
        site.documents = [Language.vietnamese, .english, Self.french].map { SampleSite.article(1, $0, title: "A") }
        #expect(paths(site) == ["en/side-by-side/", "fr/side-by-side/", "vi/song-ngu/", "vi/song-ngu/fr/"])
        let plan = try site.plan(templates: Self.templates(site.languages))
        #expect(PageScan.deadLinks(plan) == [])
        let article = try #require(plan.text("vi/dieu-1/index.html"))
        #expect(article.contains("<a href=\"../../vi/song-ngu/#art_1\">Đọc song ngữ với English</a>"))
        #expect(article.contains("<a href=\"../../vi/song-ngu/fr/#art_1\">Đọc song ngữ với Français</a>"))
        let french = try #require(plan.text("fr/side-by-side/index.html"))
        #expect(french.contains("lang=\"vi\"") && !french.contains("lang=\"en\""))
    }

    @Test func eachParagraphStandsBesideItsCounterpartWithIdsOnce() throws {
        let plan = try SampleSite.full().plan()
        let page = try #require(plan.text("en/side-by-side/index.html"))
        let ids = PageScan(page).ids
        #expect(ids.filter { $0 == "art_1__para_1" }.count == 1 && ids.contains("art_1__para_1__point_a"))
        #expect(Set(ids).count == ids.count)
        #expect(page.contains("<html lang=\"en\">"))
        #expect(page.components(separatedBy: "<div class=\"other\" lang=\"vi\">").count > 4)
        let rows = page.components(separatedBy: "<div class=\"pair\">")
        let row = try #require(rows.first { $0.contains("id=\"art_1__para_1\"") })
        #expect(row.components(separatedBy: "One.").count == 3, "\(row)")
        #expect(row.components(separatedBy: "class=\"permalink\"").count == 3, "of the paragraph and of its point")
        #expect(page.contains("href=\"../../vi/dieu-1/\""), "the other language's heading leads to its own page")
    }

    @Test func anArticleThatHasOneLanguageSaysSoInTheReadersLanguage() throws {
        let plan = try SampleSite.full().plan()
        let page = try #require(plan.text("vi/song-ngu/index.html"))
        #expect(
            page.contains(
                "<p class=\"no-text\" lang=\"vi\">Chưa có nội dung bằng <span lang=\"en\">English</span>.</p>"))
        let english = try #require(plan.text("en/side-by-side/index.html"))
        #expect(english.contains("<p class=\"no-text\">No text yet in English.</p>"))
    }

    @Test func theWayToTheOtherLanguageAndTheSitemapKnowIt() throws {
        let plan = try SampleSite.full().plan()
        let page = try #require(plan.text("vi/song-ngu/index.html"))
        #expect(page.contains("<a href=\"../../en/side-by-side/\" hreflang=\"en\" lang=\"en\">English</a>"))
        #expect(page.contains("hreflang=\"en\" href=\"https://demo.example/law/en/side-by-side/\""))
        #expect(page.contains("aria-current=\"true\">Các điều</a>"))
        let sitemap = try #require(plan.text("sitemap.xml"))
        #expect(sitemap.contains("<loc>https://demo.example/law/vi/song-ngu/</loc>"))
    }

    @Test func aLongTextIsDividedAsTheFullTextIs() throws {
        var site = SampleSite()
        let numbers = (1...502).map { ProvisionNumber($0) }
        site.instruments = [
            Instrument(
                id: SampleSite.demo.id, type: .uniform("Law"), name: .uniform("L"), short: .uniform("L"),
                outline: Outline(articles: numbers),
                chapters: [
                    .init(number: 1, articles: Array(numbers[..<10]), title: .uniform("One")),
                    .init(number: 2, articles: Array(numbers[10...]), title: .uniform("Two")),
                ])
        ]
        site.documents = (1...502).flatMap { number in
            (number == 502 ? [Language.english] : [.vietnamese, .english]).map {
                SampleSite.article(number, $0, title: "T\(number)")
            }
        }
        #expect(
            paths(site) == [
                "en/side-by-side/", "en/side-by-side/1/", "en/side-by-side/2/", "en/side-by-side/3/",
                "en/side-by-side/4/", "vi/song-ngu/", "vi/song-ngu/1/", "vi/song-ngu/2/", "vi/song-ngu/3/",
                "vi/song-ngu/4/",
            ])
        let plan = try site.plan()
        let article = try #require(plan.text("vi/dieu-11/index.html"))
        #expect(article.contains("href=\"../../vi/song-ngu/2/#art_11\""))
        let part = try #require(plan.text("vi/song-ngu/2/index.html"))
        #expect(part.contains("id=\"art_11\"") && !part.contains("id=\"art_10\""))
        #expect(part.contains("<span class=\"position\">Trang 2/4</span>"))
        let whole = try #require(plan.text("vi/song-ngu/index.html"))
        #expect(whole.contains("<ol class=\"parts\">") && !whole.contains("id=\"art_1\""))
    }
}
