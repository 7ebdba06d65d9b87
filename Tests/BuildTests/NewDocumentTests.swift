import Build
import Foundation
import Testing

/// `pinpoint new`: every kind of document, in every language of the site, right at once.
@Suite struct NewDocuments {
    /// A command for each kind, and where its files go, without language and suffix.
    private static let kinds: [(arguments: [String], stem: String)] = [
        (["news", "What happened", "--date", "2026-01-20"], "news/2026-01-20-what-happened"),
        (["event", "It begins", "--date", "2026-01-20"], "timeline/2026-01-20-it-begins"),
        (["event", "A month", "--date", "2026-02"], "timeline/2026-02-01-a-month"),
        (["event", "Two days", "--date", "2026-03-01/2026-03-02"], "timeline/2026-03-01-two-days"),
        (["event", "Some day", "--date", "pending", "--condition", "all agree"], "timeline/some-day"),
        (["article", "7", "Signature"], "rivers/article-07"),
        (["chapter", "II", "On the end"], "rivers/chapter-2"),
        (["claim", "It is in force", "--verdict", "unsupported", "--date", "2026-01"], "claims/it-is-in-force"),
        (["page", "About"], "pages/about"),
    ]

    /// A site with two chapters.
    private static func site(_ languages: String) throws -> StartedSite {
        let site = try StartedSite("--languages", languages, "--articles", "12")
        let path = site.root + "/Content/instruments/rivers.yml"
        let text = try String(contentsOfFile: path, encoding: .utf8).replacingOccurrences(
            of: "outline: {articles: 1-12}",
            with: """
                outline: {articles: 1-12, chapters: I-II}
                chapters:
                  - {id: chp_I, articles: 1-6, title: "One"}
                  - {id: chp_II, articles: 7-12, title: "Two"}
                """)
        try text.write(toFile: path, atomically: true, encoding: .utf8)
        return site
    }

    @Test(arguments: ["vi,en", "en", "vi"]) func eachKindPassesAStrictCheck(_ languages: String) throws {
        let site = try Self.site(languages)
        for (arguments, stem) in Self.kinds {
            let run = try VirtualSite.pinpoint(["new"] + arguments, in: site.root)
            let paths = languages.split(separator: ",").map { "Content/\(stem).\($0).md\n" }
            #expect(run.status == 0 && run.output == paths.joined(), "\(arguments): \(run.output) \(run.error)")
        }
        let run = try site.pinpoint("new", "concept", "upper reach", "--provision", "art_2", "--provision", "art_7")
        #expect(run.output == "Content/concepts/upper-reach.yml\n")
        #expect(try site.pinpoint("new", "concept", "lower reach").status == 0)
        #expect(try site.serious().isEmpty)
        #expect(try site.pinpoint("build", "--strict").status == 0)
    }

    /// Whatever stands in a title stands on the page.
    @Test(arguments: [
        "A \"quoted\" title", "It's: a # title - {with} [all] of & * ! | > ' % @ ` them", "back\\slash \\n \\u0041",
        "- begins like a list", "{{title}} {{language}}", "Điều ước — “Đường sông”, 50 %", "null", "2026-01-20", "~",
        "a\u{FEFF}b\u{2028}c\u{A0}d", "👩‍👩‍👧‍👦 and 中文", "two\nlines\tand a tab", "=x=", "fr=y",
    ])
    func aTitleMayHoldAnyCharacters(_ title: String) throws {
        let site = try StartedSite("--languages", "en")
        for command in [
            ["news", "--date", "2026-01-20"], ["event", "--date", "2026-01-20"], ["claim", "--verdict", "imprecise"],
            ["page"], ["concept"],
        ] {
            let run = try VirtualSite.pinpoint(["new"] + command + ["--slug", "new", "--", title], in: site.root)
            #expect(run.status == 0, "\(run.error)")
        }
        let article = try VirtualSite.pinpoint(["new", "article", "7", "--", title], in: site.root)
        #expect(article.status == 0, "\(article.error)")
        #expect(try site.serious().isEmpty)
        let shown = title.unicodeScalars.split { $0.properties.isWhitespace }.map(String.init).joined(separator: " ")
        let known = try SiteBuild(options: BuildOptions(source: site.root)).link().site
        let titles = try #require(known).documents.map(\.frontMatter.title).filter {
            $0.unicodeScalars.elementsEqual(shown.unicodeScalars)
        }
        #expect(titles.count == 5)
    }

    @Test func aLanguageMayHaveATitleOfItsOwnAndThenAnAddressOfItsOwn() throws {
        let site = try StartedSite()
        #expect(
            try site.pinpoint("new", "page", "vi=Giới thiệu", "en=About").output.hasPrefix(
                "Content/pages/gioi-thieu.vi.md\n"))
        #expect(try site.file("Content/pages/gioi-thieu.en.md").hasPrefix("---\ntitle: \"About\"\nslug: about\n"))
        #expect(try site.pinpoint("new", "concept", "vi=dẫn độ", "en=extradition").status == 0)
        #expect(try site.file("Content/concepts/dan-do.yml").contains("\nslug: {en: extradition}\n"))
        #expect(try site.serious().isEmpty)
        #expect(try site.pinpoint("build").status == 0)
        #expect(FileManager.default.fileExists(atPath: site.root + "/Site/en/about/index.html"))
        #expect(FileManager.default.fileExists(atPath: site.root + "/Site/vi/gioi-thieu/index.html"))
    }

    @Test func aDraftIsLeftOutUntilItIsAskedFor() throws {
        let site = try StartedSite("--languages", "en")
        #expect(try site.pinpoint("new", "page", "Later", "--draft").status == 0)
        #expect(try site.pinpoint("build").status == 0)
        #expect(!FileManager.default.fileExists(atPath: site.root + "/Site/en/later"))
        #expect(try site.pinpoint("build", "--drafts").status == 0)
        #expect(FileManager.default.fileExists(atPath: site.root + "/Site/en/later"))
    }

    @Test func anArticleLiesBesideTheNearestOfItsChapterAndAChapterWithItsArticles() throws {
        let site = try VirtualSite([:])
        try FileManager.default.copyItem(atPath: VirtualSite.project + "/Content", toPath: site.root + "/Content")
        let folder = "Content/hanoi/9-final-provisions"
        for file in ["article-64", "chapter"] {
            for language in ["vi", "en"] { try site.remove("\(folder)/\(file).\(language).md") }
        }
        let article = try site.pinpoint("new", "article", "64", "Signature")
        #expect(article.output == "\(folder)/article-64.vi.md\n\(folder)/article-64.en.md\n", "\(article.error)")
        let chapter = try site.pinpoint("new", "chapter", "IX")
        #expect(chapter.output == "\(folder)/chapter.vi.md\n\(folder)/chapter.en.md\n", "\(chapter.error)")
        #expect(try site.build(writes: false).hasErrors == false)
        let other = try site.pinpoint("new", "article", "9", "Extradition", "--instrument", "budapest")
        #expect(other.output.hasPrefix("Content/budapest/article-09.vi.md\n"))
    }
}

/// What `pinpoint new` refuses, and that it leaves everything as it was.
@Suite struct RefusedNewDocuments {
    private let site: StartedSite

    init() throws { site = try StartedSite("--articles", "12") }

    private func refusal(_ arguments: String...) throws -> String {
        let before = try site.files()
        let run = try VirtualSite.pinpoint(["new"] + arguments, in: site.root)
        #expect(run.status == 64 && run.output.isEmpty, "\(run.output)\(run.error)")
        #expect(try site.files() == before)
        return run.error
    }

    @Test func nothingIsWrittenOverAndAllFilesOrNoneAreMade() throws {
        #expect(try site.pinpoint("new", "page", "About").status == 0)
        try FileManager.default.removeItem(atPath: site.root + "/Content/pages/about.vi.md")
        #expect(try refusal("page", "About").contains("the address ‘about’ is taken in ‘en’: give another with --slug"))
        let broken = site.root + "/Content/pages/broken.en.md"
        try "not a document".write(toFile: broken, atomically: true, encoding: .utf8)
        #expect(try refusal("page", "Broken").contains("‘Content/pages/broken.en.md’ is there already"))
    }

    @Test func anAddressThatIsTakenIsRefused() throws {
        #expect(try refusal("news", "Example", "--date", "2026-02-02").contains("is taken in ‘en’"))
        #expect(try refusal("event", "Opening", "--date", "2026-02-02").contains("‘opening’ is taken"))
        #expect(try refusal("event", "Main", "--date", "2026-02-02").contains("‘main’ is taken"))
        #expect(try refusal("page", "Dieu 1").contains("‘dieu-1’ is taken in ‘vi’"))
        #expect(try refusal("page", "Timeline").contains("‘timeline’ is taken in ‘en’"))
        #expect(try refusal("concept", "Competent authority").contains("is taken in ‘en’"))
    }

    @Test func datesAreNeverGuessed() throws {
        #expect(
            try refusal("news", "A").contains(
                "a news item needs its date, since a build has no clock: add --date 2026-01-15"))
        #expect(try refusal("event", "A").contains("an event needs its date"))
        #expect(try refusal("news", "A", "--date", "2026-02-30").contains("‘2026-02-30’ is no day of the calendar"))
        #expect(try refusal("news", "A", "--date", "2026-02").contains("no day of the calendar"))
        #expect(try refusal("event", "A", "--date", "soon").contains("‘soon’ is no date of an event"))
        #expect(try refusal("event", "A", "--date", "pending").contains("needs --condition"))
        #expect(
            try refusal("event", "A", "--date", "2026-01-15", "--condition", "x").contains("goes with --date pending"))
        #expect(try refusal("claim", "A", "--verdict", "imprecise", "--date", "pending").contains("no date of a claim"))
    }

    @Test func onlyWhatTheInstrumentHasAndNobodyWroteIsMade() throws {
        #expect(
            try refusal("article", "1", "A").contains("Article 1 has its document already: Content/rivers/article-01."))
        #expect(try refusal("article", "13", "A").contains("the nearest is Article 12"))
        #expect(try refusal("article", "x", "A").contains("an article is written 64, not ‘x’"))
        #expect(try refusal("chapter", "1").contains("does not describe Chapter I: add {id: chp_I,"))
        #expect(try refusal("chapter", "x9").contains("a chapter is written 9 or IX"))
        #expect(
            try refusal("article", "3", "A", "--instrument", "lakes").contains(
                "no instrument ‘lakes’; this site has rivers"))
        #expect(try refusal("concept", "A", "--provision", "art_13").contains("‘art_13’ is not in the outline"))
        #expect(try refusal("concept", "A", "--provision", "13").contains("‘13’ is no provision id"))
    }

    @Test func titlesAndNamesThatMakeNoSenseAreRefused() throws {
        #expect(try refusal("page", "A", "B").contains("more than one title: put it in quotes"))
        #expect(try refusal("page", "vi=A").contains("there is no title in ‘en’: add en="))
        #expect(try refusal("page", "vi=A", "en=B", "C").contains("‘C’ is for no language"))
        #expect(try refusal("page", "vi=A", "vi=B").contains("in ‘vi’ is given twice"))
        #expect(try refusal("page", " ").contains("the title is empty"))
        #expect(try refusal("page", "a\u{1B}b").contains("control character U+001B"))
        #expect(try refusal("page", "!!!").contains("the title ‘!!!’ makes no address: give one with --slug"))
        #expect(try refusal("page", "A", "--slug", "../a").contains("--slug takes the letters a–z"))
        #expect(try refusal("claim", "A", "--verdict", "wrong").contains("contradicted"))
        #expect(try refusal("claim", "A").contains("--verdict"))
    }

    @Test func aTitleOfAnotherLanguageIsRefused() throws {
        let site = try StartedSite("--languages", "en")
        let run = try site.pinpoint("new", "page", "vi=Giới thiệu", "en=About")
        #expect(
            run.status == 64 && run.error.contains("‘vi’ in ‘vi=Giới thiệu’ is no language of this site, which has en"))
    }

    @Test func aFolderWithoutASiteIsSaid() throws {
        let run = try VirtualSite.pinpoint(["new", "page", "A"], in: site.parent)
        #expect(run.status == 64 && run.error.contains("there is no site in ‘.’"), "\(run.error)")
    }

    @Test func aSiteThatCannotBeReadIsShownAsBuildWouldShowIt() throws {
        try "languages: [en]\n".write(toFile: site.root + "/Content/site.yml", atomically: true, encoding: .utf8)
        let run = try site.pinpoint("new", "page", "A")
        #expect(run.status == 1 && run.error.contains("site.yml needs ‘instrument’"), "\(run.error)")
    }
}
