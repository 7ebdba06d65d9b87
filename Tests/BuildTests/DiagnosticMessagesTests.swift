import Build
import Diagnostics
import Foundation
import Testing

/// Every mistake an editor can make gets its message; mending it, by its fix-it where it has one, makes the site build
/// again.
@Suite struct DiagnosticMessages {
    private struct Mistake {
        let code: DiagnosticCode
        let path: String
        let text: String
    }

    private static let page = "Content/news/2025-04-10-bai.vi.md"

    /// What stands beside the mistake.
    private static let others = [
        "Content/news/2025-04-09-toa-dam.vi.md": SmallSite.news("Tọa đàm", "Chữ."),
        "Content/treaty/0-chuong-1.vi.md": "---\nchapter: I\n---\nChữ.\n",
    ]

    /// One mistake each, in a document of its own.
    private static let mistakes: [Mistake] = [
        Mistake(code: .danglingCitation, path: page, text: SmallSite.news("A", "Theo Điều 71 của Công ước.")),
        Mistake(code: .danglingCitation, path: page, text: SmallSite.news("A", "Theo **Điều** 71 của Công ước.")),
        Mistake(code: .danglingCitation, path: page, text: SmallSite.news("A", "Theo [điều ấy](cite:treaty/art_71).")),
        Mistake(code: .deadLink, path: page, text: SmallSite.news("A", "Xem [bài](khong-co.vi.md).")),
        Mistake(code: .deadLink, path: page, text: SmallSite.news("A", "Theo [Điều 7](cite:treaty/article-7).")),
        Mistake(code: .deadLink, path: page, text: SmallSite.news("A", "Theo [Điều 7](cite:traety/art_7).")),
        Mistake(code: .deadLink, path: page, text: SmallSite.news("A", "Theo [các điều ấy](cite:treaty/art_3,art_7).")),
        Mistake(code: .deadLink, path: page, text: SmallSite.news("A", "Theo [](cite:treaty/art_7).")),
        Mistake(code: .unsafeLink, path: page, text: SmallSite.news("A", "Xem![Điều 7](cite:treaty/art_7)")),
        Mistake(code: .targetMismatch, path: page, text: SmallSite.news("A", "Theo [Điều 3](cite:treaty/art_7).")),
        Mistake(
            code: .frontMatter, path: page, text: SmallSite.news("A", "x", more: "acknowledges: [dead-link]\n")),
        Mistake(code: .rawHTML, path: page, text: SmallSite.news("A", "Một <b>chữ</b>.")),
        Mistake(code: .unsafeLink, path: page, text: SmallSite.news("A", "[x](javascript:alert(1))")),
        Mistake(code: .frontMatter, path: page, text: "---\npublished: 2025-04-10\n---\nKhông tên.\n"),
        Mistake(code: .unknownKey, path: page, text: SmallSite.news("A", "x", more: "publisherr: TTX\n")),
        Mistake(code: .unknownKey, path: "Content/sources.yml", text: "untc: {titel: Bộ sưu tập}\n"),
        Mistake(
            code: .unknownKey, path: "Content/status.yml", text: "treshold: 40\ndays: 90\nas-of: 2025-04-10\n"),
        Mistake(
            code: .badDate, path: "Content/status.yml",
            text: "threshold: 40\ndays: 90\nas-of: 2025-04-10\nratifications:\n  - {date: 2025-02-30, who: A}\n"),
        Mistake(
            code: .danglingCitation, path: "Content/status.yml",
            text: "threshold: 40\ndays: 90\nas-of: 2025-04-10\nprovision: art_71\n"),
        Mistake(code: .badDate, path: page, text: "---\ntitle: A\npublished: 2025-02-30\n---\nx\n"),
        Mistake(
            code: .frontMatter, path: "Content/claims/a.vi.md",
            text: "---\ntitle: A\nverdict: contradictd\n---\nChữ.\n"),
        Mistake(
            code: .badDate, path: "Content/claims/a.vi.md",
            text: "---\ntitle: A\nverdict: imprecise\ndate: pending\n---\nChữ.\n"),
        Mistake(code: .countMismatch, path: page, text: SmallSite.news("A", "Công ước gồm 2 chương và 14 điều.")),
        Mistake(code: .emptyImage, path: page, text: SmallSite.news("A", "Ảnh: ![không nguồn]()")),
        Mistake(code: .unusedFootnote, path: page, text: SmallSite.news("A", "Chữ.\n\n[^1]: Không ai gọi.")),
        Mistake(code: .undefinedFootnote, path: page, text: SmallSite.news("A", "Chữ[^2].\n\n[^1]: Không ai gọi.")),
        Mistake(code: .dividedFootnote, path: page, text: SmallSite.news("A", "Chữ [^xem\nĐiều 7] nữa.")),
        Mistake(code: .tooLarge, path: page, text: SmallSite.news("A", String(repeating: "[^1]: x\n\n", count: 3_000))),
        Mistake(
            code: .duplicateArticle, path: "Content/treaty/again.vi.md", text: SmallSite.article(7, "Lại Điều 7")),
        Mistake(
            code: .duplicateArticle, path: "Content/treaty/chuong-1.vi.md", text: "---\nchapter: 1\n---\nLại.\n"),
        Mistake(
            code: .frontMatter, path: "Content/treaty/chuong-2.vi.md", text: "---\nchapter: XII\n---\nChữ.\n"),
        Mistake(
            code: .duplicateArticle, path: "Content/treaty/article-08.vi.md",
            text: SmallSite.article(8, "Hai khoản một", "1. Một.\n1. Một nữa.\n")),
        Mistake(
            code: .provisionNumbering, path: "Content/treaty/article-08.vi.md",
            text: SmallSite.article(8, "Thiếu khoản hai", "1. Một.\n3. Ba.\n")),
        Mistake(
            code: .provisionNumbering, path: "Content/treaty/article-08.vi.md",
            text: SmallSite.article(8, "Thiếu nhãn", "1. Một:\n   - a) một;\n   - hai.\n")),
        Mistake(
            code: .provisionNumbering, path: "Content/treaty/article-08.vi.md",
            text: SmallSite.article(8, "Khoản không", "0. Không.\n1. Một.\n")),
        Mistake(code: .missingTranslation, path: page, text: SmallSite.news("A", "Chưa dịch.")),
        Mistake(
            code: .structureParity, path: "Content/treaty/article-07.en.md",
            text: SmallSite.article(7, "Signature", "1. Paragraph one.\n")),
        Mistake(
            code: .citationParity, path: "Content/treaty/article-07.en.md",
            text: SmallSite.article(
                7, "Signature",
                "1. Paragraph one under article 3.\n2. Paragraph two:\n   - (a) point one;\n   - (b) point two.\n")),
        Mistake(
            code: .citationParity, path: "Content/treaty/article-07.en.md",
            text: SmallSite.article(
                7, "Signature",
                "1. Paragraph one.\n2. Paragraph two:\n   - (a) point one;\n   - (b) point two.\n\n"
                    + "## Notes\n\nArticles 1 to 3 and the Convention.\n")),
        Mistake(code: .uncheckedPinpoint, path: page, text: SmallSite.news("A", "Theo khoản 9 Điều 7.")),
        Mistake(
            code: .duplicateAddress, path: "Content/news/2025-04-11-bai.vi.md",
            text: SmallSite.news("B", "Trùng địa chỉ.", more: "slug: toa-dam\n")),
        Mistake(code: .unreadable, path: page, text: SmallSite.news("A", "Một byte \u{0} thừa.")),
        Mistake(code: .template, path: "Templates/news.mustache", text: "<p>{{titel}}</p>\n"),
    ]

    /// The whole text of every message, in a file that `PINPOINT_UPDATE_GOLDENS=1 swift test` rewrites.
    @Test func saysEachInTheWordsOfTheGoldenFile() throws {
        var text = ""
        for mistake in Self.mistakes {
            let site = try VirtualSite(
                SmallSite.files(with: Self.others))
            try site.write(mistake.path, mistake.text)
            let report = try site.build(writes: false)
            let findings = report.diagnostics.filter { $0.code == mistake.code }
            text += DiagnosticsForm.text.text(of: Array(findings.prefix(2)), in: report) + "\n"
        }
        let golden = VirtualSite.project + "/Tests/BuildTests/Goldens/diagnostics.txt"
        if ProcessInfo.processInfo.environment["PINPOINT_UPDATE_GOLDENS"] == "1" {
            try text.write(toFile: golden, atomically: true, encoding: .utf8)
        }
        #expect(try String(contentsOfFile: golden, encoding: .utf8) == text)
    }

    @Test(arguments: mistakes.indices) func namesTheMistakeAtItsPlace(_ index: Int) throws {
        let mistake = Self.mistakes[index]
        let site = try VirtualSite(
            SmallSite.files(with: Self.others))
        try site.build()
        let before = try site.published()

        try site.write(mistake.path, mistake.text)
        let broken = try site.build()
        let finding = try #require(
            broken.diagnostics.first { $0.code == mistake.code }, "\(broken.diagnostics.map(\.message))")
        #expect(finding.location.path.hasPrefix(mistake.code == .template ? "Templates/" : "Content/"))
        #expect(broken.hasErrors == (mistake.code.severity == .error))
        if broken.hasErrors { #expect(try site.published() == before) }

        // The first fix-it mends it.
        if let fixIt = finding.fixIts.first {
            try site.apply(fixIt)
            let mended = try site.build(writes: false)
            #expect(!mended.diagnostics.contains { $0.code == mistake.code }, "\(mended.diagnostics.map(\.message))")
            #expect(!mended.hasErrors)
        }

        try site.remove(mistake.path)
        if let right = SmallSite.files[mistake.path] { try site.write(mistake.path, right) }
        if mistake.code == .template {
            try FileManager.default.copyItem(
                atPath: VirtualSite.project + "/" + mistake.path, toPath: site.root + "/" + mistake.path)
        }
        #expect(try site.build().hasErrors == false)
        #expect(try site.published() == before)
    }
}
