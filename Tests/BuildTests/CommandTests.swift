import Build
import Foundation
import Testing

/// What the executable prints where, and the status it exits with.
@Suite struct Commands {
    private static let wrong = SmallSite.files(with: [
        "Content/news/2025-04-10-bai.vi.md": SmallSite.news("Bài", "Theo Điều 71 của Công ước, xem khoản 9 Điều 7.")
    ])

    @Test func printsTheFindingWithItsSourceLineAndTheNearestArticle() throws {
        let run = try VirtualSite(Self.wrong).pinpoint("build")
        #expect(run.status == 1)
        #expect(run.output.isEmpty)
        #expect(
            run.error.hasPrefix(
                """
                Content/news/2025-04-10-bai.vi.md: warning: there is no ‘en’ version of this document [missing-translation]
                  note: its file would be ‘Content/news/2025-04-10-bai.en.md’
                Content/news/2025-04-10-bai.vi.md:5:6: error: Điều 71 is not in the Rivers Convention, which ends at \
                Article 12 [dangling-citation]
                    5 | Theo Điều 71 của Công ước, xem khoản 9 Điều 7.
                      |      ^~~~~~~
                  note: the nearest article is Điều 12

                """), "\(run.error)")
    }

    @Test func exitsWithTheStatusThatSaysWhatWentWrong() throws {
        let site = try VirtualSite(SmallSite.files)
        #expect(try site.pinpoint("build").status == 0)
        #expect(try site.pinpoint("check").status == 0)
        #expect(try site.pinpoint("check", "--source", "nowhere").status == 64)
        #expect(try site.pinpoint("build", "--jobs", "0").status == 64)
        #expect(try site.pinpoint("build", "--frobnicate").status == 64)
        for address in ["javascript:alert(1)", "example.org", "https://ex ample/", "https://example.org/?a#b", ""] {
            #expect(try site.pinpoint("check", "--base-url", address).status == 64, "\(address)")
        }
        #expect(try site.pinpoint("refs", "art_99").status == 64)
        #expect(try site.pinpoint("refs", "nonsense").status == 64)
        try site.write("blocked", "a file where a folder should be\n")
        #expect(try site.pinpoint("build", "--output", "blocked/Site").status == 74)
    }

    @Test func strictMakesWarningsErrors() throws {
        let site = try VirtualSite(
            SmallSite.files(with: ["Content/news/2025-04-10-bai.vi.md": SmallSite.news("Bài", "Chưa dịch.")]))
        #expect(try site.pinpoint("check").status == 0)
        #expect(try site.pinpoint("check", "--strict").status == 1)
        #expect(try site.pinpoint("build", "--strict").status == 1)
        #expect(!FileManager.default.fileExists(atPath: site.output))
    }

    @Test func buildCountsNotesAndCheckListsThem() throws {
        let site = try VirtualSite(
            SmallSite.files(with: ["Content/news/2025-04-10-bai.vi.md": SmallSite.news("Bài", "Theo khoản 9 Điều 7.")]))
        let build = try site.pinpoint("build").error
        #expect(!build.contains("[unchecked-pinpoint]") && build.contains("1 note"))
        #expect(try site.pinpoint("check").error.contains("[unchecked-pinpoint]"))
    }

    @Test func formsForMachinesAreJSONOnStandardOutput() throws {
        let site = try VirtualSite(Self.wrong)
        let json = try site.pinpoint("check", "--diagnostics", "json").output
        let object = try #require(try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
        #expect(object["version"] as? Int == 1)
        let findings = try #require(object["diagnostics"] as? [[String: Any]])
        let dangling = try #require(findings.first { $0["code"] as? String == "dangling-citation" })
        let location = try #require(dangling["location"] as? [String: Any])
        #expect(location["line"] as? Int == 5 && location["column"] as? Int == 6 && location["length"] as? Int == 7)
        #expect(location["utf8Length"] as? Int == "Điều 71".utf8.count)

        let sarif = try site.pinpoint("check", "--diagnostics", "sarif").output
        let log = try #require(try JSONSerialization.jsonObject(with: Data(sarif.utf8)) as? [String: Any])
        #expect(log["version"] as? String == "2.1.0")

        let github = try site.pinpoint("check", "--diagnostics", "github").output
        #expect(
            github.contains(
                "::error file=Content/news/2025-04-10-bai.vi.md,line=5,col=6,endColumn=13,title=dangling-citation::Điều 71"
            ))
    }

    @Test func readsTextsALineEach() throws {
        let site = try VirtualSite(SmallSite.files)
        let run = try site.pinpoint(
            "cite",
            input: """
                {"text":"khoản 1 Điều 7","lang":"vi"}
                {"text":"Article 99","lang":"en"}

                """)
        #expect(run.status == 0)
        #expect(
            run.output == """
                [{"start":0,"end":19,"text":"khoản 1 Điều 7","lang":"vi","targets":[{"instrument":"treaty",\
                "id":"art_7__para_1","status":"unchecked","link":"art_7"}]}]
                [{"start":0,"end":10,"text":"Article 99","lang":"en","targets":[{"instrument":"treaty","id":"art_99",\
                "status":"dangling","link":null}]}]

                """)
    }

    @Test func keepsAnswersBesideTheirQuestionsWhenALineIsNone() throws {
        let run = try VirtualSite(SmallSite.files).pinpoint(
            "cite", input: "not json\n{\"text\":\"Article 7\",\"lang\":\"en\"}\n")
        #expect(run.status == 1)
        #expect(run.output.split(separator: "\n").count == 2)
        #expect(run.error.contains("line 1"))
    }

    @Test(arguments: ["text", "json", "csv"]) func showsWhoCitesAProvision(_ format: String) throws {
        let site = try VirtualSite(
            SmallSite.files(with: ["Content/news/2025-04-10-bai.vi.md": SmallSite.news("Bài", "Theo khoản 2 Điều 7.")]))
        let run = try site.pinpoint("refs", "art_7", "--format", format)
        #expect(run.status == 0)
        #expect(run.output.contains("Theo khoản 2 Điều 7.") && run.output.contains("art_7__para_2"))
        #expect(try site.pinpoint("refs", "art_3").output.contains("cited by: 0"))
    }

    @Test func helpSaysWhatEachCommandDoes() throws {
        for command in ["new page", "build", "serve", "check", "publish", "cite", "refs"] {
            let run = try VirtualSite.pinpoint(command.split(separator: " ").map(String.init) + ["--help"], in: "/")
            #expect(run.status == 0)
            #expect(run.output.contains("OVERVIEW") && run.output.contains("--source"), "\(command)")
        }
    }
}
