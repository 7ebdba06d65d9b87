import Build
import Diagnostics
import Foundation
import Testing

/// The languages of a document have the same provisions and cite the same ones in each of them.
@Suite struct ParityPromises {
    /// What two versions of a news item, or of Article 7, differ in.
    private func differences(
        _ vi: String, _ en: String, isArticle: Bool = false, acknowledges: String = "", more: [String: String] = [:]
    ) throws -> [Diagnostic] {
        var files = SmallSite.files(with: [
            "Content/instruments/uncac.yml": """
            id: uncac
            type: {vi: Công ước, en: Convention}
            name: {vi: Công ước chống tham nhũng, en: Convention against Corruption}
            short: {vi: UNCAC, en: UNCAC}
            outline: {articles: 1-71}
            """
        ])
        if isArticle {
            files["Content/treaty/article-07.vi.md"] = SmallSite.article(7, "Ký", vi)
            files["Content/treaty/article-07.en.md"] = SmallSite.article(7, "Signature", en)
        } else {
            files["Content/news/2025-04-10-a.vi.md"] = SmallSite.news("A", vi)
            files["Content/news/2025-04-10-a.en.md"] = SmallSite.news("A", en, more: "slug: b\n" + acknowledges)
        }
        let site = try VirtualSite(files.merging(more) { $1 })
        return try site.build(writes: false).diagnostics
            .filter { [.citationParity, .structureParity, .missingTranslation].contains($0.code) }
    }

    /// `vi:5:3 message; note (en:6:1)`: a finding and its other place.
    private func shown(_ findings: [Diagnostic]) -> [String] {
        findings.map { finding in
            func place(_ location: Diagnostics.SourceLocation) -> String {
                let language = location.path.contains(".vi.") ? "vi" : location.path.contains(".en.") ? "en" : "fr"
                return language + (location.line > 0 ? ":\(location.line)" : "")
                    + (location.span.map { ":\($0.column)" } ?? "")
            }
            let notes = finding.notes.map { $0.message + ($0.location.map { " (\(place($0)))" } ?? "") }
            return ([place(finding.location) + " " + finding.message] + notes).joined(separator: "; ")
        }
    }

    // MARK: Citations

    @Test(arguments: [
        ("Theo Điều 7 và Điều 3.", "Under Article 3 and Article 7."),
        ("Theo các Điều 7, 8, 9, 10 và 11.", "Under Articles 7 to 11."),
        ("Theo Điều 7 đến 9.", "Under Article 7, [a](cite:treaty/art_8) and Article 9."),
        ("Theo [điều ấy](cite:treaty/art_7).", "Under Article 7."),
        ("Theo Điều 7 của UNCAC.", "Under Article 7 of UNCAC."),
        ("Theo khoản 2 Điều 7.", "Under Article 7(2)."),
        ("Theo Điều 7 Luật Lạ Lùng.", "Under the law."),
        ("## Một\n\nTheo Điều 7.\n\n## Hai\n\nChữ.", "Under Article 7.\n\n### One"),
    ])
    func agreeWhateverTheirOrderAndForm(_ vi: String, _ en: String) throws {
        #expect(shown(try differences(vi, en)) == [])
    }

    @Test func aCitationWithoutAPartnerIsNamedWithThePlaceWhereItIsMissed() throws {
        #expect(
            shown(try differences("Theo Điều 3, rồi Điều 7.", "Một\n\nUnder Article 3.")) == [
                "vi:5:18 Điều 7 is cited here and not in the ‘en’ version; there it would follow ‘Article 3’ (en:8:7)"
            ])
        #expect(
            shown(try differences("Theo Điều 3.", "Under Article 7 and Article 3.")) == [
                "en:6:7 Article 7 is cited here and not in the ‘vi’ version; there it would come before ‘Điều 3’ (vi:5:6)"
            ])
        #expect(
            shown(try differences("Theo Điều 3 UNCAC.", "Nothing.")) == [
                "vi:5:6 Điều 3 (UNCAC) is cited here and not in the ‘en’ version; the ‘en’ version (en)"
            ])
    }

    @Test func twoCitationsWithoutPartnersAreOneFindingWithBothPlaces() throws {
        #expect(
            shown(try differences("Theo Điều 3 và Điều 9.", "Under Article 3 and Article 8.")) == [
                "vi:5:16 Điều 9 is cited here and not in the ‘en’ version; the ‘en’ version cites Article 8 instead (en:6:21)"
            ])
    }

    @Test func numbersOfTimesAreCompared() throws {
        #expect(
            shown(try differences("Điều 3 và Điều 3, Điều 3.", "See Article 3.")) == [
                "vi:5:11 Điều 3 is cited 3 times here and once in the ‘en’ version; the ‘en’ version cites it here (en:6:5)",
                "vi:5:19 Điều 3 is cited 3 times here and once in the ‘en’ version; the ‘en’ version cites it here (en:6:5)",
            ])
    }

    @Test func whatARangeHasMoreIsNamed() throws {
        #expect(
            shown(try differences("Theo Điều 7 đến 11.", "Under Articles 7 to 9.")) == [
                "vi:5:6 Điều 10 and Điều 11 are cited here and not in the ‘en’ version;"
                    + " there it would follow ‘Articles 7 to 9’ (en:6:7)"
            ])
        #expect(
            try differences("Theo Điều 2 đến 11.", "Nothing.").first?.message.hasPrefix(
                "Điều 2, Điều 3 and 8 more are cited here") == true)
    }

    @Test func aDanglingCitationIsComparedToo() throws {
        let findings = try differences("Theo Điều 13.", "Under Article 12.")
        #expect(
            shown(findings) == [
                "vi:5:6 Điều 13 is cited here and not in the ‘en’ version; the ‘en’ version cites Article 12 instead (en:6:7)"
            ])
    }

    // MARK: Articles

    private static let list = "1. Một%.\n2. Hai:\n   - (a) một;\n   - (b) hai.\n"

    @Test func eachParagraphAndPointIsComparedForItself() throws {
        let vi = "1. Theo Điều 3.\n2. Hai:\n   - (a) một;\n   - (b) hai.\n"
        let en = "1. One.\n2. Two:\n   - (a) one;\n   - (b) two, article 3.\n"
        #expect(
            shown(try differences(vi, en, isArticle: true)) == [
                "en:9:15 Article 3 is cited here, in Article 7(2)(b), and not in the ‘vi’ version;"
                    + " the ‘vi’ version has điểm b khoản 2 Điều 7 here (vi:9)",
                "vi:6:9 Điều 3 is cited here, in khoản 1 Điều 7, and not in the ‘en’ version;"
                    + " the ‘en’ version has Article 7(1) here (en:6)",
            ])
    }

    @Test func theTextAndTheCommentaryOfAnArticleAreComparedApart() throws {
        let vi = "Theo Điều 3:\n\n1. Một.\n\n## Chú giải\n\nChữ.\n"
        let en = "The text:\n\n1. One.\n\n## Notes\n\nSee article 3.\n"
        #expect(
            shown(try differences(vi, en, isArticle: true)) == [
                "en:12:5 Article 3 is cited here and not in the ‘vi’ version; the ‘vi’ version (vi)",
                "vi:6:6 Điều 3 is cited here, in Điều 7, and not in the ‘en’ version; the ‘en’ version (en)",
            ])
    }

    @Test(arguments: [
        ("1. Điều này không áp dụng.\n2. Hai.\n", "1. Nothing applies.\n2. Two.\n"),
        ("1. Một.\n2. Theo Điều 7.\n", "1. One.\n2. Under this article.\n"),
        ("1. Một.\n2. Hai.\n\n## Chú giải\n\nĐiều 7 nói.\n", "1. One.\n2. Two.\n\n## Notes\n\nIt says.\n"),
    ])
    func whatCitesItselfIsNotCompared(_ vi: String, _ en: String) throws {
        #expect(shown(try differences(vi, en, isArticle: true)) == [])
    }

    @Test func pointsThatAreWrittenOutInOneLanguageAreComparedWithTheirParagraph() throws {
        let vi = "1. Một.\n2. Hai:\n   - (a) Điều 3;\n   - (b) Điều 5.\n"
        let en = "1. One.\n2. Two: (a) article 3; (b) article 5.\n"
        #expect(
            shown(try differences(vi, en, isArticle: true)) == [
                "en:7 Article 7(2)(a) is only in the ‘vi’ version; the ‘vi’ version has it here (vi:8); it would stand behind Article 7(2)",
                "en:7 Article 7(2)(b) is only in the ‘vi’ version; the ‘vi’ version has it here (vi:9); it would stand behind Article 7(2)",
            ])
    }

    @Test func aProvisionThatIsMissingIsOneFindingWithItsPartsAndItsCitations() throws {
        let vi = "1. Một.\n2. Hai, theo Điều 3:\n   - (a) Điều 5;\n   - (b) hai.\n3. Ba.\n"
        let en = "1. One.\n3. Three.\n"
        #expect(
            shown(try differences(vi, en, isArticle: true)) == [
                "en:6 Article 7(2) and its 2 parts are only in the ‘vi’ version; the ‘vi’ version has it here (vi:7);"
                    + " it would stand behind Article 7(1)"
            ])
    }

    @Test func subpointsAreComparedAndBothLanguagesMayLackSomething() throws {
        let vi = "- (a) một:\n  - (i) đầu;\n  - (ii) sau.\n"
        let en = "- (a) one:\n  - (i) first.\n- (b) two.\n"
        #expect(
            shown(try differences(vi, en, isArticle: true)) == [
                "en:7 Article 7(a)(ii) is only in the ‘vi’ version; the ‘vi’ version has it here (vi:8); it would stand behind Article 7(a)(i)",
                "vi:6 điểm b Điều 7 is only in the ‘en’ version; the ‘en’ version has it here (en:8); it would stand behind điểm a Điều 7",
            ])
    }

    // MARK: More and fewer languages

    @Test func everyLanguageIsComparedWithTheFirst() throws {
        let site = """
            languages: [vi, en, fr]
            instrument: treaty
            """
        let files = [
            "Content/site.yml": site,
            "Content/news/2025-04-10-b.vi.md": SmallSite.news("B", "Theo Điều 7."),
            "Content/news/2025-04-10-b.en.md": SmallSite.news("B", "Nothing."),
            "Content/news/2025-04-10-b.fr.md": SmallSite.news("B", "Voir [ceci](cite:treaty/art_3)."),
        ]
        let findings = try differences("a", "b", more: files).filter { $0.location.path.contains("-b.") }
        #expect(
            shown(findings) == [
                "vi:5:6 Điều 7 is cited here and not in the ‘en’ version; the ‘en’ version (en)",
                "vi:5:6 Điều 7 is cited here and not in the ‘fr’ version; the ‘fr’ version cites art. 3 instead (fr:5:7)",
            ])
    }

    @Test func eventsAndPagesAreComparedAsWell() throws {
        let event = "---\ntitle: E\ndate: 2024-12-24\nconfidence: confirmed\n---\n"
        let files = [
            "Content/timeline/2024-12-24-e.vi.md": event + "Theo Điều 7.\n",
            "Content/timeline/2024-12-24-e.en.md": event + "Nothing.\n",
            "Content/pages/p.vi.md": "---\ntitle: P\n---\nChữ.\n",
            "Content/pages/p.en.md": "---\ntitle: P\n---\nArticle 3.\n",
        ]
        #expect(
            try differences("a", "b", more: files).map(\.location.path) == [
                "Content/pages/p.en.md", "Content/timeline/2024-12-24-e.vi.md",
            ])
    }

    // MARK: Knowing it

    @Test func eitherVersionMayAcknowledgeADifference() throws {
        #expect(try differences("Theo Điều 3.", "Nothing.").count == 1)
        #expect(try differences("Theo Điều 3.", "Nothing.", acknowledges: "acknowledges: [citation-parity]\n") == [])
        #expect(try differences("Theo Điều 3.", "x", acknowledges: "acknowledges: [structure-parity]\n").count == 1)
        let article = SmallSite.article(7, "Ký", "1. Một.\n").replacingOccurrences(
            of: "review:", with: "acknowledges: [structure-parity]\nreview:")
        #expect(try differences("a", "b", more: ["Content/treaty/article-07.vi.md": article]) == [])
    }

    @Test func everyWarningAndNoteCanBeAcknowledgedAndNoOtherError() throws {
        func codes(_ body: String, _ acknowledges: String) throws -> [DiagnosticCode] {
            let page = SmallSite.news("A", body, more: acknowledges.isEmpty ? "" : "acknowledges: [\(acknowledges)]\n")
            let site = try VirtualSite(SmallSite.files(with: ["Content/news/2025-04-10-a.vi.md": page]))
            return try site.build(writes: false).diagnostics.map(\.code)
        }
        for (body, code) in [
            ("Theo Điều 71.", DiagnosticCode.danglingCitation), ("Công ước gồm 2 chương và 14 điều.", .countMismatch),
            ("Ảnh ![]()", .emptyImage), ("Chữ.\n\n[^1]: Không ai gọi.", .unusedFootnote),
            ("Chữ[^1].", .undefinedFootnote),
            ("Theo khoản 9 Điều 7.", .uncheckedPinpoint), ("[Điều 3](cite:treaty/art_7)", .targetMismatch),
        ] {
            #expect(try codes(body, "").sorted { $0.rawValue < $1.rawValue }.contains(code))
            #expect(try codes(body, code.rawValue) == [.missingTranslation], "\(code)")
            #expect(try codes(body, "\(code.rawValue), missing-translation") == [], "\(code)")
        }
        #expect(try codes("Chữ.", "dead-link").contains(.frontMatter))
    }

    @Test func ofThousandsOfDifferencesAHundredAreShown() throws {
        let found = try differences(String(repeating: "Xem Điều 3 và Điều 4. ", count: 4_000), "Nothing.")
        #expect(found.count <= 101)
        #expect(found.contains { !$0.notes.isEmpty })
    }
}
