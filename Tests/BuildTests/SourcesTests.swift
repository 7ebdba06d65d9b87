import Build
import Diagnostics
import Foundation
import Testing

/// Sources that a site describes once: what documents show of them, and the page that lists them.
@Suite struct SourcesOfASite {
    private static let sources = """
        untc:
          title: {vi: Bộ sưu tập Điều ước, en: Treaty Collection}
          publisher: {vi: Liên hợp quốc, en: United Nations}
          url: https://treaties.un.org/?a=1&b=2
          date: 2025-10-26
          language: ru
          note: {vi: Một bản chụp., en: One copy.}
        un-news: {title: UN News}
        """

    private static func event(_ title: String, sources: String) -> String {
        "---\ntitle: \(title)\ndate: 2025-04-10\nsources: \(sources)\n---\nx\n"
    }

    private static let files = SmallSite.files(with: [
        "Content/sources.yml": sources,
        "Content/timeline/2025-04-10-ky.vi.md": event("Lễ ký", sources: "[untc, VTV, 'https://a.org/']"),
        "Content/timeline/2025-04-10-ky.en.md": event("Signing", sources: "[untc, VTV, 'https://a.org/']"),
        "Content/news/2025-04-10-hop.vi.md": SmallSite.news("Cuộc họp", "x", more: "sources: [untc, un-news]\n"),
        "Content/news/2025-04-10-hop.en.md": SmallSite.news("Meeting", "x", more: "sources: [untc, un-news]\n"),
        "Content/pages/about.en.md": "---\ntitle: About\nsources: un-news\n---\nx\n",
        "Content/pages/about.vi.md": "---\ntitle: Giới thiệu\nslug: gioi-thieu\nsources: un-news\n---\nx\n",
    ])

    @Test func aKeyIsShownAsTitlePublisherAndDateAndLeadsToItsPlace() throws {
        let site = try VirtualSite(Self.files)
        #expect(try site.build(strict: true).hasErrors == false)
        let timeline = try site.page("en/timeline/index.html")
        #expect(
            timeline.contains(
                "<a href=\"https://treaties.un.org/?a=1&amp;b=2\" rel=\"external noopener\" hreflang=\"ru\">"
                    + "Treaty Collection</a>, United Nations, <time datetime=\"2025-10-26\">26 October 2025</time> "
                    + "(<a href=\"../../en/sources/#source-untc\" aria-label=\"about this source: Treaty Collection\">"
                    + "about this source</a>)</li>"))
        for page in ["en/news/hop/index.html", "en/about/index.html"] {
            #expect(try site.page(page).contains("<li>UN News (<a href=\""), "\(page)")
        }
        #expect(try site.page("vi/tin/hop/index.html").contains("Bộ sưu tập Điều ước</a>, Liên hợp quốc, <time"))
    }

    @Test func textsAndAddressesStayAsTheyAre() throws {
        let site = try VirtualSite(Self.files)
        try site.build()
        let timeline = try site.page("en/timeline/index.html")
        #expect(timeline.contains("<li>VTV</li>"))
        #expect(
            timeline.contains("<li><a href=\"https://a.org/\" rel=\"external noopener\">https://a.org/</a></li>"))
    }

    @Test func thePageListsEverySourceAndWhereItIsUsed() throws {
        let site = try VirtualSite(Self.files)
        try site.build()
        let page = try site.page("vi/nguon/index.html")
        #expect(page.contains("<h1>Nguồn</h1>"))
        for part in [
            "<li id=\"source-untc\">", "Một bản chụp.", "tiếng Nga", "<time datetime=\"2025-10-26\">26/10/2025</time>",
            "Sự kiện: <a href=\"../../vi/dong-thoi-gian/#ky\">Lễ ký</a>",
            "Tin tức: <a href=\"../../vi/tin/hop/\">Cuộc họp</a>",
            "Trang thông tin: <a href=\"../../vi/gioi-thieu/\">Giới thiệu</a>",
        ] {
            #expect(page.contains(part), "\(part)")
        }
        let places = try ["source-untc", "source-un-news"].map { try #require(page.range(of: $0)).lowerBound }
        #expect(places == places.sorted(), "by title: Bộ sưu tập before UN News")
        for home in ["vi/index.html", "en/index.html"] {
            #expect(try site.page(home).contains(home.hasPrefix("vi") ? "vi/nguon/" : "en/sources/"))
        }
    }

    @Test func aKeyThatIsNotThereIsAnErrorAtItsItemAndIsMendedByItsFixIt() throws {
        let site = try VirtualSite(Self.files)
        try site.write(
            "Content/timeline/2025-04-10-ky.vi.md",
            "---\ntitle: Lễ ký\ndate: 2025-04-10\nsources:\n  - VTV\n  - untcc\n---\nx\n")
        let report = try site.build()
        let finding = try #require(report.diagnostics.first { $0.severity == .error })
        #expect(
            DiagnosticsForm.text.text(of: [finding], in: report) == """
                Content/timeline/2025-04-10-ky.vi.md:6:5: error: there is no source ‘untcc’ in Content/sources.yml [dead-link]
                    6 |   - untcc
                      |     ^~~~~
                  note: did you mean ‘untc’?
                  fix-it: write ‘untc’

                """)
        try site.apply(try #require(finding.fixIts.first))
        #expect(try site.build().hasErrors == false)
    }

    @Test func withoutTheFileEveryItemIsAText() throws {
        let site = try VirtualSite(Self.files)
        try site.remove("Content/sources.yml")
        #expect(try site.build(strict: true).hasErrors == false)
        #expect(try site.page("en/timeline/index.html").contains("<li>untc</li>"))
        #expect(!FileManager.default.fileExists(atPath: site.output + "/vi/nguon"))
        for (path, bytes) in try site.published() where path.hasSuffix(".html") {
            #expect(!String(decoding: bytes, as: UTF8.self).contains("nguon/"), "\(path)")
        }
    }

    @Test func theFilesPageIsKnownToThePreview() throws {
        let site = try VirtualSite(Self.files)
        let snapshot = try #require(try SiteSession(options: BuildOptions(source: site.root)).rebuild())
        #expect(snapshot.page(ofSource: "Content/sources.yml")?.address.path == "vi/nguon/")
    }
}
