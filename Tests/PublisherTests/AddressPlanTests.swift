import Corpus
import Diagnostics
import Instruments
import Testing

@testable import Publisher

@Suite struct AddressPlanTests {
    private func addresses(_ site: SampleSite) -> [String] {
        AddressPlan.plan(site.linked()).pages.values.sorted().map(\.path)
    }

    @Test func givesEveryKindOfPageItsAddressInItsLanguage() throws {
        let all = addresses(try SampleSite.full())
        let expected = [
            "", "404.html", "vi/", "en/", "vi/dieu-1/", "en/article-1/", "vi/chuong-2/", "en/chapter-2/",
            "vi/toan-van/", "en/full-text/", "vi/tin/", "en/news/", "vi/tin/hop-bao/", "en/news/briefing/",
            "vi/dong-thoi-gian/", "en/timeline/", "vi/thuat-ngu/", "en/glossary/", "vi/thuat-ngu/extradition/",
            "vi/nhan-dinh/", "en/claims/",
            "vi/dan-chieu/", "en/citations/", "vi/gioi-thieu/", "en/about/", "vi/tin/atom.xml", "en/timeline/atom.xml",
            "en/other/article-5/", "en/other/full-text/",
        ]
        for path in expected { #expect(all.contains(path), "\(path)") }
        #expect(!all.contains("en/article-4/"), "a text in one language alone has one address")
        #expect(!all.contains("en/glossary/vi-only/"))
        #expect(!all.contains("vi/other/toan-van/"))
    }

    @Test func namesBothDocumentsThatClaimOneAddress() throws {
        var site = SampleSite()
        site.documents = [
            SampleSite.article(1, .vietnamese, title: "A"),
            SampleSite.page("x", .vietnamese, title: "X", slug: "dieu-1"),
        ]
        let found = AddressPlan.plan(site.linked()).diagnostics
        let finding = try #require(found.first)
        #expect(found.count == 1)
        #expect(finding.code == .duplicateAddress)
        #expect(finding.location.path == "Content/pages/x.vi.md")
        #expect(finding.location.line == 3)
        #expect(finding.notes.first?.location?.path == "Content/demo/article-1.vi.md")
    }

    @Test func findsAddressesThatDifferInCaseAlone() {
        var site = SampleSite()
        site.documents = [
            SampleSite.page("x", .vietnamese, title: "X", slug: "Abc"),
            SampleSite.page("y", .vietnamese, title: "Y", slug: "abc"),
        ]
        #expect(AddressPlan.plan(site.linked()).diagnostics.map(\.code) == [.duplicateAddress])
    }

    @Test func findsTwoEventsOfOneFragment() throws {
        var site = SampleSite()
        site.documents = [
            try SampleSite.event("2024-01-01-a", .vietnamese, title: "A", date: "2024-01-01", slug: "same"),
            try SampleSite.event("2024-01-02-b", .vietnamese, title: "B", date: "2024-01-02", slug: "same"),
            try SampleSite.event("2024-01-03-main", .vietnamese, title: "C", date: "2024-01-03"),
        ]
        #expect(AddressPlan.plan(site.linked()).diagnostics.map(\.code) == [.duplicateAddress, .duplicateAddress])
    }

    @Test(arguments: ["../x/", "/x/", "x", "a//b/", "a/../b/", ".hidden/", "a b/", ""])
    func refusesAliasesThatAreNoAddressWithinTheSite(alias: String) {
        var site = SampleSite()
        site.documents = [SampleSite.page("x", .vietnamese, title: "X", aliases: [alias])]
        let plan = AddressPlan.plan(site.linked())
        #expect(plan.redirects.isEmpty)
        #expect(plan.diagnostics.map(\.code) == [.frontMatter])
    }

    @Test(arguments: [
        ("news/2025-04-10-toa-dam-chau-phi", "toa-dam-chau-phi"), ("news/2025-04-hop-bao", "hop-bao"),
        ("news/Đường đi", "duong-di"), ("news/điều-64", "dieu-64"), ("pages/2024-report", "2024-report"),
        ("news/2025-04-10", "2025-04-10"), ("pages/§", "-"), ("news/право", "u43fu440u430u432u43e"),
    ])
    func makesSlugsOfFileNames(stem: String, slug: String) {
        #expect(Slug.of(stem: stem, chosen: nil) == slug)
    }

    @Test func namesThatNoFolderCanHaveAreCutAndStayApart() {
        let names = ["a", "b"].map { Slug.part(String(repeating: "\u{4E2D}", count: 60) + $0) }
        #expect(names.allSatisfy { $0.utf8.count == 200 && $0.hasPrefix("u4e2du4e2d") && Slug.isSafe($0) })
        #expect(names[0] != names[1])
        #expect(Slug.part(String(repeating: "a", count: 200)) == String(repeating: "a", count: 200))
    }

    @Test func dividesALongTextByChapterAndByTwoHundredArticles() {
        let numbers = (1...700).map { ProvisionNumber($0) }
        let instrument = Instrument(
            id: InstrumentID(rawValue: "x"), type: .uniform("Law"), name: .uniform("L"), short: .uniform("L"),
            outline: Outline(articles: numbers),
            chapters: [.init(number: 1, articles: Array(numbers[..<450]), title: .uniform("One"))])
        let parts = FullTextPart.divide(instrument, written: Set(numbers))
        #expect(parts.map(\.articles.count) == [200, 200, 50, 200, 50])
        #expect(FullTextPart.divide(instrument, written: Set(numbers[..<500])).count == 1)
    }

    @Test func linksAreRelativeToTheRootOfTheSite() {
        let base = LinkBase(depth: 2)
        #expect(base.href(PageAddress("vi/dieu-1/"), fragment: "art_1__para_1") == "../../vi/dieu-1/#art_1__para_1")
        #expect(LinkBase(depth: 0).href(PageAddress("")) == "./")
        #expect(LinkBase(baseURL: "https://a.example/law/").href(PageAddress("vi/")) == "/law/vi/")
        #expect(LinkBase(baseURL: nil).href(PageAddress("vi/")) == "/vi/")
    }
}
