import Citations
import Diagnostics
import Foundation
import Linker
import Testing

@testable import Build

/// The audit: every place that looks like a citation and is not linked, with the reason, and no other place.
@Suite struct Audit {
    /// A text that is not linked, and how it is once the author has mended it.
    private struct Place {
        let reason: String
        let path: String
        /// The body; the text before `⟦` and the words up to `⟧` say what is found.
        let body: String
        /// The body, or the other files, that leave nothing to find.
        var mended: String?
        var more: [String: String] = [:]
    }

    private static let vi = "Content/news/2025-04-10-bai.vi.md"
    private static let en = "Content/news/2025-04-10-bai.en.md"

    private static let places: [Place] = [
        Place(
            reason: "dispatch-verb", path: vi, body: "Bộ ⟦điều 5 tổ⟧ công tác xuống xã.",
            mended: "Bộ cử 5 tổ công tác xuống xã."),
        Place(
            reason: "count", path: vi, body: "Kinh phí là ⟦khoản 66 tỷ⟧ đồng.", mended: "Kinh phí là 66 tỷ đồng."),
        Place(
            reason: "count", path: vi, body: "Công ước gồm hai phần; công ước có ⟦12 điều⟧ và một phụ lục.",
            mended: "Công ước kết thúc ở Điều 7."),
        Place(
            reason: "no-antecedent", path: vi, body: "Chữ.\n\nTheo **⟦khoản** 2⟧ thì được.",
            mended: "Theo khoản 2 Điều 7 thì được."),
        Place(
            reason: "ambiguous-owner", path: en, body: "Under the Rivers Treaty, ⟦art. 7⟧ applies.",
            mended: "Under art. 7 of the Rivers Treaty, it applies.", more: treaty("https://example.org/rivers")),
        Place(
            reason: "suffix", path: vi, body: "Theo ⟦Điều 7/⟧2 thì được.", mended: "Theo Điều 7 (2) thì được."),
        Place(
            reason: "range", path: vi, body: "Theo ⟦Điều 7 đến 3⟧ thì được.", mended: "Theo Điều 3 và Điều 7 thì được."),
        Place(reason: "other-sense", path: vi, body: "Vào ⟦thời điểm 3⟧ giờ.", mended: "Vào lúc 3 giờ."),
        Place(reason: "number", path: vi, body: "Theo ⟦Điều 2024⟧ thì được.", mended: "Theo Điều 7 thì được."),
        Place(
            reason: "self-reference-outside", path: vi, body: "Theo quy định tại ⟦Điều này⟧ thì được.",
            mended: "Theo quy định tại Điều 7 thì được."),
        Place(reason: "unread", path: vi, body: "Theo ⟦Điều (7⟧) thì được.", mended: "Theo Điều 7 thì được."),
        Place(
            reason: "other-text", path: en, body: "The ⟦article 7⟧ of the 1961 agreements says so.",
            mended: "Article 7 says so."),
        Place(
            reason: "forbidden", path: vi, body: "Xem [⟦Điều 7⟧](cite:none) và Điều 3.", mended: "Xem Điều 7 và Điều 3."
        ),
        Place(
            reason: "no-target", path: vi, body: "Xem [⟦Điều 7⟧](cite:treaty/article-7).",
            mended: "Xem [Điều 7](cite:treaty/art_7)."),
        Place(
            reason: "no-target", path: vi, body: "Xem [⟦điều ấy⟧](cite:traety/art_7).",
            mended: "Xem [điều ấy](cite:treaty/art_7)."),
        Place(
            reason: "target-mismatch", path: vi, body: "Xem [⟦Điều 3⟧](cite:treaty/art_7).",
            mended: "Xem [Điều 3](cite:treaty/art_3)."),
        Place(
            reason: "divided", path: vi, body: "Theo ⟦khoản 1 [Điều 7⟧](../treaty/article-07.vi.md) thì được.",
            mended: "Theo [khoản 1 Điều 7](../treaty/article-07.vi.md) thì được."),
        Place(
            reason: "divided", path: vi, body: "Theo ⟦khoản 1[^1] Điều 7⟧ thì được.\n\n[^1]: Chú thích.",
            mended: "Theo khoản 1 Điều 7[^1] thì được.\n\n[^1]: Chú thích."),
        Place(
            reason: "self-reference", path: "Content/treaty/article-03.vi.md", body: "1. Theo ⟦Điều này⟧ thì được.",
            mended: "1. Theo Điều 7 thì được."),
        Place(
            reason: "dangling", path: vi, body: "Theo ⟦Điều 71⟧ thì được.", mended: "Theo Điều 7 thì được."),
        Place(
            reason: "not-in-outline", path: en, body: "Under ⟦Article 99⟧ of the Rivers Treaty.",
            mended: "Under Article 9 of the Rivers Treaty.", more: treaty("https://example.org/rivers")),
        Place(
            reason: "unknown-instrument", path: vi, body: "Theo ⟦Điều 26⟧ Luật An ninh mạng.",
            mended: "Theo Luật An ninh mạng."),
        Place(
            reason: "no-address", path: en, body: "Under ⟦Article 9⟧ of the Rivers Treaty.", more: treaty(nil)),
        Place(reason: "no-page", path: vi, body: "Theo ⟦Điều 9⟧ thì được."),
    ]

    /// The files that mend a place where its text stays as it is.
    private static let mending: [String: [String: String]] = [
        "no-address": treaty("https://example.org/rivers"),
        "no-page": ["Content/treaty/article-09.vi.md": SmallSite.article(9, "Chín", "Chữ.")],
    ]

    /// Another instrument, with or without an address.
    private static func treaty(_ url: String?) -> [String: String] {
        let file = """
            id: rivers
            type: {vi: Hiệp ước, en: Treaty}
            name: {vi: Hiệp ước về sông, en: Treaty on Rivers}
            short: {vi: Hiệp ước Sông, en: Rivers Treaty}
            outline: {articles: 1-9}

            """
        return ["Content/instruments/rivers.yml": file + (url.map { "url: \($0)\n" } ?? "")]
    }

    private static func text(_ path: String, _ body: String) -> String {
        path.contains("/treaty/") ? SmallSite.article(3, "Ba", body) : SmallSite.news("Bài", body)
    }

    /// A body without its marks, and what it says is found: the words, and their line and column in the file.
    private static func read(_ path: String, _ body: String) throws -> (
        body: String, words: String, line: Int, column: Int, bytes: Range<Int>
    ) {
        let open = try #require(body.firstIndex(of: "⟦"))
        let close = try #require(body.firstIndex(of: "⟧"))
        let plain = body.filter { $0 != "⟦" && $0 != "⟧" }
        let source = String(body[body.index(after: open)..<close])
        let words = source.replacingOccurrences(of: "**", with: "").replacingOccurrences(of: "[^1]", with: "")
            .replacingOccurrences(of: "[", with: "")
        let file = text(path, plain)
        let lineStart = body[..<open].lastIndex(of: "\n").map { body.index(after: $0) } ?? body.startIndex
        let line = file.components(separatedBy: plain)[0].count { $0 == "\n" } + 1
        let offset = file.components(separatedBy: plain)[0].utf8.count + body[..<open].utf8.count
        return (
            plain, words, line + body[..<open].count { $0 == "\n" },
            body.distance(from: lineStart, to: open) + 1, offset..<(offset + source.utf8.count)
        )
    }

    private func audit(_ site: VirtualSite, jobs: Int? = nil) throws -> AuditReport {
        AuditReport(of: try #require(try site.build(jobs: jobs, writes: false).site))
    }

    @Test(arguments: places.indices) func namesEachReasonAtItsPlaceAndIsSilentOnceItIsMended(_ index: Int) throws {
        let place = Self.places[index]
        let expected = try Self.read(place.path, place.body)
        let site = try VirtualSite(SmallSite.files(with: place.more))
        #expect(try audit(site).entries.isEmpty)
        try site.write(place.path, Self.text(place.path, expected.body))
        let entries = try audit(site).entries
        let entry = try #require(entries.first, "\(place.reason)")
        #expect(entries.count == 1, "\(entries.map { "\($0.text) \($0.reason)" })")
        #expect(entry.reason == place.reason)
        #expect(entry.text == expected.words)
        #expect(entry.location.path == place.path && entry.location.line == expected.line)
        let span = try #require(entry.location.span)
        #expect(span.column == expected.column)
        #expect(span.utf8Offset..<(span.utf8Offset + span.utf8Length) == expected.bytes)

        if let mended = place.mended { try site.write(place.path, Self.text(place.path, mended)) }
        for (path, text) in Self.mending[place.reason] ?? [:] { try site.write(path, text) }
        let left = try audit(site).entries
        #expect(left.isEmpty, "\(left.map { "\($0.text) \($0.reason)" })")
    }

    @Test func aTestRaisesEveryReason() {
        let raised = Set(Self.places.map(\.reason))
        for code in UnlinkedCitation.Reason.codes { #expect(raised.contains(code), "no place above raises ‘\(code)’") }
        #expect(Set(UnlinkedCitation.Reason.codes).count == UnlinkedCitation.Reason.codes.count)
    }

    @Test func everyReasonOfTheReaderHasAnExplanationOfItsOwn() {
        for reason in NearCitation.Reason.allCases {
            #expect(UnlinkedCitation.Reason.explanations[reason] != nil, "‘\(reason.rawValue)’ has no explanation")
        }
        let texts = UnlinkedCitation.Reason.explanations.values
        #expect(Set(texts).count == texts.count)
        #expect(texts.allSatisfy { !$0.hasSuffix(".") })
    }

    private static let several = SmallSite.files(
        with: treaty(nil).merging([
            vi: SmallSite.news(
                "Bài",
                """
                Bộ điều 5 tổ công tác; theo khoản 2
                Điều 9 và Điều 71 thì được.

                Xem [Điều 7](cite:none), Điều 26 Luật An
                ninh mạng.
                """),
            en: SmallSite.news("Piece", "Under Article 9 of the Rivers Treaty, Article 99 of it, and Article 7(9)."),
        ]) { $1 })

    @Test func saysInALineEachWhatIsNotLinkedAndCountsTheReasons() throws {
        let site = try VirtualSite(Self.several)
        let run = try site.pinpoint("check", "--audit")
        #expect(
            run.output == """
                Content/news/2025-04-10-bai.en.md:5:7: ‘Article 9’ is not linked: it names Article 9 of the Rivers Treaty, \
                and Content/instruments/rivers.yml has neither ‘url’ nor ‘article-url’ [no-address]
                Content/news/2025-04-10-bai.en.md:5:39: ‘Article 99’ is not linked: it may belong to the instrument \
                named beside it or may not; “Article 17 of …” would leave no doubt [ambiguous-owner]
                Content/news/2025-04-10-bai.vi.md:5:4: ‘điều 5 tổ’ is not linked: ‘điều’ is the verb “to dispatch” here, \
                and the number counts who or what is sent [dispatch-verb]
                Content/news/2025-04-10-bai.vi.md:5:29: ‘khoản 2 Điều 9’ is not linked: no page in ‘vi’ shows \
                Article 9(2) of the Rivers Convention [no-page]
                Content/news/2025-04-10-bai.vi.md:6:11: ‘Điều 71’ is not linked: the Rivers Convention has no \
                Article 71 [dangling]
                Content/news/2025-04-10-bai.vi.md:8:6: ‘Điều 7’ is not linked: the author forbade a link here with \
                ‘cite:none’ [forbidden]
                Content/news/2025-04-10-bai.vi.md:8:26: ‘Điều 26’ is not linked: it names Article 26 of ‘Luật An ninh \
                mạng’, and no file in Content/instruments has an instrument of that name [unknown-instrument]
                7 places are not linked: 1 ambiguous-owner, 1 dangling, 1 dispatch-verb, 1 forbidden, 1 no-address, \
                1 no-page, 1 unknown-instrument

                """, "\(run.output)")
        // The rest is as without the audit.
        let check = try site.pinpoint("check")
        #expect(check.output.isEmpty)
        #expect(run.error == check.error && run.status == 1 && check.status == 1)
    }

    @Test func isTheSameForAnyNumberOfThreads() throws {
        let site = try VirtualSite(Self.several)
        let one = try audit(site, jobs: 1)
        let many = try audit(site, jobs: 4)
        #expect(one.text == many.text && one.json(with: []) == many.json(with: []))
    }

    @Test func isOneJSONObjectTogetherWithTheFindings() throws {
        let site = try VirtualSite(Self.several)
        let run = try site.pinpoint("check", "--audit", "--diagnostics", "json")
        let object = try #require(try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
        #expect(object["version"] as? Int == 1)
        #expect(object["unreadLanguages"] as? [String] == [])
        let audit = try #require(object["audit"] as? [[String: Any]])
        #expect(audit.count == 7)
        let verb = try #require(audit.first { $0["reason"] as? String == "dispatch-verb" })
        #expect(verb["text"] as? String == "điều 5 tổ" && verb["language"] as? String == "vi")
        #expect((verb["explanation"] as? String)?.contains("to dispatch") == true)
        let location = try #require(verb["location"] as? [String: Any])
        #expect(location["path"] as? String == Self.vi)
        #expect(location["line"] as? Int == 5 && location["column"] as? Int == 4 && location["length"] as? Int == 9)
        let file = SmallSite.news("Bài", "")
        #expect(location["utf8Offset"] as? Int == file.utf8.count - 1 + "Bộ ".utf8.count)
        #expect(location["utf8Length"] as? Int == "điều 5 tổ".utf8.count)

        // The findings are what they are without it.
        let plain = try site.pinpoint("check", "--diagnostics", "json")
        let other = try #require(try JSONSerialization.jsonObject(with: Data(plain.output.utf8)) as? [String: Any])
        #expect(other["audit"] == nil && other["unreadLanguages"] == nil)
        #expect(object["diagnostics"] as? NSArray == other["diagnostics"] as? NSArray)
        #expect(run.status == 1 && run.error == plain.error)
    }

    @Test(arguments: ["github", "sarif"]) func hasNoPlaceInFormsForFindingsAlone(_ form: String) throws {
        let run = try VirtualSite(SmallSite.files).pinpoint("check", "--audit", "--diagnostics", form)
        #expect(run.status == 64 && run.output.isEmpty)
        #expect(run.error.contains("--audit is printed as text or json; --diagnostics \(form) has no place for it."))
    }

    @Test(arguments: ["text", "json"]) func ofASiteThatCannotBeReadIsNone(_ form: String) throws {
        let site = try VirtualSite(SmallSite.files(with: ["Content/instruments/treaty.yml": "id: [\n"]))
        let audit = try site.pinpoint("check", "--audit", "--diagnostics", form)
        let check = try site.pinpoint("check", "--diagnostics", form)
        #expect(audit.status == 1 && audit.output == check.output && audit.error == check.error)
        #expect(try site.pinpoint("check", "--audit", "--source", "nowhere").status == 64)
    }

    @Test func withoutAnythingToSaySaysThatMuch() throws {
        let run = try VirtualSite(SmallSite.files).pinpoint("check", "--audit")
        #expect(run.status == 0 && run.output == "0 places are not linked\n")
    }

    @Test func whatTheAuthorLinkedAndWhatNobodyReadsIsNoPlace() throws {
        let body = """
            Xem [Điều 9](https://example.org/), [điều 5 tổ](../treaty/article-07.vi.md), `Điều 9`, \
            [khoản 2 Điều 7](cite:treaty/art_7) và Điều 7.

                Điều 9

            ![Điều 9](a.png)
            """
        let site = try VirtualSite(
            SmallSite.files(with: [
                Self.vi: SmallSite.news("Theo Điều 9", body), "Content/news/a.png": "",
                "Content/treaty/article-03.vi.md": SmallSite.article(3, "Ba", "Chữ.\n\n## Khoản 9 Điều này\n\nChữ.\n"),
            ]))
        let report = try audit(site)
        #expect(report.entries.isEmpty, "\(report.text)")
    }

    @Test func aLinkByHandThatLeadsNowhereIsAPlace() throws {
        let site = try VirtualSite(SmallSite.files(with: [Self.vi: SmallSite.news("A", "[chín](cite:treaty/art_9)")]))
        let entry = try #require(try audit(site).entries.first)
        #expect(entry.text == "chín" && entry.reason == "no-page" && entry.location.line == 5)
    }

    @Test func aLinkByHandSaysWhatItsAuthorWrote() throws {
        let body = "[một](cite:treaty/article-7), [Điều 3](cite:treaty/art_7__para_2), [hai](cite:treaty/art_71)"
        let site = try VirtualSite(SmallSite.files(with: [Self.vi: SmallSite.news("A", body)]))
        #expect(
            try audit(site).entries.map(\.explanation) == [
                "‘cite:treaty/article-7’ names no provision of an instrument of this site",
                "the words say Article 3, and the author’s ‘cite:’ link leads to Article 7(2) of the Rivers Convention"
                    + " instead",
                "the Rivers Convention has no Article 71",
            ])
    }

    @Test(arguments: ["khoản 9 Điều 7", "[khoản ấy](cite:treaty/art_7__para_9)"])
    func whatADanglingCitationLeadsToInsteadIsSaid(_ citation: String) throws {
        let site = try VirtualSite(
            SmallSite.files(with: [
                "Content/instruments/treaty.yml": SmallSite.instrument
                    + "\nprovisions:\n  art_7: {checked: true, paragraphs: {1: {}, 2: {}}}\n",
                Self.vi: SmallSite.news("A", "Theo \(citation)."),
            ]))
        #expect(
            try audit(site).entries.map(\.explanation)
                == ["the Rivers Convention has no Article 7(9), so the words lead to Article 7 alone"])
    }

    @Test func knowsTheLineAloneWhereTheLineIsEndless() throws {
        let body = String(repeating: "chữ ", count: 4_000) + "điều 5 tổ công tác"
        let site = try VirtualSite(SmallSite.files(with: [Self.vi: SmallSite.news("A", body)]))
        let entry = try #require(try audit(site).entries.first)
        #expect(entry.location.line == 5 && entry.location.span == nil)
        let text = try audit(site).text
        #expect(text.hasPrefix("\(Self.vi):5: ‘điều 5 tổ’"))
    }

    @Test func saysWhichLanguagesItCannotLookThrough() throws {
        let site = try VirtualSite([
            "Content/site.yml": "languages: [fr]\ninstrument: code\n",
            "Content/instruments/code.yml":
                "id: code\ntype: Code\nname: Le Code\nshort: Code\noutline: {articles: 1-5}\n",
            "Content/pages/a.fr.md": "---\ntitle: A\n---\nSelon l'article 9.\n",
        ])
        let report = try audit(site)
        #expect(report.unreadLanguages.map(\.rawValue) == ["fr"])
        #expect(
            report.text == """
                documents in ‘fr’ were not looked through: citations are read in ‘vi’ and ‘en’
                0 places are not linked

                """)
    }

    @Test func manyPlacesAreEachSaidAndSoonFound() throws {
        let body = String(repeating: "Bộ điều 5 tổ công tác, [Điều 7](cite:none) và khoản 2.\n", count: 3_000)
        let site = try VirtualSite(SmallSite.files(with: [Self.vi: SmallSite.news("A", body)]))
        let entries = try audit(site).entries
        #expect(entries.count { $0.reason == "dispatch-verb" } == 3_000)
        #expect(entries.count { $0.reason == "forbidden" } == 3_000)
        #expect(entries.allSatisfy { $0.location.line >= 5 && $0.location.line < 3_005 })
    }
}
