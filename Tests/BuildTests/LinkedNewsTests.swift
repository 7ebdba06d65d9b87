import Build
import Diagnostics
import Testing

/// A report as newspapers publish them, with the debris of a web page, on a site of one instrument.
@Suite struct LinkedNews {
    private static let report = """
        Việt Nam giới thiệu Lễ mở ký tại châu Phi
        Tọa đàm là một hoạt động bên lề hội nghị trù bị, diễn ra từ ngày 8-10/4. Tọa đàm giới thiệu Công ước.
        ![]() |
        | Quang cảnh buổi tọa đàm. (Ảnh: TTX) |
        Trước đó, vào ngày 24/12/2024 Đại hội đồng đã thông qua bằng đồng thuận Công ước. Theo quy định tại Điều 7 của \
        Công ước, văn kiện này được mở ký tại thủ đô. Cơ chế liên lạc 24/7 được nêu.
        Điều này khẳng định chủ trương nhất quán của các nước.
        | Công ước gồm 2 Chương và 14 Điều với nhiều nội dung quan trọng như trao đổi chứng cứ điện tử… |
        | Đà Nẵng có thêm gần 66 tỷ đồng hỗ trợ; chào mừng Quốc khánh 2/9. |
        """

    private static var files: [String: String] {
        SmallSite.files(with: [
            "Content/news/2025-04-10-toa-dam.vi.md": SmallSite.news("Tọa đàm", report),
            "Content/timeline/2024-12-24-adoption.vi.md":
                "---\ntitle: Thông qua Công ước\ndate: 2024-12-24\nplace: New York\nconfidence: confirmed\n---\nThông qua.\n",
            "Content/timeline/2025-04-08-meeting.vi.md":
                "---\ntitle: Hội nghị trù bị\ndate: 2025-04-08/2025-04-10\nconfidence: reported\n---\nHội nghị.\n",
            "Content/concepts/evidence.yml": """
            title: {vi: Chứng cứ điện tử, en: Electronic evidence}
            slug: {vi: chung-cu-dien-tu}
            terms: {vi: [chứng cứ điện tử], en: [electronic evidence]}
            provisions: [art_3]
            """,
        ])
    }

    @Test func buildsWithWarningsAlone() throws {
        let site = try VirtualSite(Self.files)
        let report = try site.build()
        #expect(!report.hasErrors, "\(report.diagnostics)")
        #expect(report.outcome != nil)
    }

    @Test func linksACitationToItsArticleAndTheArticleBackToTheSentence() throws {
        let site = try VirtualSite(Self.files)
        try site.build()
        let news = try site.page("vi/tin/toa-dam/index.html")
        #expect(news.contains("vi/dieu-7/\""))
        let article = try site.page("vi/dieu-7/index.html")
        #expect(article.contains("văn kiện này được mở ký tại thủ đô"))
        #expect(article.contains("vi/tin/toa-dam/#c-"))
    }

    @Test(arguments: [3, 64, 65, 200])
    func aCitationLeadsAsDeepAsTheArticleGoes(_ paragraphs: Int) throws {
        let text = (1...paragraphs).map { "\($0). Sông.\n" }.joined()
        let site = try VirtualSite(
            SmallSite.files(with: [
                "Content/treaty/article-03.vi.md": SmallSite.article(3, "Sông", text),
                "Content/news/2025-04-10-sau.vi.md": SmallSite.news(
                    "Sâu", "Theo khoản \(paragraphs) Điều 3, khoản \(paragraphs + 1) Điều 3 và Chương I.\n"),
            ]))
        try site.build()
        let news = try site.page("vi/tin/sau/index.html")
        #expect(news.contains("vi/dieu-3/#art_3__para_\(paragraphs)\""))
        #expect(!news.contains("art_3__para_\(paragraphs + 1)"))
        #expect(news.contains("vi/dieu-3/\"") && news.contains("vi/chuong-1/\""))
    }

    @Test func whatIsSaidOfAParagraphIsNotSaidOfTheArticleInGeneral() throws {
        let news = "Theo khoản 1 Điều 3. Khoản 2 Điều 3 khác. Theo khoản 1 Điều 3. Xem cả khoản 9 Điều 3.\n"
        let site = try VirtualSite(
            SmallSite.files(with: ["Content/news/2025-04-10-ba.vi.md": SmallSite.news("Ba lần", news)]))
        try site.build()
        let page = try site.page("vi/dieu-3/index.html")
        let general = try #require(page.components(separatedBy: "id=\"cited-by\"").last)
        #expect(general.contains("Xem cả") && !general.contains("Theo <mark>"), "\(general)")
    }

    @Test func findsEventsByTheirDayAndTakesTheYearFromTheReport() throws {
        let site = try VirtualSite(Self.files)
        try site.build()
        let news = try site.page("vi/tin/toa-dam/index.html")
        #expect(news.contains("dong-thoi-gian/#adoption"))
        #expect(news.contains("dong-thoi-gian/#meeting"))
        #expect(news.contains("liên lạc 24/7 được nêu"))
        #expect(news.contains("Quốc khánh 2/9."))
    }

    @Test func warnsOfTheWrongCountAloneAndShowsTheCorrectionOnceAcknowledged() throws {
        let site = try VirtualSite(Self.files)
        let mismatches = try site.build().diagnostics.filter { $0.code == .countMismatch }
        #expect(mismatches.map(\.message) == ["the Rivers Convention has 12 articles, not 14"])
        try site.write(
            "Content/news/2025-04-10-toa-dam.vi.md",
            SmallSite.news("Tọa đàm", Self.report, more: "acknowledges: [count-mismatch]\n"))
        #expect(try site.build().diagnostics.contains { $0.code == .countMismatch } == false)
        #expect(try site.page("vi/tin/toa-dam/index.html").contains("Đính chính"))
    }

    @Test func takesThisForNoCitation() throws {
        let site = try VirtualSite(Self.files)
        let report = try site.build()
        let news = try #require(report.site?.documents.first { $0.key.stem.hasPrefix("news/") })
        #expect(news.compiled.citations.map(\.text) == ["Điều 7"])
    }

    @Test func meetsTheInstrumentThroughItsConcepts() throws {
        let site = try VirtualSite(Self.files)
        try site.build()
        #expect(try site.page("vi/tin/toa-dam/index.html").contains("thuat-ngu/chung-cu-dien-tu/"))
        #expect(try site.page("vi/thuat-ngu/chung-cu-dien-tu/index.html").contains("dieu-3/"))
    }

    @Test func hidesNoTextOfOddMarkdown() throws {
        let site = try VirtualSite(Self.files)
        try site.build()
        let news = try site.page("vi/tin/toa-dam/index.html")
        #expect(news.contains("Quang cảnh buổi tọa đàm."))
        #expect(news.contains("gần 66 tỷ đồng"))
    }

    @Test func findsTheEventsOfDaysInAllTheirForms() throws {
        let site = try VirtualSite(
            Self.files.merging([
                "Content/news/2025-04-10-toa-dam.vi.md": SmallSite.news(
                    "Tọa đàm",
                    """
                    Họp từ ngày 8 đến ngày 10/4; phiên thứ hai vào ngày 9 tháng 4 năm 2025, không phải ngày 8-10/4 năm 2024.

                    Thông qua từ ngày 24/12/2024 đến ngày 10/4/2025, ngày 24/12 năm ngoái, không phải ngày 24/12.
                    """)
            ]) { $1 })
        try site.build()
        let news = try site.page("vi/tin/toa-dam/index.html")
        let link = #"<a class="date" href="../../../vi/dong-thoi-gian/"#
        #expect(news.contains(#"\#(link)#meeting">8 đến ngày 10/4</a>"#))
        #expect(news.contains(#"\#(link)#meeting">9 tháng 4 năm 2025</a>, không phải ngày 8-10/4 năm 2024."#))
        #expect(
            news.contains(
                #"\#(link)#adoption">24/12/2024</a> đến ngày \#(link)#meeting">10/4/2025</a>, ngày 24/12 năm"#))
        #expect(news.contains("năm ngoái, không phải ngày 24/12."))
    }

    @Test func saysNothingOfTheNumberOfAChaptersArticles() throws {
        let site = try VirtualSite(
            Self.files.merging([
                "Content/news/2025-04-10-toa-dam.vi.md": SmallSite.news(
                    "Tọa đàm",
                    "Công ước gồm 2 chương và 12 điều; Chương II gồm 6 điều, trong đó có 2 điều về ký. Luật gồm 43 điều."
                )
            ]) { $1 })
        #expect(try site.build().diagnostics.filter { $0.code == .countMismatch }.isEmpty)
    }

    @Test func aTermBehindALinkOfItsOwnWordsIsLinked() throws {
        let site = try VirtualSite(
            Self.files.merging([
                "Content/news/2025-04-10-toa-dam.vi.md": SmallSite.news(
                    "Tọa đàm", "Tài liệu về [chứng cứ điện tử](https://law.example/) và chứng cứ điện tử.")
            ]) { $1 })
        try site.build()
        let news = try site.page("vi/tin/toa-dam/index.html")
        #expect(news.contains(#"thuat-ngu/chung-cu-dien-tu/">chứng cứ điện tử</a>."#))
    }
}
