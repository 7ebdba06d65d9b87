import Build
import Foundation
import Testing

/// The templates know no treaty: they serve any instrument, in one language, and with as little content as there may be.
@Suite struct OtherSites {
    @Test func buildsFromAConfigurationAndAnOutlineAlone() throws {
        let site = try VirtualSite([
            "Content/site.yml": "languages: [en]\ninstrument: code\n",
            "Content/instruments/code.yml":
                "id: code\ntype: Code\nname: The Code\nshort: Code\noutline: {articles: 1-5}\n",
        ])
        let report = try site.build(strict: true)
        #expect(report.diagnostics.isEmpty, "\(report.diagnostics)")
        #expect(try site.page("en/index.html").contains("The Code"))
        #expect(!FileManager.default.fileExists(atPath: site.output + "/sitemap.xml"))
    }

    @Test func servesAnotherInstrumentInOneLanguage() throws {
        let site = try VirtualSite([
            "Content/site.yml": "languages: [en]\ninstrument: code\n",
            "Content/instruments/code.yml":
                "id: code\ntype: Code\nname: The Code\nshort: Code\noutline: {articles: 1-5}\n",
            "Content/code/article-2.en.md": SmallSite.article(2, "Second", "1. See article 3.\n"),
            "Content/code/article-3.en.md": SmallSite.article(3, "Third", "Text.\n"),
        ])
        #expect(try site.build(strict: true).diagnostics.isEmpty)
        #expect(try site.page("en/article-2/index.html").contains("en/article-3/\""))
        #expect(try site.page("en/article-3/index.html").contains("See"))
        #expect(!FileManager.default.fileExists(atPath: site.output + "/vi"))
        for (path, bytes) in try site.published() where path.hasSuffix(".html") {
            #expect(!String(decoding: bytes, as: UTF8.self).contains("Hanoi"), "\(path)")
        }
    }

    @Test func searchLeadsToTheListOfArticlesOrElseOfTermsWithoutAScript() throws {
        let files = [
            "Content/site.yml": "languages: [en]\ninstrument: code\n",
            "Content/instruments/code.yml":
                "id: code\ntype: Code\nname: The Code\nshort: Code\noutline: {articles: 1-5}\n",
            "Content/news/2025-04-10-a.en.md": SmallSite.news("A meeting", "Article 3 was read."),
            "Content/concepts/river.yml": "terms: {en: [river]}\nprovisions: [art_3]\n",
        ]
        let bare = try VirtualSite(files)
        _ = try bare.build(strict: true)
        #expect(try bare.page("en/news/a/index.html").contains("class=\"search-link\" href=\"../../../en/glossary/\""))

        let whole = try VirtualSite(
            files.merging(["Content/code/article-3.en.md": SmallSite.article(3, "Third", "Text.\n")]) { $1 })
        _ = try whole.build(strict: true)
        #expect(
            try whole.page("en/news/a/index.html").contains("class=\"search-link\" href=\"../../../en/full-text/\""))
    }

    @Test func theExampleOfAnotherInstrumentIsCleanAndLinked() throws {
        let site = try VirtualSite([:])
        try FileManager.default.copyItem(
            atPath: VirtualSite.project + "/Examples/budapest/Content", toPath: site.root + "/Content")
        let report = try site.build(strict: true)
        #expect(report.serious.isEmpty && report.citations >= 10)
        #expect(try site.page("en/news/second-protocol/index.html").contains("article-35/#art_35__para_1"))
        #expect(try site.page("en/chapter-3/index.html").contains("article-35/\">35</a>"))
    }

    @Test func theProjectsOwnContentIsCleanInBothLanguages() throws {
        let report = try SiteBuild(options: BuildOptions(source: VirtualSite.project, isStrict: true)).run()
        #expect(!report.hasErrors, "\(report.diagnostics.filter { $0.severity == .error }.map(\.message))")
        let site = try #require(report.site)
        for language in site.configuration.languages {
            #expect(site.articles[language]?[site.registry.primary]?.count == 68)
        }
        #expect(site.concepts.count >= 40)
        #expect(report.dangling == 0)
    }
}

/// Content from strangers: whatever it holds comes out inert.
@Suite struct HostileContent {
    private static let attack = "\"><script>alert(1)</script><img src=x onerror=alert(1)>"

    @Test func markupInNamesTitlesAndTermsIsText() throws {
        let quoted = "'\(Self.attack.replacingOccurrences(of: "'", with: "''"))'"
        let site = try VirtualSite(
            SmallSite.files(with: [
                "Content/site.yml": """
                title: \(quoted)
                languages: [vi, en]
                instrument: treaty
                base-url: https://example.org/
                publisher: \(quoted)
                """,
                "Content/news/2025-04-10-a.vi.md":
                    "---\ntitle: \(quoted)\npublisher: \(quoted)\npublished: 2025-04-10\n---\nTheo Điều 7.\n",
                "Content/timeline/2025-04-10-e.vi.md":
                    "---\ntitle: \(quoted)\ndate: 2025-04-10\nplace: \(quoted)\nkind: \(quoted)\nsources: [\(quoted)]\n---\nx\n",
                "Content/claims/c.vi.md":
                    "---\ntitle: \(quoted)\nverdict: imprecise\nclaimants: [\(quoted)]\nsources: [\(quoted)]\n---\nĐiều 7.\n",
                "Content/treaty/chapter.vi.md": "---\ntitle: \(quoted)\nchapter: 1\n---\nĐiều 7.\n",
                "Content/concepts/c.yml": """
                title: {vi: \(quoted), en: \(quoted)}
                terms: {vi: [điểm một], en: [point one]}
                provisions: [art_3]
                explanation: {vi: \(quoted), en: \(quoted)}
                trap: \(quoted)
                """,
            ]))
        #expect(try site.build().hasErrors == false)
        for (path, bytes) in try site.published() where path.hasSuffix("html") || path.hasSuffix("xml") {
            let text = String(decoding: bytes, as: UTF8.self)
            #expect(!text.contains("<script>alert"), "\(path)")
            #expect(!text.contains("<img src=x"), "\(path)")
        }
    }

    @Test(arguments: [
        "[x](javascript:alert(1))", "[x](<java\tscript:alert(1)>)", "[x](data:text/html;base64,eA==)",
        "[x](//evil.example)",
        "<javascript:alert(1)>", "[x](&#106;avascript:alert(1))", "[x]: vbscript:x\n\n[x]",
        "![x](https://evil.example/a.png)",
        "[x](../../../etc/passwd)", "[x](%2e%2e/%2e%2e/%2e%2e/x.md)", "[x](cite:treaty/art_99)", "<script>x</script>",
    ])
    func linksThatMayNotBeAreErrors(_ body: String) throws {
        let site = try VirtualSite(
            SmallSite.files(with: ["Content/news/2025-04-10-a.vi.md": SmallSite.news("A", body)]))
        #expect(try site.build().hasErrors)
        #expect(!FileManager.default.fileExists(atPath: site.output))
    }

    @Test func filesOutsideTheSiteAreNotRead() throws {
        let site = try VirtualSite(SmallSite.files)
        let secret = site.root + "-secret.md"
        try SmallSite.news("Secret", "secret").write(toFile: secret, atomically: true, encoding: .utf8)
        defer { try? FileManager.default.removeItem(atPath: secret) }
        try FileManager.default.createDirectory(atPath: site.root + "/Content/news", withIntermediateDirectories: true)
        try FileManager.default.createSymbolicLink(
            atPath: site.root + "/Content/news/2025-01-01-s.vi.md", withDestinationPath: secret)
        mkfifo(site.root + "/Content/news/2025-01-02-f.vi.md", 0o644)
        let findings = try site.build().diagnostics.filter { $0.code == .unreadable }
        #expect(findings.count == 2)
    }

    @Test func aFolderWhoseNameIsOnlyComposedOtherwiseIsAnotherFolder() throws {
        let base = try VirtualSite(SmallSite.files)
        let (site, other) = (base.root + "/r\u{E9}", base.root + "/re\u{301}")
        for folder in [site, other] { #expect(mkdir(folder, 0o755) == 0) }
        for part in ["Content", "Templates"] {
            try FileManager.default.copyItem(atPath: base.root + "/" + part, toPath: base.root + "/copy-" + part)
            #expect(rename(base.root + "/copy-" + part, site + "/" + part) == 0)
        }
        let secret = Array(SmallSite.news("Secret", "secret").utf8)
        let file = fopen(other + "/secret.md", "w")
        fwrite(secret, 1, secret.count, file)
        fclose(file)
        #expect(mkdir(site + "/Content/news", 0o755) == 0)
        #expect(symlink(other + "/secret.md", site + "/Content/news/2025-01-01-s.vi.md") == 0)
        let report = try SiteBuild(options: BuildOptions(source: site)).run()
        #expect(report.diagnostics.filter { $0.code == .unreadable }.count == 1)
    }

    @Test(arguments: [
        ("nothing", ""), ("no front matter", "Chữ.\n"), ("no end", "---\ntitle: A\n"), ("a list", "---\n- a\n---\n"),
        ("a bomb", "---\na: &a [x,x]\ntitle: *b\n---\n"), ("a key twice", "---\ntitle: A\ntitle: B\n---\n"),
        ("deep", "---\ntitle: " + String(repeating: "[", count: 5_000) + "\n---\n"),
        ("a tab", "---\n\ttitle: A\n---\n"), ("a number", "---\ntitle: [1]\n---\n"),
    ])
    func brokenFrontMatterIsAnErrorAtItsPlace(_ name: String, _ text: String) throws {
        let site = try VirtualSite(SmallSite.files(with: ["Content/pages/a.vi.md": text]))
        let findings = try site.build().diagnostics.filter { $0.severity == .error }
        #expect(!findings.isEmpty, "\(name)")
        #expect(
            findings.allSatisfy { $0.location.path == "Content/pages/a.vi.md" && $0.location.line > 0 }, "\(findings)")
    }

    @Test func bytesThatAreNoTextAreAnErrorAtTheirPlace() throws {
        let site = try VirtualSite(SmallSite.files)
        try site.write("Content/pages/a.vi.md", Data("---\ntitle: A\n---\nx\u{0}y\n".utf8))
        try site.write("Content/pages/b.vi.md", Data(Array("---\ntitle: A\n---\n".utf8) + [0x61, 0xFF, 0x62]))
        let findings = try site.build().diagnostics.filter { $0.code == .unreadable }
        #expect(findings.map(\.location.line) == [4, 4])
    }

    @Test func nestedAndEndlessTextIsBuiltOrRefusedButNeverACrash() throws {
        let bodies = [
            String(repeating: ">", count: 50_000) + " x", String(repeating: "[", count: 50_000),
            String(repeating: "- ", count: 5_000) + "x", String(repeating: "Điều 7, ", count: 50_000),
            String(repeating: "[a](../treaty/article-03.vi.md) ", count: 20_000),
            String(repeating: "*a **b ", count: 10_000),
            String(repeating: "điểm a khoản 1 ", count: 20_000), String(repeating: "(", count: 100_000),
        ]
        for body in bodies {
            let site = try VirtualSite(
                SmallSite.files(with: ["Content/news/2025-04-10-a.vi.md": SmallSite.news("A", body)]))
            _ = try site.build()
        }
    }
}
