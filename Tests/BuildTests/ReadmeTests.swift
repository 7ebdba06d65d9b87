import Build
import Diagnostics
import Foundation
import Linker
import Testing

/// The five minutes of the README, done as it says, on a copy of the project's own content.
@Suite struct Readme {
    private static let readme = try? String(contentsOfFile: VirtualSite.project + "/README.md", encoding: .utf8)

    /// The fenced block of the README that begins with some text, without its indentation.
    private static func block(beginning start: String) throws -> String {
        let readme = try #require(Self.readme)
        for part in readme.components(separatedBy: "```").enumerated() where part.offset % 2 == 1 {
            let lines = part.element.split(separator: "\n", omittingEmptySubsequences: false).dropFirst()
            let text = lines.map { $0.hasPrefix("   ") ? $0.dropFirst(3) : $0 }.joined(separator: "\n")
            if text.hasPrefix(start) { return text.trimmingCharacters(in: .whitespaces) }
        }
        Issue.record("the README has no block that begins with \(start)")
        return ""
    }

    @Test func theTourWorksAsWritten() throws {
        let site = try VirtualSite([:])
        try FileManager.default.copyItem(atPath: VirtualSite.project + "/Content", toPath: site.root + "/Content")
        #expect(try site.pinpoint("build").status == 0)
        let atFirst = try site.published()
        let example = try Self.block(beginning: "---\ntitle: An example")
        try site.write("Content/news/2026-01-15-example.en.md", example)
        #expect(try site.pinpoint("build").status == 0)
        let page = try site.page("en/news/example/index.html")
        #expect(page.contains("article-64/#art_64__para_1") && page.contains("timeline/#adoption"))
        #expect(try site.page("en/article-64/index.html").contains("it was opened for signature in Hà Nội"))

        let before = try site.published()
        try site.write(
            "Content/news/2026-01-15-example.en.md",
            example.replacingOccurrences(of: "Article 64(1)", with: "Article 71"))
        let run = try site.pinpoint("build")
        #expect(run.status == 1)
        let message = try Self.block(beginning: "Content/news/2026-01-15-example.en.md").split(separator: "\n")[0]
        #expect(run.error.contains(message), "\(run.error)")
        #expect(try site.published() == before)

        try site.write(
            "Content/news/2026-01-15-example.en.md",
            example.replacingOccurrences(
                of: "Under Article 64(1) of the Convention it was", with: "Under paragraph 1 it was"))
        let audit = try site.pinpoint("check", "--audit")
        let blocks = try #require(Self.readme).components(separatedBy: "```")
        let place = try #require(blocks.first { $0.contains(" is not linked: ") && $0.contains("example.en.md") })
        #expect(audit.status == 0)
        #expect(audit.output.contains(place.trimmingCharacters(in: .whitespacesAndNewlines) + "\n"), "\(audit.output)")

        #expect(try site.pinpoint("refs", "art_64").output.contains("cited by: "))
        #expect(try site.pinpoint("refs", "--coverage").output.contains("Chapter IX: "))

        try site.remove("Content/news/2026-01-15-example.en.md")
        #expect(try site.pinpoint("build").status == 0)
        #expect(try site.published() == atFirst)
    }

    @Test func theMistakeInALinkByHandReadsAsShownAndIsMendedByItsFixIt() throws {
        let site = try VirtualSite([:])
        try FileManager.default.copyItem(atPath: VirtualSite.project + "/Content", toPath: site.root + "/Content")
        let message = try Self.block(beginning: "Content/news/2026-01-15-example.en.md:6:20:")
        let line = try #require(message.split(separator: "\n").dropFirst().first?.split(separator: "| ").last)
        try site.write(
            "Content/news/2026-01-15-example.en.md",
            "---\ntitle: An example\npublished: 2026-01-15\npublisher: The Example\n---\n\(line)\n")
        let error = try site.pinpoint("build").error
        for part in message.split(separator: "\n") {
            #expect(error.contains(part.trimmingCharacters(in: .whitespaces)), "\(error)")
        }
        let finding = try #require(try site.build(writes: false).diagnostics.first { $0.severity == .error })
        try site.apply(try #require(finding.fixIts.first))
        #expect(try site.build(writes: false).hasErrors == false)
    }

    @Test func everyTemplateHasItsPlaceInTheTable() throws {
        let readme = try #require(Self.readme)
        let files = try VirtualSite.files(in: VirtualSite.project + "/Templates").keys.filter {
            $0.hasSuffix(".mustache")
        }
        #expect(files.count > 30)
        for file in files { #expect(readme.contains("`\(file.dropLast(".mustache".count))`"), "\(file)") }
    }

    @Test func anotherInstrumentIsStartedAndWrittenAboutAsItSays() throws {
        let folder = try VirtualSite([:])
        let start = try Self.command(beginning: "pinpoint init ../budapest")
        let site = folder.root + "/budapest"
        let made = try VirtualSite.pinpoint(["init", "budapest"] + start.dropFirst(3), in: folder.root)
        #expect(made.status == 0, "\(made.error)")
        #expect(try VirtualSite.pinpoint(["check", "--strict"], in: site).status == 0)
        for kind in ["article", "news", "event", "claim", "concept"] {
            let run = try VirtualSite.pinpoint(
                Array(Self.command(beginning: "pinpoint new \(kind) ").dropFirst()), in: site)
            #expect(run.status == 0, "\(run.error)")
        }
        let chapter = try Array(Self.command(beginning: "pinpoint new chapter ").dropFirst())
        #expect(
            try VirtualSite.pinpoint(chapter, in: site).error.contains("‘chapters’ in Content/instruments/budapest.yml")
        )
        #expect(try VirtualSite.pinpoint(["check", "--strict"], in: site).status == 0)
        let both = try StartedSite()
        let page = try VirtualSite.pinpoint(
            Array(Self.command(beginning: "pinpoint new page ").dropFirst()), in: both.root)
        #expect(page.status == 0, "\(page.error)")
    }

    /// The words of the README's line that begins with some text, quotes and comments taken as a shell does.
    private static func command(beginning start: String) throws -> [String] {
        let text = try #require(readme)
        let line = try #require(text.split(separator: "\n").first { $0.hasPrefix(start) }, "\(start)")
        var words = [""]
        var isQuoted = false
        for character in line {
            if character == "\"" {
                isQuoted.toggle()
            } else if character == "#", !isQuoted, words.last == "" {
                break
            } else if character == " ", !isQuoted {
                if words.last != "" { words.append("") }
            } else {
                words[words.count - 1].append(character)
            }
        }
        return words.filter { !$0.isEmpty }
    }

    @Test func everyCodeAndOptionIsThere() throws {
        let readme = try #require(Self.readme)
        for code in DiagnosticCode.allCases { #expect(readme.contains("`\(code.rawValue)`"), "\(code)") }
        for code in UnlinkedCitation.Reason.codes { #expect(readme.contains("| `\(code)` |"), "\(code)") }
        for (command, options) in [
            ("init", ["languages", "name", "articles", "id"]), ("new news", ["date", "slug", "draft", "source"]),
            ("new event", ["condition"]), ("new claim", ["verdict"]), ("new concept", ["provision"]),
            (
                "build",
                [
                    "source", "output", "base-url", "strict", "drafts", "clean", "compress", "jobs", "diagnostics",
                ]
            ),
            ("serve", ["source", "port", "host", "open", "follow", "drafts"]),
            ("check", ["source", "base-url", "strict", "drafts", "diagnostics", "audit"]),
            ("publish", ["source", "site", "dry-run", "message", "replace"]), ("verify", ["against"]),
            ("cite", ["source", "text"]), ("refs", ["source", "format", "coverage", "instrument"]),
        ] {
            let help = try VirtualSite.pinpoint(command.split(separator: " ").map(String.init) + ["--help"], in: "/")
                .output
            for option in options {
                #expect(help.contains("--\(option)"), "\(command) --\(option)")
                #expect(readme.contains("--\(option)"), "\(option)")
            }
        }
    }
}
