import Foundation
import Instruments
import Testing

@testable import Build

/// Which provisions of an instrument the documents cite, and which they never do.
@Suite struct Coverage {
    private static let page = "Content/news/2025-04-10-bai.vi.md"
    private static let english = "Content/news/2025-04-10-bai.en.md"

    /// An instrument whose Articles 7 and 8 have paragraphs.
    private static let numbered =
        SmallSite.instrument + """

            provisions:
              art_7: {checked: false, paragraphs: {1: {}, 2: {a: [], b: []}, 3: {}, 4: {}}}
              art_8: {checked: false, paragraphs: {1: {}, 2: {}}}

            """

    private func report(_ files: [String: String], of instrument: String? = nil) throws -> CoverageReport {
        let site = try VirtualSite(SmallSite.files(with: files))
        return try CoverageReport(of: instrument, in: try #require(try site.build(writes: false).site))
    }

    /// The ids of what is cited.
    private func cited(_ body: String, in path: String = page) throws -> [String] {
        let text = path.contains("/treaty/") ? SmallSite.article(7, "Bảy", body) : SmallSite.news("Bài", body)
        return try report(["Content/instruments/treaty.yml": Self.numbered, path: text]).parts
            .flatMap { [$0.chapter].compactMap(\.self) + $0.rows.flatMap { [$0] + $0.paragraphs } }
            .filter(\.isCited).map(\.provision.eId)
    }

    @Test func aPointCountsForItsParagraphAndItsArticle() throws {
        #expect(try cited("Theo điểm a khoản 2 Điều 7.") == ["art_7", "art_7__para_2"])
    }

    @Test func aWholeCountsForNoneOfItsParts() throws {
        #expect(try cited("Theo Điều 7 và Chương II.") == ["chp_II", "art_7"])
    }

    @Test func aRangeCountsForEveryMember() throws {
        #expect(try cited("Theo các Điều 4 đến 6.") == ["art_4", "art_5", "art_6"])
        #expect(
            try cited("Theo khoản 1 đến 3 Điều 7.") == ["art_7", "art_7__para_1", "art_7__para_2", "art_7__para_3"])
    }

    @Test func whatIsNotThereCountsForNothing() throws {
        #expect(try cited("Theo Điều 71.").isEmpty)
        #expect(try cited("Chữ.").isEmpty)
    }

    @Test func anArticleDoesNotCiteItself() throws {
        let own = "Content/treaty/article-07.vi.md"
        #expect(try cited("1. Theo Điều này, khoản 2 Điều này và khoản 3 Điều 7.", in: own).isEmpty)
        #expect(try cited("Chữ.\n\n## Bình luận\n\nKhoản 2 Điều 7 là vậy.", in: own).isEmpty)
        #expect(try cited("1. Theo khoản 2 Điều 8.", in: own) == ["art_8", "art_8__para_2"])
    }

    @Test func aLinkByHandCounts() throws {
        #expect(try cited("Xem [đây](cite:treaty/art_8).") == ["art_8"])
        #expect(try cited("Xem [Điều 8](cite:none).").isEmpty)
    }

    private static let files = [
        "Content/instruments/treaty.yml": numbered,
        page: SmallSite.news("Bài", "Theo khoản 2 Điều 7, Điều 8, Điều 3 và Điều 12; lại Điều 3."),
        english: SmallSite.news("Piece", "Under Article 3 and Article 5 of the Convention."),
    ]

    @Test func saysChapterByChapterWhatIsNeverCited() throws {
        let run = try VirtualSite(SmallSite.files(with: Self.files)).pinpoint("refs", "--coverage")
        #expect(run.status == 0 && run.error.isEmpty)
        #expect(
            run.output == """
                treaty

                Chapter I: 2 of 6 articles cited; never: Articles 1, 2, 4, 6
                Chapter II: 3 of 6 articles cited; never: Articles 9–11
                  as a whole, no paragraph of it: Article 8
                  Article 7: 1 of 4 paragraphs cited; never: paragraphs 1, 3, 4

                5 of 12 articles cited, 1 of 6 paragraphs

                """, "\(run.output)")
    }

    @Test func countsEachLanguageInTables() throws {
        let run = try VirtualSite(SmallSite.files(with: Self.files)).pinpoint("refs", "--coverage", "--format", "csv")
        #expect(run.status == 0)
        let lines = run.output.components(separatedBy: "\r\n")
        #expect(lines[0] == "chapter,provision,cited,citations,vi,en")
        #expect(lines[1] == "chp_I,chp_I,no,0,0,0")
        #expect(lines.contains("chp_I,art_3,yes,3,2,1") && lines.contains("chp_I,art_5,yes,1,0,1"))
        #expect(lines.contains("chp_II,art_7__para_2,yes,1,1,0") && lines.contains("chp_II,art_7__para_1,no,0,0,0"))
        // A heading, 2 chapters, 12 articles, 6 paragraphs, and nothing behind the last line break.
        #expect(lines.count == 1 + 2 + 12 + 6 + 1 && lines.last == "")
    }

    @Test func countsEachLanguageInObjects() throws {
        let run = try VirtualSite(SmallSite.files(with: Self.files)).pinpoint("refs", "--coverage", "--format", "json")
        let object = try #require(try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
        #expect(object["version"] as? Int == 1 && object["instrument"] as? String == "treaty")
        #expect(object["languages"] as? [String] == ["vi", "en"])
        let articles = try #require(object["articles"] as? [String: Any])
        #expect(articles["cited"] as? Int == 5 && articles["of"] as? Int == 12)
        #expect(articles["byLanguage"] as? [String: Int] == ["vi": 4, "en": 2])
        let parts = try #require(object["parts"] as? [[String: Any]])
        #expect(parts.map { ($0["chapter"] as? [String: Any])?["provision"] as? String } == ["chp_I", "chp_II"])
        let first = try #require(parts[0]["provisions"] as? [[String: Any]])
        let three = try #require(first.first { $0["provision"] as? String == "art_3" })
        #expect(three["isCited"] as? Bool == true && three["citations"] as? Int == 3)
        #expect(three["byLanguage"] as? [String: Int] == ["vi": 2, "en": 1])
    }

    private static let rivers = """
        id: rivers
        type: {vi: Hiệp ước, en: Treaty}
        name: {vi: Hiệp ước về sông, en: Treaty on Rivers}
        short: {vi: Hiệp ước Sông, en: Rivers Treaty}
        outline: {articles: 1-4, annexes: I-III}

        """

    @Test func serveAnotherInstrumentWithoutChapters() throws {
        let site = try VirtualSite(
            SmallSite.files(with: [
                "Content/instruments/rivers.yml": Self.rivers,
                Self.english: SmallSite.news(
                    "Piece",
                    "Articles 2 and 9 of the Rivers Treaty, Article 3 of the Convention, Annex II to the Rivers Treaty."
                ),
            ]))
        let run = try site.pinpoint("refs", "--coverage", "--instrument", "rivers")
        #expect(run.status == 0)
        #expect(run.output.hasPrefix("rivers\n\n1 of 4 articles cited; never: Articles 1, 3, 4\n"), "\(run.output)")
        #expect(run.output.contains("of 3 annexes cited; never: Annexes I"), "\(run.output)")
    }

    @Test func articlesInNoChapterComeLast() throws {
        let instrument = SmallSite.instrument.replacingOccurrences(of: "articles: 1-12,", with: "articles: 1-14,")
        let text = try report([
            "Content/instruments/treaty.yml": instrument, Self.page: SmallSite.news("Bài", "Theo Điều 14."),
        ]).text(.text)
        #expect(
            text == """
                treaty

                Chapter I: 0 of 6 articles cited; never: Articles 1–6
                Chapter II: 0 of 6 articles cited; never: Articles 7–12
                In no chapter: 1 of 2 articles cited; never: Article 13

                1 of 14 articles cited

                """, "\(text)")
    }

    @Test func saysWhatWasWrongWithTheQuestion() throws {
        let site = try VirtualSite(SmallSite.files)
        for (arguments, message) in [
            (["refs"], "Name a provision, such as art_64, or ask for --coverage."),
            (["refs", "art_7", "--coverage"], "Name a provision or ask for --coverage, not both."),
            (
                ["refs", "art_7", "--instrument", "rivers"],
                "--instrument goes with --coverage; a provision is rivers:art_7."
            ),
            (
                ["refs", "--coverage", "--instrument", "nowhere"],
                "there is no instrument ‘nowhere’; this site has treaty"
            ),
        ] {
            let run = try VirtualSite.pinpoint(arguments, in: site.root)
            #expect(run.status == 64 && run.output.isEmpty, "\(arguments)")
            #expect(run.error.contains(message), "\(run.error)")
        }
    }

    @Test func saysThatItMayNotBeAllWhereTheContentHasErrors() throws {
        let site = try VirtualSite(SmallSite.files(with: [Self.page: SmallSite.news("Bài", "Theo Điều 71 và Điều 7.")]))
        let run = try site.pinpoint("refs", "--coverage")
        #expect(run.status == 0 && run.error.contains("this may not be all"))
        #expect(run.output.contains("Chapter II: 1 of 6 articles cited"))
        try site.write("Content/instruments/treaty.yml", "id: [\n")
        let broken = try site.pinpoint("refs", "--coverage")
        #expect(broken.status == 1 && broken.output.isEmpty && !broken.error.isEmpty)
    }
}
