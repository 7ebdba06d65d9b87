import Diagnostics
import Foundation
import Testing

@testable import Build

/// Claims in circulation stand on one page, each with its verdict, who makes it, what is right and why.
@Suite struct Claims {
    private static let vi = "Content/claims/in-force.vi.md"
    private static let en = "Content/claims/in-force.en.md"

    private static func claim(_ title: String, _ body: String, more: String = "verdict: contradicted\n") -> String {
        "---\ntitle: \(title)\n\(more)---\n\(body)\n"
    }

    private static let facts = """
        date: 2025-04
        claimants: [A paper, "https://example.org/paper?a=1&b=2"]
        verdict: contradicted
        sources: ["https://example.org/source", The depositary]

        """

    private static let files = SmallSite.files(with: [
        vi: claim(
            "Công ước đã có hiệu lực", "Chưa: theo khoản 2 Điều 7.\n\n### Vì sao\n\nChữ[^1].\n\n[^1]: Xem Điều 3.",
            more: facts + "slug: hieu-luc\n"),
        en: claim(
            "It is in force", "Not yet: see Article 7(2).\n\n### Why\n\nText[^1].\n\n[^1]: See Article 3.", more: facts),
        "Content/claims/number.vi.md": claim(
            "Có 14 điều", "Có 12 điều.", more: "verdict: imprecise\ndate: 2025-05-01\n"),
        "Content/claims/number.en.md": claim(
            "It has 14 articles", "It has 12 articles.", more: "verdict: imprecise\ndate: 2025-05-01\n"),
        "Content/claims/all.vi.md": claim("Nước nào cũng ký", "Không có căn cứ.", more: "verdict: unsupported\n"),
        "Content/claims/all.en.md": claim(
            "Every State has signed", "Nothing supports it.", more: "verdict: unsupported\n"),
        "Content/news/2025-04-11-tin.en.md": SmallSite.news(
            "News", "See [the claim](../claims/in-force.en.md), [why](../claims/in-force.en.md#why)."),
        "Content/news/2025-04-11-tin.vi.md": SmallSite.news("Tin", "Chữ."),
    ])

    private func built(_ more: [String: String] = [:]) throws -> VirtualSite {
        let site = try VirtualSite(Self.files.merging(more) { $1 })
        let report = try site.build(strict: true)
        #expect(report.serious.map { "\($0.location.path): \($0.message)" } == [])
        return site
    }

    /// The section of a claim.
    private func section(_ id: String, of page: String) throws -> Substring {
        let start = try #require(page.range(of: "id=\"\(id)\">"), "\(page)")
        let end = try #require(
            page[start.upperBound...].range(of: "</section>\n<section class=\"claim")
                ?? page[start.upperBound...].range(of: "</main>"))
        return page[start.lowerBound..<end.lowerBound]
    }

    @Test func onePageALanguageListsThemTheNewestFirst() throws {
        let site = try built()
        let (vi, en) = (try site.page("vi/nhan-dinh/index.html"), try site.page("en/claims/index.html"))
        #expect(vi.contains("<h1>Kiểm chứng nhận định</h1>") && en.contains("<h1>Claims, checked</h1>"))
        let places = try ["number", "in-force", "all"].map { try #require(en.range(of: "id=\"\($0)\"")).lowerBound }
        #expect(places == places.sorted())
        #expect(vi.contains("id=\"hieu-luc\"") && !vi.contains("id=\"in-force\""))
        #expect(vi.contains("hreflang=\"en\""))
    }

    @Test func eachSaysWhatIsWrongWhoSaysItWhatIsRightAndWhy() throws {
        let site = try built()
        let text = try section("in-force", of: try site.page("en/claims/index.html"))
        #expect(text.contains("<h2><a href=\"#in-force\">It is in force</a> <span class=\"verdict\">Wrong</span></h2>"))
        #expect(text.contains("<time datetime=\"2025-04\">April 2025</time>"))
        #expect(text.contains("<li>A paper</li>"))
        #expect(
            text.contains(
                "<a href=\"https://example.org/paper?a=1&amp;b=2\" rel=\"external noopener\">https://example.org"))
        #expect(text.contains("en/article-7/#art_7__para_2\""))
        #expect(text.contains("<h4 id=\"in-force_why\">Why</h4>"))
        #expect(text.contains("<a href=\"https://example.org/source\"") && text.contains("<li>The depositary</li>"))
        #expect(text.contains("vi/nhan-dinh/#hieu-luc\" hreflang=\"vi\""))
        let vi = try site.page("vi/nhan-dinh/index.html")
        #expect(try section("hieu-luc", of: vi).contains("<span class=\"verdict\">Sai</span>"))
        #expect(try section("number", of: vi).contains("<span class=\"verdict\">Nói chưa chính xác</span>"))
        #expect(try section("all", of: vi).contains("<span class=\"verdict\">Chưa có căn cứ</span>"))
        #expect(try !section("all", of: vi).contains("<h3>Ai nói</h3>"))
    }

    @Test func whatItCitesShowsItAsAClaimWithItsVerdict() throws {
        let site = try built()
        let article = try site.page("en/article-7/index.html")
        #expect(article.contains("<h3>Claims, checked</h3>"))
        #expect(article.contains("en/claims/#in-force\">Claim “It is in force”: Wrong</a> <time datetime=\"2025-04\">"))
        #expect(
            try site.page("vi/dan-chieu/index.html")
                .contains("vi/nhan-dinh/#hieu-luc\">Nhận định “Công ước đã có hiệu lực”: Sai</a></th>"))
        #expect(try site.pinpoint("refs", "art_7").output.contains(Self.en))
    }

    @Test func linksToItsFileLeadToItsSection() throws {
        let page = try built().page("en/news/tin/index.html")
        #expect(page.contains("<a href=\"../../../en/claims/#in-force\">the claim</a>"))
        #expect(page.contains("<a href=\"../../../en/claims/#in-force_why\">why</a>"))
    }

    @Test func everyPageLeadsToThemWhereThereAreAny() throws {
        let page = try built().page("en/article-3/index.html")
        let footer = try #require(page.range(of: "<footer"))
        #expect(page[footer.lowerBound...].contains("<a href=\"../../en/claims/\">Claims, checked</a>"))
        let none = try VirtualSite(SmallSite.files)
        try none.build()
        for (path, bytes) in try none.published() where path.hasSuffix(".html") {
            #expect(!String(decoding: bytes, as: UTF8.self).contains("claims/"), "\(path)")
        }
        #expect(!FileManager.default.fileExists(atPath: none.output + "/en/claims"))
    }

    @Test func theyStandInTheSitemapInBothLanguages() throws {
        let site = try built(["Content/site.yml": SmallSite.configuration + "\nbase-url: https://example.org/\n"])
        let sitemap = try site.page("sitemap.xml")
        #expect(sitemap.contains("<loc>https://example.org/en/claims/</loc>"))
        #expect(sitemap.contains("hreflang=\"vi\" href=\"https://example.org/vi/nhan-dinh/\""))
    }

    @Test func aSiteOfOneLanguageHasThemInThatLanguage() throws {
        var files = Self.files.filter { !$0.key.contains(".en.md") }
        files["Content/site.yml"] = SmallSite.configuration.replacingOccurrences(of: "[vi, en]", with: "[vi]")
        let site = try VirtualSite(files)
        #expect(try site.build(strict: true).serious.isEmpty)
        #expect(try !site.page("vi/nhan-dinh/index.html").contains("claim-languages"))
    }

    @Test func itsLanguagesAreCompared() throws {
        let site = try VirtualSite(Self.files)
        try site.write(Self.en, Self.claim("It is in force", "Not yet: see Article 8.", more: Self.facts))
        #expect(try site.build(writes: false).diagnostics.contains { $0.code == .citationParity })
        try site.remove(Self.en)
        try site.write("Content/news/2025-04-11-tin.en.md", SmallSite.news("News", "Text."))
        let missing = try site.build(writes: false).diagnostics.filter { $0.code == .missingTranslation }
        #expect(missing.map(\.location.path) == [Self.vi])
    }

    @Test func aYearlessDateInItIsOfTheYearOfTheClaim() throws {
        let site = try built([
            Self.vi: Self.claim("Đã ký", "Ngày 10/4 chưa ký: khoản 2 Điều 7, Điều 3.", more: Self.facts),
            Self.en: Self.claim("Signed", "Not on 10 April 2025: Article 7(2), Article 3.", more: Self.facts),
            "Content/news/2025-04-11-tin.en.md": SmallSite.news("News", "Text."),
            "Content/timeline/2025-04-10-ky.vi.md": "---\ntitle: Ký\ndate: 2025-04-10\n---\nKý kết.\n",
            "Content/timeline/2025-04-10-ky.en.md": "---\ntitle: Signing\ndate: 2025-04-10\n---\nSigned.\n",
        ])
        #expect(try site.page("vi/nhan-dinh/index.html").contains("dong-thoi-gian/#ky\">10/4</a>"))
    }

    @Test func whatItQuotesKnowinglyIsCorrected() throws {
        let body = ("Công ước có 14 điều.", "The Convention has 14 articles.")
        let more = "verdict: imprecise\nacknowledges: [count-mismatch]\n"
        let site = try built([
            "Content/claims/number.vi.md": Self.claim("Có 14 điều", body.0, more: more),
            "Content/claims/number.en.md": Self.claim("It has 14", body.1, more: more),
        ])
        #expect(
            try section("number", of: site.page("en/claims/index.html"))
                .contains("The Rivers Convention has 12 articles, not 14."))
    }

    @Test func twoOfOneSlugAndTheSlugOfThePageItselfAreErrors() throws {
        let site = try VirtualSite(Self.files)
        try site.write(
            "Content/claims/other.vi.md", Self.claim("A", "A.", more: "verdict: imprecise\nslug: hieu-luc\n"))
        try site.write("Content/claims/third.vi.md", Self.claim("B", "B.", more: "verdict: imprecise\nslug: main\n"))
        let found = try site.build(writes: false).diagnostics.filter { $0.code == .duplicateAddress }.map(\.message)
        #expect(
            found == [
                "the fragment '#hieu-luc' of the claims vi/nhan-dinh/ is claimed twice",
                "the fragment '#main' is the page's own; the claim needs another slug",
            ])
    }

    @Test func anOldAddressLeadsToTheListOfClaims() throws {
        let site = try built([
            Self.en: Self.claim(
                "It is in force", "Not yet: see Article 7(2), Article 3.", more: Self.facts + "aliases: [en/old/]\n"),
            "Content/news/2025-04-11-tin.en.md": SmallSite.news("News", "Text."),
        ])
        #expect(try site.page("en/old/index.html").contains("claims/"))
    }

    @Test func aLongListIsDividedAndEveryClaimIsFound() throws {
        var files = SmallSite.files
        for number in 100...205 {
            files["Content/claims/c-\(number).vi.md"] = Self.claim("Nhận định \(number)", "Xem Điều 7.")
        }
        let site = try VirtualSite(files)
        #expect(try !site.build().hasErrors)
        #expect(try site.page("vi/nhan-dinh/index.html").contains("id=\"c-199\""))
        #expect(try site.page("vi/nhan-dinh/2/index.html").contains("id=\"c-200\""))
        #expect(!FileManager.default.fileExists(atPath: site.output + "/vi/nhan-dinh/3"))
        #expect(try site.page("vi/dan-chieu/index.html").contains("vi/nhan-dinh/2/#c-205\""))
    }

    /// Whatever a claim says anew of itself, a session and a build that keeps things give what a build from nothing gives.
    @Test func aChangedVerdictDateOrSlugIsSeenEverywhere() throws {
        let site = try VirtualSite(Self.files)
        let session = SiteSession(options: BuildOptions(source: site.root))
        _ = try session.rebuild()
        try site.build(wantsNotes: false)
        for facts in [
            "verdict: imprecise\n", "verdict: imprecise\ndate: 2025-06-01\n", "verdict: unsupported\nslug: other\n",
            "verdict: unsupported\nslug: other\nclaimants: [B]\n", "verdict: unsupported\nsources: [C]\n",
        ] {
            try site.write(
                "Content/claims/number.en.md", Self.claim("It has 14 articles", "See Article 7.", more: facts))
            let ours = try #require(try session.rebuild(SourceChanges(["Content/claims/number.en.md"])))
            let clean = try #require(try SiteSession(options: BuildOptions(source: site.root)).rebuild())
            #expect(ours.report.diagnostics == clean.report.diagnostics, "\(facts)")
            let (mine, theirs) = (ours.plan.map { Array($0.pages) } ?? [], clean.plan.map { Array($0.pages) } ?? [])
            #expect(mine.map(\.path) == theirs.map(\.path))
            for (one, other) in zip(mine, theirs) { #expect(one.bytes() == other.bytes(), "\(facts): \(one.path)") }
            try site.build(wantsNotes: false)
            try site.build(clean: true, output: site.root + "/clean", wantsNotes: false)
            #expect(try site.published() == VirtualSite.files(in: site.root + "/clean"), "\(facts)")
        }
        let place = try #require(try session.rebuild()?.page(ofSource: Self.en))
        #expect(place.address.path == "en/claims/" && place.fragment == "in-force")
    }
}
