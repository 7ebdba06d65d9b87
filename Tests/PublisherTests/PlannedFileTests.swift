import Corpus
import Digests
import Foundation
import Instruments
import Testing

@testable import Publisher

#if canImport(FoundationXML)
    import FoundationXML
#endif

@Suite struct PlannedFileTests {
    @Test func pathsAreSortedAndUnique() throws {
        let paths = try SampleSite.full().plan().pages.map(\.path)
        #expect(paths == paths.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
        #expect(Set(paths).count == paths.count)
    }

    @Test func theSameSiteGivesTheSameBytes() throws {
        let first = try SampleSite.full().plan()
        let second = try SampleSite.full().plan()
        for (left, right) in zip(first.pages, second.pages) {
            #expect(left.path == right.path)
            #expect(left.digest == right.digest, "\(left.path)")
            #expect(left.bytes() == right.bytes(), "\(left.path)")
        }
    }

    @Test func aKnownDigestSavesTheRendering() throws {
        for file in try SampleSite.full().plan().pages {
            let product = file.product(unless: file.digest)
            #expect(product.bytes == nil, "\(file.path)")
            #expect(file.product(unless: Digest(of: "other")).bytes != nil, "\(file.path)")
        }
    }

    @Test func onlyPagesThatShowAChangeHaveAnotherDigest() throws {
        var site = try SampleSite.full()
        let before = Dictionary(uniqueKeysWithValues: try site.plan().pages.map { ($0.path, $0.digest) })
        let place = try #require(site.documents.firstIndex { $0.key.description == "pages/about.en.md" })
        site.documents[place].blocks = []
        let changed = try site.plan().pages.filter { before[$0.path] != $0.digest }.map(\.path)
        #expect(changed == ["en/about/index.html", "search/texts/10.json", "search/words/7.json"])
    }

    @Test func anotherTemplateChangesEveryPageAndNoFeed() throws {
        var files = try SampleSite.templateFiles()
        files["free-page.mustache"] = Array("{{title}}".utf8)
        let templates = TemplateSet.load(files, languages: [.vietnamese, .english])
        let site = try SampleSite.full()
        let before = try site.plan()
        let after = try site.plan(templates: templates)
        for (left, right) in zip(before.pages, after.pages) {
            #expect((left.digest != right.digest) == left.path.hasSuffix(".html"), "\(left.path)")
        }
    }

    @Test func templatesWithAnErrorGiveNoFiles() throws {
        var files = try SampleSite.templateFiles()
        files["free-page.mustache"] = Array("{{nothing-of-the-kind}}".utf8)
        let plan = try SampleSite.full().plan(
            templates: TemplateSet.load(files, languages: [.vietnamese, .english]))
        #expect(plan.pages.isEmpty)
        #expect(plan.diagnostics.map(\.code) == [.template])
    }

    @Test func copiedFilesStandUnderFiles() throws {
        let plan = try SampleSite.full().plan(attachments: [.init(path: "news/a.png", bytes: [1, 2])])
        #expect(plan.pages.first { $0.path == "files/news/a.png" }?.bytes() == [1, 2])
    }

    @Test func anAliasMayNotTakeTheFolderOfAFile() throws {
        var site = SampleSite()
        site.documents = [SampleSite.page("x", .vietnamese, title: "X", aliases: ["robots.txt/"])]
        let plan = try site.plan()
        #expect(plan.diagnostics.map(\.code) == [.duplicateAddress])
    }

    @Test(arguments: [nil, "https://demo.example/"])
    func feedsAndSitemapAreWellFormed(baseURL: String?) throws {
        var site = try SampleSite.full()
        site.baseURL = baseURL
        let files = try site.plan().pages.filter { $0.path.hasSuffix(".xml") }
        #expect(files.count == (baseURL == nil ? 4 : 5))
        for file in files {
            #expect(XMLParser(data: Data(file.bytes())).parse(), "\(file.path)")
            let text = String(decoding: file.bytes(), as: UTF8.self)
            guard file.path.hasSuffix("atom.xml") else { continue }
            #expect(text.contains("<id>tag:demo,2024:"))
            #expect(text.contains("T00:00:00+07:00</updated>"))
            #expect(!text.contains("href=\"\(baseURL == nil ? "https://demo" : "..")"))
        }
    }
}
