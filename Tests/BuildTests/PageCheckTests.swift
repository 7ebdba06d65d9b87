import Build
import Diagnostics
import Foundation
import Testing

/// What `check --strict` finds in the pages as they are made.
@Suite struct PageChecks {
    private static func check(_ site: VirtualSite) throws -> BuildReport {
        try SiteBuild(options: BuildOptions(source: site.root, isStrict: true, checksPages: true)).run()
    }

    private static func site(adding html: String, to template: String) throws -> VirtualSite {
        let site = try VirtualSite(SmallSite.files)
        let path = "Templates/\(template).mustache"
        let text = try String(contentsOfFile: site.root + "/" + path, encoding: .utf8)
        try site.write(path, text + html)
        return site
    }

    @Test func followsEveryLinkOfASoundSite() throws {
        let report = try Self.check(VirtualSite(SmallSite.files))
        #expect(!report.hasErrors && report.serious.isEmpty)
        let links = try #require(report.links)
        #expect(links.pages == report.pages && links.links > 100 && links.fragments > 10)
        #expect(report.summary.contains("\(links.links) links"))
    }

    @Test func theProjectsOwnSiteHasNoBrokenPage() throws {
        let options = BuildOptions(source: VirtualSite.project, isStrict: true, checksPages: true)
        #expect(try SiteBuild(options: options).run().serious.map(\.message) == [])
    }

    @Test func aLinkThatOneTemplateBreaksIsOneFindingAtTheTemplate() throws {
        let report = try Self.check(Self.site(adding: "<a href=\"../nowhere/\">x</a>\n", to: "chapter"))
        let finding = try #require(report.serious.first)
        #expect(report.serious.count == 1 && finding.code == .brokenPage)
        #expect(finding.location.path == "Templates/chapter.mustache")
        #expect(
            finding.message
                == "the link ‘../nowhere/’ leads to ‘en/nowhere/index.html’, which the site does not have")
        let page = try #require(finding.notes.first)
        #expect(page.message == "it is on the page ‘en/chapter-1/index.html’")
        let place = try #require(page.location)
        #expect(place.path == "Site/en/chapter-1/index.html" && place.line > 1 && place.span?.length == 11)
        #expect(finding.notes.last?.message == "and on 1 more page")
    }

    @Test func whatEveryPageSharesIsBrokenInTheFrame() throws {
        let report = try Self.check(Self.site(adding: "<a href=\"?x#nowhere\">x</a>\n", to: "footer"))
        #expect(report.serious.map(\.location.path) == ["Templates/frame.mustache"])
        #expect(report.serious.first?.notes.last?.message.hasPrefix("and on ") == true)
    }

    @Test func aPageOfADocumentIsBrokenAtTheDocument() throws {
        let html = "{{#summary}}<p id=\"main\"></p>{{/summary}}\n"
        let site = try Self.site(adding: html, to: "article")
        let article = SmallSite.article(
            3, "Scope", "1. Paragraph one.\n2. Paragraph two:\n   - (a) point one;\n   - (b) point two.\n")
        try site.write(
            "Content/treaty/article-03.en.md",
            article.replacingOccurrences(of: "article: 3", with: "article: 3\nsummary: S"))
        let report = try Self.check(site)
        #expect(report.serious.map(\.location.path) == ["Content/treaty/article-03.en.md"])
        #expect(report.serious.map(\.message) == ["the id ‘main’ stands twice on one page"])
    }

    @Test func onlyTheStrictCheckLooksInsideThePages() throws {
        let site = try Self.site(adding: "<img src=\"nowhere.png\" alt=\"\">\n", to: "chapter")
        #expect(try site.pinpoint("check").status == 0)
        let strict = try site.pinpoint("check", "--strict")
        #expect(strict.status == 1 && strict.error.contains("[broken-page]"))
        #expect(
            try site.pinpoint("check", "--strict", "--diagnostics", "github").output.hasPrefix(
                "::error file=Templates/chapter.mustache,title=broken-page::the link ‘nowhere.png’"))
    }

    @Test func saysForProgramsHowMuchItLookedAt() throws {
        let site = try VirtualSite(SmallSite.files)
        let output = try site.pinpoint("check", "--strict", "--diagnostics", "json").output
        let object = try #require(try JSONSerialization.jsonObject(with: Data(output.utf8)) as? [String: Any])
        let checked = try #require(object["checked"] as? [String: Int])
        #expect(object["version"] as? Int == 1)
        #expect(checked["documents"] == 4 && (checked["links"] ?? 0) > 100)
        #expect(Set(checked.keys) == ["documents", "pages", "citations", "links", "fragments", "externalLinks"])
        let plain = try site.pinpoint("check", "--diagnostics", "json").output
        #expect(!plain.contains("\"links\""))
    }

    @Test func findingNothingInNothingIsAnError() throws {
        let site = try VirtualSite([
            "Content/site.yml": SmallSite.configuration, "Content/instruments/treaty.yml": SmallSite.instrument,
        ])
        for arguments in [["check"], ["check", "--strict"]] {
            let run = try VirtualSite.pinpoint(arguments, in: site.root)
            #expect(run.status == 1 && run.error.contains("nothing was checked"), "\(run.error)")
        }
        #expect(try site.pinpoint("build").status == 0)
    }
}
