import Foundation
import Synchronization
import Testing

@testable import Build

/// A build knows of each file what it was made from, and after an edit makes no others.
@Suite struct PageReadsTests {
    private static let news = "Content/news/2025-04-10-hop.vi.md"
    private static let article = "Content/treaty/article-03.vi.md"

    private func text(_ sentence: String) -> String {
        SmallSite.article(3, "Phạm vi", "1. Khoản một. \(sentence)\n2. Khoản hai.\n")
    }

    private func site() throws -> VirtualSite {
        let site = try VirtualSite(
            SmallSite.files(with: [
                Self.news: SmallSite.news("Họp", "Theo khoản 2 Điều 7 và Điều 5.\n"), Self.article: text("Xem Điều 7."),
                "Content/concepts/river.yml": "terms: {vi: [sông], en: [river]}\nprovisions: [art_3]\n",
                "Content/news/anh.png": "PNG",
            ]))
        VirtualSite.letClockTick()
        try build(site)
        return site
    }

    @discardableResult
    private func build(_ site: VirtualSite) throws -> BuildReport { try site.build(wantsNotes: false) }

    /// Writes a file, builds, and compares with a build of everything.
    /// - Returns: how many files were made, and how many there are.
    @discardableResult
    private func edit(_ site: VirtualSite, _ path: String, _ text: String) throws -> (made: Int, files: Int) {
        try site.write(path, text)
        let report = try build(site)
        let clean = try site.withoutCache {
            try site.build(clean: true, output: site.root + "/clean", wantsNotes: false)
        }
        #expect(report.serious == clean.serious && report.notes == clean.notes)
        #expect(try site.published() == VirtualSite.files(in: site.root + "/clean"))
        return (try #require(report.outcome).made, report.files - 1)
    }

    @Test func anEditMakesTheFilesThatShowTheTextAndNoOthers() throws {
        let site = try site()
        let (made, files) = try edit(site, Self.article, text("Xem thêm Điều 7."))
        #expect(made > 0 && made < 2 * files / 3, "\(made) of \(files)")
        // And the next one too.
        let again = try edit(site, Self.article, text("Xem thêm nữa Điều 7."))
        #expect(again == (made, files))
        #expect(try site.page("vi/dieu-7/index.html").contains("Xem thêm nữa"))
    }

    @Test func whoeverIsCitedOrNoLongerIsMadeAnew() throws {
        let site = try site()
        let more = try edit(site, Self.news, SmallSite.news("Họp", "Theo khoản 2 Điều 7, Điều 5 và khoản 1 Điều 3.\n"))
        #expect(more.made < more.files)
        #expect(try site.page("vi/dieu-3/index.html").contains("Họp"))
        try edit(site, Self.news, SmallSite.news("Họp", "Theo khoản 2 Điều 7 và Điều 5.\n"))
        #expect(try !site.page("vi/dieu-3/index.html").contains("Họp"))
    }

    @Test func aTermMoreIsSeenOnItsPage() throws {
        let site = try site()
        try edit(site, Self.article, text("Dòng sông. Xem Điều 7."))
        #expect(try site.page("vi/thuat-ngu/river/index.html").contains("Dòng"))
        try edit(site, Self.article, text("Xem Điều 7."))
    }

    @Test func aMistakeAndItsMendingMakeNoMoreThanAnEdit() throws {
        let site = try site()
        try site.write(Self.article, text("Xem Điều 99."))
        #expect(try build(site).hasErrors)
        let (made, files) = try edit(site, Self.article, text("Xem kỹ Điều 7."))
        #expect(made < 2 * files / 3, "\(made) of \(files)")
    }

    @Test func whatOthersSayOfADocumentIsSeenOnTheirPages() throws {
        let site = try site()
        let all = try edit(site, Self.article, text("Xem Điều 7.").replacing("Phạm vi", with: "Phạm vi mới"))
        #expect(all.made == all.files)
        // The same letters, composed otherwise: to the language the two are equal, as are ids of headings.
        let news = SmallSite.news("Họp", "Theo khoản 2 Điều 7 và Điều 5.\n\n## 가\n\nChữ.\n")
        try edit(site, Self.news, news.decomposedStringWithCanonicalMapping)
        try edit(
            site, "Content/pages/a.vi.md",
            "---\ntitle: A\n---\n[x](../news/2025-04-10-hop.vi.md#가) và [y](../news/2025-04-10-hop.vi.md)\n")
        try edit(site, Self.news, news)
    }

    @Test(arguments: [
        "Templates/article.mustache", "Templates/strings/vi.yml", "Templates/assets/site.css", "Content/news/anh.png",
        "Content/site.yml", "Content/concepts/river.yml",
    ])
    func anythingButADocumentMayChangeEveryFile(_ path: String) throws {
        let site = try site()
        let old = try String(contentsOfFile: site.root + "/" + path, encoding: .utf8)
        let (made, files) = try edit(site, path, old + (path.hasSuffix(".mustache") ? "<!-- new -->\n" : "\n# new\n"))
        #expect(made == files)
    }

    @Test func addedAndRemovedDocumentsAreSeen() throws {
        let site = try site()
        try edit(site, "Content/treaty/article-05.vi.md", SmallSite.article(5, "Mới", "1. Xem Điều 3.\n"))
        try site.remove(Self.news)
        try edit(site, Self.article, text("Xem Điều 5."))
    }

    @Test func whatSomebodyElseWroteIsMendedBesides() throws {
        let site = try site()
        try site.write("Site/en/article-7/index.html", "mine")
        try edit(site, Self.article, text("Xem thêm Điều 7."))
    }

    /// Lists that are cut and divided: over twenty mentions of a kind, several pages of news and of citations.
    @Test func longListsAreWhatTheyWouldBeAnew() throws {
        func path(_ number: Int) -> String { "Content/news/2025-04-10-n\(number).vi.md" }
        func news(_ number: Int, _ sentence: String) -> String { SmallSite.news("Tin \(number)", "\(sentence)\n") }
        let site = try VirtualSite(
            SmallSite.files(
                with: Dictionary(
                    uniqueKeysWithValues: (0..<300).map {
                        (path($0), news($0, "Câu \($0): theo Điều 7\($0 % 100 == 0 ? " và Điều 3" : "")."))
                    })))
        VirtualSite.letClockTick()
        try build(site)
        let text = try edit(site, path(150), news(150, "Câu khác: theo Điều 7."))
        let more = try edit(site, path(10), news(10, "Câu 10: theo Điều 7 và khoản 1 Điều 3."))
        #expect(text.made < more.made && more.made < more.files / 2, "\(text.made), \(more.made) of \(more.files)")
        try edit(site, path(299), news(299, "Không dẫn chiếu gì."))
        // More than are compared word by word.
        for number in 1..<300 { try site.write(path(number), news(number, "Đã sửa câu \(number): theo Điều 7.")) }
        try edit(site, path(0), news(0, "Đã sửa câu 0."))
    }

    @Test func whatAnotherBuildPublishesMeanwhileIsNotTakenForWhatWasLeft() throws {
        let site = try site()
        let (root, news) = (site.root, SmallSite.news("Họp", "Theo khoản 2 Điều 7 và Điều 5.\n"))
        try site.write(Self.article, text("Xem thêm Điều 7."))
        let isOver = Mutex(false)
        let first = SiteBuild(options: BuildOptions(source: root, output: site.output, wantsNotes: false))
        _ = try first.run { progress in
            guard case .linking = progress, isOver.withLock({ isOver in (isOver, isOver = true).0 }) == false else {
                return
            }
            let path = root + "/" + Self.news
            let other = news.replacingOccurrences(of: "Theo", with: "Sông theo")
            try? other.write(toFile: path, atomically: false, encoding: .utf8)
            _ = try? SiteBuild(options: BuildOptions(source: root, output: root + "/Site", wantsNotes: false)).run()
            try? news.write(toFile: path, atomically: false, encoding: .utf8)
        }
        #expect(try !site.page("vi/dieu-7/index.html").contains("Sông theo"))
        _ = try site.withoutCache { try site.build(clean: true, output: root + "/clean", wantsNotes: false) }
        #expect(try site.published() == VirtualSite.files(in: root + "/clean"))
    }

    /// Parts of what is kept may be of different builds, however that came about.
    @Test(arguments: ["build.state", "build.reads", "documents"])
    func partsOfDifferentBuildsAreNotTakenForOne(_ lost: String) throws {
        let site = try site()
        let cache = site.root + "/.pinpoint"
        let old = try VirtualSite.files(in: cache)
        // What is published now has an edit that what is kept of before does not know of, and that is taken back again.
        try edit(site, Self.news, SmallSite.news("Họp", "Sông theo khoản 2 Điều 7 và Điều 5.\n"))
        for (name, bytes) in old where !name.hasPrefix(lost) {
            try bytes.write(to: URL(fileURLWithPath: cache + "/" + name))
        }
        try site.write(Self.news, SmallSite.news("Họp", "Theo khoản 2 Điều 7 và Điều 5.\n"))
        try edit(site, Self.article, text("Xem kỹ Điều 7."))
    }

    @Test(arguments: ["lost", "damaged", "of another build"])
    func whereNobodyKnowsWhatFilesWereMadeFromAllAreMade(_ state: String) throws {
        let site = try site()
        let kept = URL(fileURLWithPath: site.root + "/.pinpoint/build.reads")
        var bytes = try Data(contentsOf: kept)
        try edit(site, Self.article, text("Xem Điều 7 và Điều 3."))
        switch state {
        case "lost": try FileManager.default.removeItem(at: kept)
        case "damaged":
            bytes[bytes.count / 2] ^= 1
            fallthrough
        default: try bytes.write(to: kept)
        }
        let (made, files) = try edit(site, Self.article, text("Xem kỹ Điều 7."))
        #expect(made == files)
    }
}
