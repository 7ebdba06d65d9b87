import Build
import Diagnostics
import Foundation
import Testing

/// The page of an instrument's way into force, and what other pages say of it.
@Suite struct StatusOfAnInstrument {
    private static let status = """
        as-of: 2026-11-22
        threshold: 4
        days: 90
        provision: art_7__para_1
        rule: {vi: "Bốn văn kiện & chín mươi ngày.", en: "Four instruments & ninety days."}
        last-signature: 2026-12-31
        ways:
          - {name: {vi: Gia nhập, en: Accession}, text: {vi: Không cần ký., en: Without signing.}}
        signatures:
          - {date: 2025-10-26, count: 72, who: {vi: Các bên, en: All}, sources: [untc], confidence: confirmed}
        ratifications:
          - {date: 2026-02, who: Qatar, kind: ratification, note: {vi: Chưa rõ ngày., en: Day unknown.}, sources: [untc], confidence: reported}
          - {date: 2027-02-01, who: Later, confidence: scheduled}
        unknown: {vi: Chưa rõ tổng số., en: The total.}
        """

    private static let files = SmallSite.files(with: [
        "Content/status.yml": status, "Content/sources.yml": "untc: {title: {vi: Bộ sưu tập, en: Collection}}\n",
    ])

    private static func site(_ replacing: String = "", with other: String = "") throws -> VirtualSite {
        let site = try VirtualSite(files)
        if !replacing.isEmpty {
            try #require(status.contains(replacing))
            try site.write("Content/status.yml", status.replacingOccurrences(of: replacing, with: other))
        }
        #expect(try site.build(strict: true).hasErrors == false)
        return site
    }

    @Test func saysAtLeastHowManyAreKnownAndNeverJustHowMany() throws {
        let site = try Self.site()
        let line = "Ít nhất 1 văn kiện mà trang này biết, trên 4 văn kiện"
        let page = try site.page("vi/tinh-trang/index.html")
        #expect(page.contains("<h1>Tình trạng Công ước Sông</h1>"))
        #expect(page.contains("<p class=\"lede\">\(line)"))
        #expect(page.contains("Tính đến ngày <time datetime=\"2026-11-22\">22/11/2026</time>"))
        #expect(try site.page("en/status/index.html").contains("At least 1 known to us, of 4 instruments"))
    }

    @Test func drawsABarThatSaysTheSameInWords() throws {
        let page = try Self.site().page("en/status/index.html")
        let start = try #require(page.range(of: "<svg"))
        let end = try #require(page.range(of: "</svg>"))
        let bar = page[start.lowerBound..<end.upperBound]
        #expect(bar.contains("<title id=\"status-bar\">At least 1 known to us, of 4 instruments"))
        #expect(bar.contains("viewBox=\"0 0 4 1\"") && bar.contains("class=\"bar-known\" width=\"1\""))
        #expect(!page.contains("style="))
    }

    @Test func withoutAnyKnownInstrumentThatIsWhatItSays() throws {
        let site = try Self.site("who: Qatar,", with: "who: Qatar, counted: false,")
        #expect(try site.page("vi/tinh-trang/index.html").contains("Trang này chưa biết văn kiện nào, trên 4"))
        #expect(try site.page("en/status/index.html").contains("class=\"bar-known\" width=\"0\""))
    }

    @Test func theRuleLeadsToItsProvision() throws {
        let page = try Self.site().page("en/status/index.html")
        #expect(page.contains("Four instruments &amp; ninety days."))
        #expect(
            page.contains(
                "<a class=\"citation unchecked\" href=\"../../en/article-7/#art_7__para_1\" "
                    + "title=\"The numbering has not been compared with the official text\">Article 7(1)</a>"))
        let whole = try Self.site("art_7__para_1", with: "art_7").page("en/status/index.html")
        #expect(whole.contains("<a class=\"citation\" href=\"../../en/article-7/\">Article 7</a>"))
    }

    @Test func forecastsTheEarliestDayOfEntryIntoForce() throws {
        let page = try Self.site().page("en/status/index.html")
        #expect(page.contains("If the last of the 4 instruments needed is deposited"))
        #expect(
            page.contains(
                "<tr><td><time datetime=\"2026-12-01\">1 December 2026</time></td>"
                    + "<td><time datetime=\"2027-03-01\">1 March 2027</time></td></tr>"))
        #expect(page.components(separatedBy: "<tr><td><time").count - 1 == 12)
    }

    @Test func forecastsNothingOnceEnoughAreKnown() throws {
        let page = try Self.site("threshold: 4", with: "threshold: 1").page("en/status/index.html")
        #expect(page.contains("At least 1 known to us, of 1 instruments"))
        #expect(!page.contains("class=\"forecast\""))
    }

    @Test func everyLineHasItsSourcesAndHowSureItIs() throws {
        let site = try Self.site()
        let page = try site.page("vi/tinh-trang/index.html")
        for part in [
            "<tr class=\"confirmed\" id=\"signature-1\">", "<p>Số bên ký: 72</p><p>Các bên</p>",
            "<tr class=\"reported\" id=\"ratification-1\">", "<p>Qatar</p><p class=\"consent\">phê chuẩn</p>",
            "<td>Chưa rõ ngày.</td>", "href=\"../../vi/nguon/#source-untc\"", "<td>Theo nguồn tin</td>",
            "<dt>Gia nhập</dt>\n<dd>Không cần ký.</dd>", "<time datetime=\"2026-12-31\">31/12/2026</time>",
            "Chưa rõ tổng số.",
        ] {
            #expect(page.contains(part), "\(part)")
        }
        let sources = try site.page("vi/nguon/index.html")
        #expect(sources.contains("Tình trạng: <a href=\"../../vi/tinh-trang/#ratification-1\">Qatar</a>"))
        #expect(sources.contains("<a href=\"../../vi/tinh-trang/#signature-1\">Các bên – Số bên ký: 72</a>"))
    }

    @Test func homeAndNavigationLeadThereWhereTheSiteHasTheFile() throws {
        let site = try Self.site()
        let home = try site.page("en/index.html")
        #expect(home.contains("<p><a href=\"../en/status/\">At least 1 known to us"))
        #expect(try site.page("vi/dieu-7/index.html").contains("<a href=\"../../vi/tinh-trang/\">Tình trạng</a>"))
        #expect(
            try site.page("vi/tinh-trang/index.html").contains(
                "<a href=\"../../vi/tinh-trang/\" aria-current=\"page\">Tình trạng</a>"))
        try site.remove("Content/status.yml")
        #expect(try site.build(strict: true).hasErrors == false)
        #expect(!FileManager.default.fileExists(atPath: site.output + "/vi/tinh-trang"))
        for (path, bytes) in try site.published() where path.hasSuffix(".html") {
            let text = String(decoding: bytes, as: UTF8.self)
            #expect(!text.contains("tinh-trang") && !text.contains("status/"), "\(path)")
        }
    }

    @Test func servesOneLanguageAndNothingButWhatItNeeds() throws {
        let site = try VirtualSite([
            "Content/site.yml": "languages: [en]\ninstrument: code\n",
            "Content/instruments/code.yml":
                "id: code\ntype: Code\nname: The Code\nshort: Code\noutline: {articles: 1-5}\n",
            "Content/status.yml": "as-of: 2026-11-22\nthreshold: 4\ndays: 30\n",
        ])
        #expect(try site.build(strict: true).diagnostics.isEmpty)
        let page = try site.page("en/status/index.html")
        #expect(page.contains("<h1>Status of the Code</h1>") && page.contains("class=\"forecast\""))
        #expect(!page.contains("class=\"acts\"") && !page.contains("class=\"rule\""))
    }

    @Test func theFilesPageIsKnownToThePreview() throws {
        let site = try VirtualSite(Self.files)
        let snapshot = try #require(try SiteSession(options: BuildOptions(source: site.root)).rebuild())
        #expect(snapshot.page(ofSource: "Content/status.yml")?.address.path == "vi/tinh-trang/")
    }
}
