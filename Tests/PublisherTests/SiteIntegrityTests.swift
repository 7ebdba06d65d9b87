import Corpus
import Foundation
import Instruments
import Testing

@testable import Publisher

@Suite struct SiteIntegrityTests {
    /// Every page of every such site, rendered once for all tests.
    static let pages = Result {
        try sites().flatMap { name, site in
            try site.plan().pages.filter { $0.path.hasSuffix(".html") }.map { file in
                (place: "\(name): \(file.path)", html: String(decoding: file.bytes(), as: UTF8.self))
            }
        }
    }

    /// Sites that templates must serve without a change.
    static func sites() throws -> [(name: String, site: SampleSite)] {
        var monolingual = SampleSite(languages: [.vietnamese], asOf: nil)
        monolingual.documents = [SampleSite.article(1, .vietnamese, title: "Một")]
        var empty = SampleSite(languages: [.english])
        empty.instruments = [SampleSite.demo]
        var plain = SampleSite(languages: [.english])
        plain.instruments = [
            Instrument(
                id: SampleSite.demo.id, type: .uniform("Law"), name: .uniform("A Law"), short: .uniform("Law"),
                outline: Outline(articles: [1, 2]))
        ]
        plain.documents = [
            SampleSite.article(1, .english, title: "One"), SampleSite.article(2, .english, title: "Two"),
        ]
        return [
            ("full", try SampleSite.full()), ("one language, nothing but an article", monolingual),
            ("no documents", empty), ("no chapters", plain), ("crowded", try crowded()),
            ("sources and a status", try SampleSite.sourced()),
        ]
    }

    /// More mentions, news, events, claims and concepts than one page shows.
    static func crowded() throws -> SampleSite {
        var site = SampleSite(languages: [.vietnamese])
        site.documents = [SampleSite.article(1, .vietnamese, title: "Một")]
        for index in 0..<260 {
            let day = CalendarDate(year: 2025, month: index % 12 + 1, day: index % 28 + 1)
            site.documents.append(
                SampleSite.news(
                    "item-\(index)", .vietnamese, title: "Tin \(index)",
                    cites: [.article(ArticlePath(1, paragraph: 1)), .article(1)], published: day))
            site.documents.append(
                try SampleSite.event(
                    "event-\(index)", .vietnamese, title: "Sự kiện \(index)", date: day?.description ?? "pending"))
            site.documents.append(SampleSite.claim("claim-\(index)", .vietnamese, title: "Nhận định \(index)"))
            site.concepts.append(SampleSite.concept("c-\(index)", vi: "khái niệm \(index)", en: nil, provisions: []))
        }
        return site
    }

    @Test func everyLinkLeadsSomewhere() throws {
        for (name, site) in try Self.sites() {
            let plan = try site.plan()
            #expect(plan.diagnostics.isEmpty, "\(name)")
            #expect(PageScan.deadLinks(plan) == [], "\(name)")
        }
    }

    @Test func everyPageIsSoundAndHoldsThePolicy() throws {
        let policy =
            "content=\"default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; "
            + "font-src 'self'; base-uri 'none'; form-action 'self'\""
        for (place, html) in try Self.pages.get() {
            let scan = PageScan(html)
            #expect(Set(scan.ids).count == scan.ids.count, "\(place)")
            #expect(scan.tags.filter { $0 == "h1" }.count == 1, "\(place)")
            #expect(scan.tags.filter { $0 == "main" }.count == 1, "\(place)")
            #expect(html.contains(policy), "\(place)")
            #expect(!scan.attributes.contains("style") && !scan.attributes.contains { $0.hasPrefix("on") }, "\(place)")
            // One script, in a file of its own, that waits for the page; none on the way to another page. A data block is none.
            let blocks = html.components(separatedBy: "<script type=\"application/ld+json\">").count - 1
            let scripts = html.components(separatedBy: "<script").count - 1 - blocks
            let known = html.components(separatedBy: "assets/site.js\" defer></script>").count - 1
            #expect(scripts == known && known == (html.contains("http-equiv=\"refresh\"") ? 0 : 1), "\(place)")
            #expect(!html.contains("<ul>\n</ul>") && !html.contains("<ol>\n</ol>"), "\(place)")
            #expect(!html.contains("{{") && !html.contains("{n}"), "\(place)")
            #expect(Self.isBalanced(scan.tags), "\(place)")
        }
    }

    @Test func noHeadingLevelIsSkipped() throws {
        for (place, html) in try Self.pages.get() {
            let tags = PageScan(html).tags
            var level = 0
            for tag in tags where tag.count == 2 && tag.hasPrefix("h") && tag != "hr" {
                let next = Int(tag.dropFirst()) ?? 0
                #expect(next <= level + 1, "\(place): \(tag) after h\(level)")
                level = next
            }
        }
    }

    @Test func nothingIsAbsoluteWithoutABaseURL() throws {
        var site = try SampleSite.full()
        site.baseURL = nil
        let plan = try site.plan()
        #expect(plan.text("sitemap.xml") == nil)
        #expect(plan.text("robots.txt") == "User-agent: *\nAllow: /\n")
        for file in plan.pages {
            let text = String(decoding: file.bytes(), as: UTF8.self)
            for absolute in ["canonical", "og:", "demo.example", "hreflang=\"x-default\""] {
                #expect(!text.contains(absolute), "\(file.path): \(absolute)")
            }
        }
    }

    @Test func longListsAreDividedAndPagesStayLight() throws {
        let plan = try Self.crowded().plan()
        let paths = Set(plan.pages.map(\.path))
        for path in [
            "vi/tin/6/index.html", "vi/dong-thoi-gian/3/index.html", "vi/thuat-ngu/2/index.html",
            "vi/nhan-dinh/3/index.html",
            "vi/dan-chieu/3/index.html", "vi/dieu-1/duoc-dan-chieu/index.html",
            "vi/dieu-1/duoc-dan-chieu/3/index.html",
        ] {
            #expect(paths.contains(path), "\(path)")
        }
        let article = try #require(plan.text("vi/dieu-1/index.html"))
        // Of news twice, under the article and its paragraph, and of claims.
        #expect(article.components(separatedBy: "<blockquote>").count - 1 == 3 * ListParts.mentionsPerKind)
        #expect(article.contains("duoc-dan-chieu/"))
        let first = try #require(plan.text("vi/dieu-1/duoc-dan-chieu/index.html"))
        #expect(first.components(separatedBy: "<blockquote>").count - 1 == ListParts.citedBy)
    }

    @Test func notFoundPageSpeaksEveryLanguageUnderTheBaseURLsPath() throws {
        let page = try #require(try SampleSite.full().plan().text("404.html"))
        #expect(page.contains("href=\"/law/vi/\"") && page.contains("href=\"/law/en/\""))
        #expect(page.contains("href=\"/law/assets/site.css\""))
        #expect(page.contains("lang=\"vi\"") && page.contains("lang=\"en\""))
        #expect(!page.contains("hreflang"))
    }

    private static func isBalanced(_ tags: [String]) -> Bool {
        let void: Set<String> = ["meta", "link", "img", "br", "hr", "input", "!DOCTYPE"]
        var open: [String] = []
        for tag in tags where !void.contains(tag) {
            if tag.hasPrefix("/") {
                guard open.popLast() == String(tag.dropFirst()) else { return false }
            } else {
                open.append(tag)
            }
        }
        return open.isEmpty
    }
}
