import Diagnostics
import Foundation
import Testing

@testable import Build

/// What a concept is easily mistaken for stands on its page and in the glossary.
@Suite struct ConceptTraps {
    private static let path = "Content/concepts/river.yml"
    private static let concept = """
        terms: {vi: [sông], en: [river]}
        provisions: [art_3]
        explanation: {vi: Nước chảy., en: Water that flows.}

        """

    private func site(_ trap: String) throws -> VirtualSite {
        try VirtualSite(SmallSite.files(with: [Self.path: Self.concept + trap]))
    }

    @Test func itStandsUnderItsWordsInEachLanguage() throws {
        let site = try site("trap: {vi: Không phải là <kênh>., en: A canal is none.}\n")
        #expect(try site.build(strict: true).serious.isEmpty)
        for page in ["vi/thuat-ngu/river/index.html", "vi/thuat-ngu/index.html"] {
            #expect(try site.page(page).contains("<strong>Dễ nhầm:</strong> Không phải là &lt;kênh&gt;."), "\(page)")
        }
        for page in ["en/glossary/river/index.html", "en/glossary/index.html"] {
            #expect(try site.page(page).contains("<strong>Beware:</strong> A canal is none."), "\(page)")
        }
    }

    @Test func aLanguageWithoutOneSaysNothing() throws {
        let site = try site("trap: {en: A canal is none.}\n")
        try site.build()
        #expect(try !site.page("vi/thuat-ngu/river/index.html").contains("class=\"trap\""))
        #expect(try !site.page("vi/thuat-ngu/index.html").contains("class=\"trap\""))
    }

    @Test(arguments: [
        ("trap: [a]", "‘trap’ must be a text"), ("trap: ''", "‘trap’ is empty"),
        ("trop: a", "‘trop’ is no key of a concept"),
    ])
    func whatIsWrongIsNamed(_ line: String, _ message: String) throws {
        let found = try site(line + "\n").build(writes: false).diagnostics.filter { $0.severity == .error }
        #expect(found.map(\.message) == [message])
        #expect(found.first?.location.path == Self.path && found.first?.location.line == 4)
    }

    @Test func aChangeIsSeenByASessionAndByTheNextBuild() throws {
        let site = try site("trap: Một.\n")
        let session = SiteSession(options: BuildOptions(source: site.root))
        _ = try session.rebuild()
        try site.build(wantsNotes: false)
        try site.write(Self.path, Self.concept + "trap: Hai.\n")
        let plan = try #require(try session.rebuild(SourceChanges([Self.path]))?.plan)
        let page = try #require(plan.pages.first { $0.path == "en/glossary/index.html" })
        #expect(String(decoding: page.bytes(), as: UTF8.self).contains("<strong>Beware:</strong> Hai."))
        try site.build(wantsNotes: false)
        #expect(try site.page("en/glossary/river/index.html").contains("Hai."))
        try site.build(clean: true, output: site.root + "/clean", wantsNotes: false)
        #expect(try site.published() == VirtualSite.files(in: site.root + "/clean"))
    }
}
