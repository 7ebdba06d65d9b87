import Build
import Compiler
import Diagnostics
import Foundation
import Instruments
import Linker
import Testing

/// `[words](cite:treaty/art_7)` forces a target and `[words](cite:none)` forbids one.
@Suite struct AuthorsHandPromises {
    private static let page = "Content/news/2025-04-10-a.vi.md"

    /// A site with two more instruments: one that is read elsewhere, and one of checked numbering.
    private func site(_ body: String, more: String = "") throws -> VirtualSite {
        try VirtualSite(
            SmallSite.files(with: [
                "Content/instruments/uncac.yml": """
                id: uncac
                type: {vi: Công ước, en: Convention}
                name: {vi: Công ước chống tham nhũng, en: Convention against Corruption}
                short: {vi: UNCAC, en: UNCAC}
                article-url: https://example.org/uncac/{n}
                outline: {articles: 1-71, chapters: I-VIII}
                """,
                "Content/instruments/code.yml": """
                id: code
                type: {vi: Bộ luật, en: Code}
                name: {vi: Bộ luật Biển, en: Code of the Sea}
                short: {vi: Bộ luật Biển, en: Sea Code}
                points: vietnamese
                outline: {articles: "1-9, 5bis", checked: true}
                provisions:
                  art_5: {checked: true, paragraphs: {1: {a: [], đ: []}, 2: {}}}
                """,
                Self.page: SmallSite.news("A", body, more: more),
            ]))
    }

    private func findings(_ site: VirtualSite) throws -> [Diagnostic] {
        try site.build(writes: false).diagnostics.filter { $0.code != .missingTranslation }
    }

    private func citations(_ site: VirtualSite) throws -> [(text: String, target: String, status: CitationStatus)] {
        let report = try site.build(writes: false)
        let document = try #require(report.site?.documents.first { $0.key.stem.hasPrefix("news/") })
        return zip(document.compiled.citations, document.citations).flatMap { compiled, linked in
            linked.targets.map { target in
                (compiled.text, "\(target.instrument?.rawValue ?? "?"):\(target.provision)", target.status)
            }
        }
    }

    // MARK: Forcing

    @Test(arguments: [
        ("[điều khoản ấy](cite:treaty/art_7)", "treaty:art_7", CitationStatus.resolved),
        ("[**Điều** *7*](cite:treaty/art_7)", "treaty:art_7", .resolved),
        ("[Điều\n7](cite:treaty/art_7)", "treaty:art_7", .resolved),
        ("[a](<cite:treaty/art_7> \"chú thích\")", "treaty:art_7", .resolved),
        ("[a](cite:treaty/art_7__para_1)", "treaty:art_7__para_1", .unchecked),
        ("[a](cite:treaty/chp_II)", "treaty:chp_II", .resolved),
        ("[a](cite:treaty/preamble)", "treaty:preamble", .resolved),
        ("[a](cite:uncac/art_18)", "uncac:art_18", .external),
        ("[a](cite:code/art_5%62is)", "code:art_5bis", .external),
        ("[a](cite:code/art_5__para_1__point_đ)", "code:art_5__para_1__point_đ", .external),
        ("[a](cite:code/art_5__para_1__point_%C4%91)", "code:art_5__para_1__point_đ", .external),
        ("chữ[^1].\n\n[^1]: [a](cite:treaty/art_7)", "treaty:art_7", .resolved),
        ("## [a](cite:treaty/art_7)", "treaty:art_7", .resolved),
        ("| a |\n|---|\n| [a](cite:treaty/art_7) |", "treaty:art_7", .resolved),
        ("[a][b]\n\n[b]: cite:treaty/art_7", "treaty:art_7", .resolved),
        ("> - [a]\n\n[A]: <cite:treaty/art_7>", "treaty:art_7", .resolved),
        ("[![biển](a.png)](cite:treaty/art_7)", "treaty:art_7", .resolved),
    ])
    func setsTheTargetWhereverALinkMayStand(_ body: String, _ target: String, _ status: CitationStatus) throws {
        let site = try site(body)
        try site.write("Content/news/a.png", Data([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]))
        let found = try citations(site)
        #expect(found.map(\.target) == [target])
        #expect(found.map(\.status) == [status])
        #expect(try findings(site).filter { $0.severity != .note } == [])
    }

    @Test func looksOnThePageAsACitationThatWasRead() throws {
        let site = try site(
            "Một [khoản](cite:treaty/art_7__para_9), một [điều](cite:uncac/art_18), [cái này](cite:treaty/art_7 \"chú\")."
        )
        #expect(try site.build().hasErrors == false)
        let page = try site.page("vi/tin/a/index.html")
        #expect(page.contains("class=\"citation unchecked\" href=\"../../../vi/dieu-7/\""))
        #expect(page.contains("class=\"citation external\" href=\"https://example.org/uncac/18\""))
        #expect(
            page.contains("<a id=\"c-2\" class=\"citation\" href=\"../../../vi/dieu-7/\" title=\"chú\">cái này</a>"))
    }

    @Test func countsInCitedByWithItsSentence() throws {
        let site = try site("Câu đầu. Xem [quy định ấy](cite:treaty/art_7) và Điều 7. Câu ba nói về Điều 3.")
        #expect(try site.build().hasErrors == false)
        let article = try site.page("vi/dieu-7/index.html")
        #expect(article.contains("Xem <mark>quy định ấy</mark> và Điều 7."))
        // Both stand in one sentence, which is shown once.
        #expect(article.components(separatedBy: "<mark>").count == 2)
        #expect(try site.pinpoint("refs", "art_7").output.contains("Xem quy định ấy và Điều 7."))
    }

    @Test func standsAmongTheOthersInTextOrder() throws {
        let site = try site("Điều 3, [a](cite:treaty/art_7), Điều 5; [b](cite:uncac/art_1).")
        #expect(try citations(site).map(\.text) == ["Điều 3", "a", "Điều 5", "b"])
    }

    @Test func holdsInTheHeadingsOfAnArticleWhereNothingElseIsRead() throws {
        let site = try site("Chữ.")
        try site.write(
            "Content/treaty/article-07.vi.md",
            SmallSite.article(7, "Ký", "1. Một.\n2. Hai.\n\n## Điều 5 và [điều kia](cite:treaty/art_3)\n\nChữ.\n"))
        let report = try site.build()
        let article = try #require(report.site?.document(.init(stem: "treaty/article-07", language: .vietnamese)))
        #expect(article.compiled.citations.map(\.text) == ["điều kia"])
        #expect(try site.page("vi/dieu-3/index.html").contains("<mark>điều kia</mark>"))
    }

    @Test func aListGoesOnBehindItsWords() throws {
        let site = try site("Các [Điều 7](cite:treaty/art_7), 8 và 9.")
        #expect(try citations(site).map(\.target) == ["treaty:art_7", "treaty:art_8", "treaty:art_9"])
    }

    @Test func nothingElseRestsOnWordsThatItContradicts() throws {
        #expect(
            try citations(try site("Theo [Điều 7](cite:uncac/art_7) thì khoản 2 nói.")).map(\.target) == ["uncac:art_7"]
        )
        #expect(
            try citations(try site("Theo [Điều 7](cite:treaty/art_7) thì khoản 2 nói.")).map(\.target)
                == ["treaty:art_7", "treaty:art_7__para_2"])
    }

    // MARK: Forbidding

    @Test(arguments: [
        "[Điều 71](cite:none)", "[khoản 1 **Điều** 7 và Điều 3](cite:none)", "Điều [71](cite:none)",
        "[ngày 24/12/2024](cite:none)", "Công ước gồm [2 chương và 14 điều](cite:none)", "[điểm một](cite:none)",
        "[Điều 71](cite:none) của hợp đồng, khoản 2", "[Điều 71][d]\n\n[d]: cite:none",
    ])
    func leavesWordsAsPlainText(_ body: String) throws {
        let site = try site(body)
        try site.write(
            "Content/concepts/point.yml",
            "title: {vi: Điểm một, en: Point one}\nterms: {vi: [điểm một], en: [point one]}\nprovisions: [art_3]\n")
        try site.write(
            "Content/timeline/2024-12-24-adoption.vi.md",
            "---\ntitle: Thông qua\ndate: 2024-12-24\nconfidence: confirmed\n---\nx\n")
        #expect(try citations(site).isEmpty)
        #expect(try findings(site) == [])
        try site.build()
        let main = try #require(try site.page("vi/tin/a/index.html").components(separatedBy: "class=\"prose\"").last)
        let paragraph = main.components(separatedBy: "<footer")[0].components(separatedBy: "</p>")[0]
        #expect(!paragraph.contains("class=\"citation") && !paragraph.contains("class=\"date"))
        #expect(!paragraph.contains("class=\"concept"))
    }

    @Test func forbidsOneMemberOfAListAlone() throws {
        let site = try site("Điều 3, [8](cite:none) và 9 của UNCAC.")
        #expect(try citations(site).map(\.target) == ["uncac:art_3", "uncac:art_9"])
    }

    @Test func aConceptIsLinkedWhereItIsNotForbidden() throws {
        let site = try site("[điểm một](cite:none) không phải, nhưng điểm một này thì phải.")
        try site.write(
            "Content/concepts/point.yml",
            "title: {vi: Điểm một, en: Point one}\nterms: {vi: [điểm một], en: [point one]}\nprovisions: [art_3]\n")
        try site.build()
        let page = try site.page("vi/tin/a/index.html")
        #expect(page.contains(">điểm một</a> này"))
        #expect(page.components(separatedBy: "class=\"concept\"").count == 2)
    }

    // MARK: Mistakes

    /// A body with a mistake in the target, and what stands there when the first fix-it has been made.
    private static let mistakes: [(String, String)] = [
        ("[Điều 7](cite:treaty/article-7)", "cite:treaty/art_7"), ("[Điều 7](cite:7)", "cite:treaty/art_7"),
        ("[x](cite:treaty/art_7_para_1)", "cite:treaty/art_7__para_1"), ("[x](cite:art_7)", "cite:treaty/art_7"),
        ("[x](cite:treaty/ART_7)", "cite:treaty/art_7"), ("[x](cite:Treaty/art_7)", "cite:treaty/art_7"),
        ("[x](cite:traety/art_7)", "cite:treaty/art_7"), ("[Điều 7](cite:treaty)", "cite:treaty/art_7"),
        ("[Điều 7](cite:)", "cite:treaty/art_7"), ("[x](cite:/art_7)", "cite:treaty/art_7"),
        ("[x](cite:treaty:art_7)", "cite:treaty/art_7"), ("[x](cite://treaty/art_7)", "cite:treaty/art_7"),
        ("[x](cite:treaty/art_07)", "cite:treaty/art_7"),
        ("[x](cite:treaty/7\\(2\\)\\(a\\))", "cite:treaty/art_7__para_2__point_a"),
        ("[x](cite:treaty/dieu-7)", "cite:treaty/art_7"), ("[x](cite:treaty/chp_2)", "cite:treaty/chp_II"),
        ("[x](cite:treaty/chapter-ii)", "cite:treaty/chp_II"), ("[x](cite:NONE)", "cite:none"),
        ("[x](cite:treaty/art_13)", "cite:treaty/art_12"), ("[Điều 7](cite:treaty/art_77)", "cite:treaty/art_7"),
        ("[x](cite:uncac/art_99)", "cite:uncac/art_71"), ("[x](cite:code/art_5__para_9)", "cite:code/art_5__para_2"),
        ("[Điều 7](cite:art_7) của UNCAC", "cite:uncac/art_7"), ("[x](<cite:treaty/art 7>)", "cite:treaty/art_7"),
        ("[a](cite:treaty/art_7) [a][a]\n\n[a]: cite:treaty/article_7", "[a]: cite:treaty/art_7"),
        ("[cite:treaty/article-7](cite:treaty/article-7)", "[cite:treaty/article-7](cite:treaty/art_7)"),
    ]

    @Test(arguments: mistakes)
    func aTargetThatIsNotThereIsMendedByItsFixIt(_ body: String, _ mended: String) throws {
        let site = try site("Chữ đầu dòng, \(body).")
        let findings = try findings(site)
        let finding = try #require(findings.first { $0.severity == .error }, "\(findings)")
        #expect([.deadLink, .danglingCitation].contains(finding.code))
        let fixIt = try #require(finding.fixIts.first, "\(finding)")
        // What is underlined is the destination, and that is what is replaced.
        #expect(fixIt.location == finding.location)
        #expect(fixIt.message.hasSuffix("write ‘\(fixIt.replacement)’"))
        try site.apply(fixIt)
        let text = try String(contentsOfFile: site.root + "/" + Self.page, encoding: .utf8)
        #expect(text.contains(mended), "\(text)")
        let rest = try self.findings(site).filter { $0.severity == .error }
        // Words that are an address are a mistake of their own.
        #expect(rest.allSatisfy { $0.message == "a ‘cite:’ link has no words to show" }, "\(rest)")
    }

    @Test func onlyWhatIsSurelyMeantIsCertain() throws {
        func isCertain(_ body: String) throws -> Bool? { try findings(try site(body)).first?.fixIts.first?.isCertain }
        #expect(try isCertain("[x](cite:treaty/article-7)") == true)
        #expect(try isCertain("[Điều 7](cite:treaty/art_77)") == true)
        #expect(try isCertain("[Điều 7](cite:traety/art_7)") == true)
        #expect(try isCertain("[x](cite:treaty/art_13)") == false)
        #expect(try isCertain("[x](cite:traety/art_7)") == false)
        #expect(try isCertain("Theo Điều 71.") == false)
    }

    @Test(arguments: [
        "cite:treaty/art_3,art_7", "cite:treaty/art_3-art_7", "cite:treaty/3-7", "cite:zzzzz/art_7", "cite:treaty/abc",
        "cite:?",
    ])
    func whatNobodyUnderstandsGetsNoFixIt(_ target: String) throws {
        let finding = try #require(try findings(try site("[x](\(target))")).first)
        #expect(finding.code == .deadLink && finding.fixIts.isEmpty)
        #expect(finding.notes.contains { $0.message.contains("cite:none") })
        #expect(finding.location.span?.utf8Length == target.utf8.count)
    }

    @Test func aDefinitionThatManyLinksReferToIsOneMistake() throws {
        let site = try site("[một][d], [hai][d] và [ba][d].\n\n[d]: cite:treaty/art_99")
        let findings = try findings(site)
        #expect(findings.map(\.location.line) == [7])
        #expect(try citations(site).count == 3)
    }

    @Test(arguments: [
        ("[](cite:treaty/art_7)", "[Điều 7](cite:treaty/art_7)"),
        ("<cite:treaty/art_7>", "[Điều 7](cite:treaty/art_7)"),
        ("[cite:treaty/art_7](cite:treaty/art_7)", "[Điều 7](cite:treaty/art_7)"),
        ("[ ][d]\n\n[d]: cite:treaty/art_7", "[Điều 7][d]"), ("Xem![Điều 7](cite:treaty/art_7)", "Xem\\![Điều 7]"),
        ("xem ![Điều 7](cite:treaty/art_7)", "xem [Điều 7]"), ("![Điều 7](cite:none)", ", [Điều 7](cite:none)"),
    ])
    func wordsThatAreMissingOrAnImageAreMendedToo(_ body: String, _ mended: String) throws {
        let site = try site("Chữ, \(body)")
        let errors = try findings(site).filter { $0.severity == .error }
        #expect(errors.count == 1, "\(errors)")
        try site.apply(try #require(errors.first?.fixIts.first))
        #expect(try String(contentsOfFile: site.root + "/" + Self.page, encoding: .utf8).contains(mended))
        #expect(try findings(site).filter { $0.severity == .error } == [])
    }

    @Test func wordsThatSayAnotherProvisionAreANote() throws {
        let site = try site("Theo [Điều 3](cite:treaty/art_7).")
        let finding = try #require(try findings(site).first)
        #expect(finding.code == .targetMismatch && finding.severity == .note)
        #expect(finding.message == "the words ‘Điều 3’ say Điều 3, their target is Điều 7")
        try site.apply(try #require(finding.fixIts.first))
        #expect(try findings(site) == [])
        #expect(try findings(self.site("[Điều 3](cite:treaty/art_7)", more: "acknowledges: [target-mismatch]\n")) == [])
    }

    @Test(arguments: [
        "[Điều 7](cite:treaty/art_7__para_1)", "[khoản 1 Điều 7](cite:treaty/art_7)", "[Điều 7](cite:uncac/art_7)",
        "[quy định ấy](cite:treaty/art_7)", "[các Điều 3 và 7](cite:treaty/art_7)", "[Điều 3 đến 7](cite:treaty/art_3)",
    ])
    func wordsThatSayMoreOrLessOrNothingAreNone(_ body: String) throws {
        #expect(try findings(try site(body)).filter { $0.code == .targetMismatch } == [])
    }

    @Test func aMissingTargetCanBeQuotedKnowingly() throws {
        let site = try site("Bài viết dẫn [điều 71](cite:treaty/art_71).", more: "acknowledges: [dangling-citation]\n")
        #expect(try site.build().hasErrors == false)
        let page = try site.page("vi/tin/a/index.html")
        #expect(page.contains("class=\"citation dangling\"") && page.contains("Đính chính"))
    }

    // MARK: What is offered for a citation that was read

    @Test func aDanglingCitationIsOfferedAsNone() throws {
        let site = try site("Theo Điều 71 thì phải làm.")
        let fixIts = try #require(try findings(site).first).fixIts
        #expect(fixIts.map(\.message) == ["if this is no citation, write ‘[Điều 71](cite:none)’"])
        try site.apply(fixIts[0])
        #expect(try findings(site) == [])
    }

    @Test func aDanglingCitationIsOfferedToAnInstrumentThatItsSentenceNames() throws {
        let site = try site("Khác với UNCAC thì Điều 71 quy định việc đó.")
        let fixIts = try #require(try findings(site).first).fixIts
        #expect(fixIts.first?.message == "if the UNCAC is meant, write ‘[Điều 71](cite:uncac/art_71)’")
        try site.apply(fixIts[0])
        #expect(try findings(site) == [])
        #expect(try citations(site).map(\.target) == ["uncac:art_71"])
    }

    @Test(arguments: ["Theo **Điều** 71.", "Theo Điều\n71.", "Xem!Điều 71."])
    func noLinkIsOfferedWhereOneWouldBreakTheMarkup(_ body: String) throws {
        #expect(try #require(try findings(try site(body)).first).fixIts.isEmpty)
    }

    // MARK: For machines

    @Test func machinesGetTheRegionAndTheReplacement() throws {
        let site = try site("ở [Điều 7](cite:treaty/article-7)")
        let offset = SmallSite.news("A", "ở [Điều 7](").utf8.count - 1
        let json = try site.pinpoint("check", "--diagnostics", "json").output
        let object = try #require(try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
        let findings = try #require(object["diagnostics"] as? [[String: Any]])
        let finding = try #require(findings.first { $0["code"] as? String == "dead-link" })
        let fixIt = try #require((finding["fixIts"] as? [[String: Any]])?.first)
        #expect(fixIt["replacement"] as? String == "cite:treaty/art_7" && fixIt["isCertain"] as? Bool == true)
        let location = try #require(fixIt["location"] as? [String: Any])
        #expect(location["utf8Offset"] as? Int == offset && location["utf8Length"] as? Int == 21)
        #expect(location["line"] as? Int == 5 && location["column"] as? Int == 12 && location["length"] as? Int == 21)

        let sarif = try site.pinpoint("check", "--diagnostics", "sarif").output
        let log = try #require(try JSONSerialization.jsonObject(with: Data(sarif.utf8)) as? [String: Any])
        let results = try #require((log["runs"] as? [[String: Any]])?.first?["results"] as? [[String: Any]])
        let result = try #require(results.first { $0["ruleId"] as? String == "dead-link" })
        let change = try #require(
            ((result["fixes"] as? [[String: Any]])?.first?["artifactChanges"] as? [[String: Any]])?.first)
        #expect((change["artifactLocation"] as? [String: Any])?["uri"] as? String == Self.page)
        let replacement = try #require((change["replacements"] as? [[String: Any]])?.first)
        #expect((replacement["insertedContent"] as? [String: Any])?["text"] as? String == "cite:treaty/art_7")
        let region = try #require(replacement["deletedRegion"] as? [String: Any])
        #expect(region["startColumn"] as? Int == 12 && region["endColumn"] as? Int == 33)
        #expect(region["byteOffset"] as? Int == offset && region["byteLength"] as? Int == 21)

        #expect(
            try site.pinpoint("check", "--diagnostics", "github").output.contains(
                "%0Afix-it: write ‘cite:treaty/art_7’"))
        #expect(try site.pinpoint("check").error.contains("\n  fix-it: write ‘cite:treaty/art_7’\n"))
    }
}
