import Build
import Testing

@testable import Preview

@Suite struct ShownSites {
    private static func snapshot(_ site: TemporarySite) throws -> SiteSnapshot {
        try #require(try SiteSession(options: BuildOptions(source: site.root)).rebuild())
    }

    private static let article = "vi/dieu-7/index.html"

    @Test func aSourceKnowsItsPage() throws {
        let site = try TemporarySite([
            "Content/timeline/2024-12-24-ky.vi.md": "---\ntitle: Ký\ndate: 2024-12-24\n---\nx\n",
            "Content/concepts/song.yml":
                "terms: {vi: [dòng sông], en: [river]}\ntitle: {vi: Sông, en: River}\nprovisions: [art_7]\n",
            "Content/news/2025-05-01-ba\u{300}n.vi.md": TemporarySite.news("Bàn", "x"),
        ])
        let snapshot = try Self.snapshot(site)
        #expect(snapshot.report.diagnostics.filter { $0.severity == .error } == [])
        #expect(snapshot.page(ofSource: "Content/treaty/article-07.vi.md")?.address.path == "vi/dieu-7/")
        #expect(snapshot.page(ofSource: "Content/news/2025-04-10-bai.en.md")?.address.path == "en/news/bai/")
        #expect(
            snapshot.page(ofSource: "Content/news/2025-05-01-ba\u{300}n.vi.md")?.address.path.hasPrefix("vi/tin/ban")
                == true)
        let event = snapshot.page(ofSource: "Content/timeline/2024-12-24-ky.vi.md")
        #expect(event?.address.path == "vi/dong-thoi-gian/" && event?.fragment == "ky")
        #expect(snapshot.page(ofSource: "Content/concepts/song.yml")?.address.path.hasPrefix("vi/thuat-ngu/") == true)
        for path in [
            "Content/site.yml", "Templates/frame.mustache", "Content/news/none.vi.md", "Content/x", "../x.vi.md",
        ] {
            #expect(snapshot.page(ofSource: path) == nil, "\(path)")
        }
    }

    @Test func filesAreFoundByExactlyTheirPath() throws {
        let snapshot = try Self.snapshot(TemporarySite())
        let files = try #require(snapshot.plan).pages
        for file in files { #expect(snapshot.file(file.path)?.path == file.path) }
        for path in ["", "vi", "vi/", "vi/index.htm", "vi/index.html/", "zzz", "../index.html"] {
            #expect(snapshot.file(path) == nil, "\(path)")
        }
    }

    @Test func onlyAPageThatIsAnotherNowIsReloadedAndAtTheChangedBlock() throws {
        let site = try TemporarySite()
        let shown = ShownSite(follows: false)
        shown.show(try Self.snapshot(site), after: .everything)
        let state = shown.pageState(Self.article)
        let other = shown.pageState("en/index.html")
        #expect(shown.news(for: Self.article, in: state, since: shown.generation) == nil)

        let path = "Content/treaty/article-07.vi.md"
        try site.write(path, TemporarySite.article(7, "Ký", "1. Khoản một.\n2. Khoản hai đổi.\n3. Khoản ba.\n"))
        shown.show(try Self.snapshot(site), after: SourceChanges([path]))
        guard case .reload(let block?) = shown.news(for: Self.article, in: state, since: 1) else {
            Issue.record("no reload at a block")
            return
        }
        #expect(block.id == "art_7__para_2" && block.number > 0)
        #expect(shown.news(for: "en/index.html", in: other, since: 1) == nil)
        // A browser that comes late, with a state that nobody remembers, is told too.
        #expect(shown.news(for: Self.article, in: "older-state", since: 2) == .reload(nil))
    }

    @Test func stylesReloadEveryPageThatShowsThem() throws {
        let site = try TemporarySite()
        let shown = ShownSite(follows: false)
        shown.show(try Self.snapshot(site), after: .everything)
        let state = shown.pageState(Self.article)
        let css = "Templates/assets/site.css"
        shown.show(try Self.snapshot(site), after: SourceChanges([css]))
        #expect(shown.pageState(Self.article) == state)
        try site.write(css, "body { color: red; }\n")
        shown.show(try Self.snapshot(site), after: SourceChanges([css]))
        #expect(shown.news(for: Self.article, in: state, since: 1) == .reload(nil))
    }

    @Test func errorsLeaveTheLastGoodSite() throws {
        let site = try TemporarySite()
        let shown = ShownSite(follows: false)
        shown.show(try Self.snapshot(site), after: .everything)
        let state = shown.pageState(Self.article)
        try site.write(
            "Content/treaty/article-07.vi.md", TemporarySite.article(7, "Ký", "Theo Điều 71 của Công ước.\n"))
        shown.show(try Self.snapshot(site), after: SourceChanges(["Content/treaty/article-07.vi.md"]))
        #expect(shown.problems?.title == "1 error" && shown.problems?.text.contains("[dangling-citation]") == true)
        #expect(shown.news(for: Self.article, in: state, since: 1) == nil)
        shown.show(Problems(.system("the disk is gone")))
        #expect(shown.problems?.text == "pinpoint: the disk is gone\n")
        #expect(shown.news(for: Self.article, in: state, since: 1) == nil)
    }

    @Test func whoFollowsIsTakenToThePageJustSaved() throws {
        let site = try TemporarySite()
        let shown = ShownSite(follows: true)
        shown.show(try Self.snapshot(site), after: .everything)
        let (home, article) = (shown.pageState("en/index.html"), shown.pageState(Self.article))
        let path = "Content/treaty/article-07.vi.md"
        try site.write(path, TemporarySite.article(7, "Ký", "1. Khoản một.\n2. Khoản hai.\n3. Khoản ba đổi.\n"))
        shown.show(try Self.snapshot(site), after: SourceChanges(["Content/news/2025-04-10-bai.en.md", path]))
        guard case .go("/vi/dieu-7/", let block?) = shown.news(for: "en/index.html", in: home, since: 1) else {
            Issue.record("not taken there")
            return
        }
        #expect(block.id == "art_7__para_3")
        // Who is there already reloads, and who was told stays.
        guard case .reload = shown.news(for: Self.article, in: article, since: 1) else {
            Issue.record("not reloaded")
            return
        }
        #expect(shown.news(for: "en/index.html", in: home, since: 2) == nil)
    }

    @Test func filesThatWereNotAskedForTheLongestAreForgotten() throws {
        let snapshot = try Self.snapshot(TemporarySite())
        let file = try #require(snapshot.file(Self.article))
        let version = FileVersion.make(file, unless: nil)
        #expect(FileVersion.make(file, unless: version).tag == version.tag)
        var files = MadeFiles()
        for number in 0...MadeFiles.most { files.keep(version, of: "\(number)", generation: 1) }
        #expect(files.entry("0") == nil && files.entry("1") != nil && files.entry("\(MadeFiles.most)") != nil)
    }

    @Test func aBuildThatIsOvertakenPlansNothing() throws {
        let site = try TemporarySite()
        #expect(try SiteSession(options: BuildOptions(source: site.root)).rebuild { true } == nil)
    }
}

@Suite struct Browsers {
    @Test func theBrowserIsTheOneThatTheUserNamed() {
        let url = "http://127.0.0.1:8000/"
        #expect(BrowserOpener.commands(for: url, browser: nil) == [["xdg-open", url]])
        #expect(BrowserOpener.commands(for: url, browser: "") == [["xdg-open", url]])
        #expect(
            BrowserOpener.commands(for: url, browser: "firefox:w3m -o a %s") == [
                ["firefox", url], ["w3m", "-o", "a", url],
            ])
        #expect(BrowserOpener.commands(for: url, browser: "x --app=%s") == [["x", "--app=\(url)"]])
    }
}
