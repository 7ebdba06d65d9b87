import Build
import Foundation
import GeneratedTexts
import Testing

@Suite struct BuildPromises {
    private static var files: [String: String] {
        var files = SmallSite.files
        for day in 10...29 {
            files["Content/news/2025-04-\(day)-bai.vi.md"] = SmallSite.news(
                "Bài \(day)", "Theo khoản 2 Điều 7 và Điều 3."
            )
            .replacingOccurrences(of: "2025-04-10", with: "2025-04-\(day)")
            .replacingOccurrences(of: "---\nTheo", with: "slug: bai-\(day)\n---\nTheo")
        }
        return files
    }

    @Test func oneThreadAndTwoMakeTheSameBytes() throws {
        let site = try VirtualSite(Self.files)
        try site.build(jobs: 1, output: site.root + "/one")
        try site.build(jobs: 2, output: site.root + "/two")
        let one = try VirtualSite.files(in: site.root + "/one")
        #expect(one.count > 20)
        #expect(try VirtualSite.files(in: site.root + "/two") == one)
    }

    @Test func aSecondBuildWritesNothing() throws {
        let site = try VirtualSite(Self.files)
        #expect(try #require(try site.build().outcome).written > 20)
        let outcome = try #require(try site.build().outcome)
        #expect(outcome.written == 0 && outcome.removed == 0 && outcome.rendered == 0)
    }

    @Test func anEditedSiteEqualsACleanOne() throws {
        let site = try VirtualSite(Self.files)
        try site.build()
        try site.remove("Content/news/2025-04-12-bai.vi.md")
        try site.write("Content/treaty/article-03.vi.md", SmallSite.article(3, "Phạm vi mới", "1. Theo Điều 7.\n"))
        try site.build()
        try site.build(clean: true, output: site.root + "/clean")
        #expect(try site.published() == VirtualSite.files(in: site.root + "/clean"))
    }

    @Test func removesOnlyWhatAManifestLists() throws {
        let site = try VirtualSite(Self.files)
        try site.build()
        try site.write("Site/CNAME", "example.org\n")
        try site.write("Site/vi/tin/bai-12/note.txt", "mine\n")
        try site.remove("Content/news/2025-04-12-bai.vi.md")
        try site.build()
        #expect(try site.page("CNAME") == "example.org\n")
        #expect(try site.page("vi/tin/bai-12/note.txt") == "mine\n")
        #expect(!FileManager.default.fileExists(atPath: site.output + "/vi/tin/bai-12/index.html"))
    }

    @Test func aForeignManifestCannotRemoveAnythingOutside() throws {
        let site = try VirtualSite(Self.files)
        try site.write("precious.txt", "keep\n")
        try site.write(
            "Site/manifest.json", "{\"version\":1,\"files\":[\n{\"path\":\"../precious.txt\",\"size\":5}\n]}\n")
        try site.build()
        #expect(FileManager.default.fileExists(atPath: site.root + "/precious.txt"))
    }

    @Test func neverWritesThroughALinkOutOfTheOutput() throws {
        let site = try VirtualSite(Self.files)
        try FileManager.default.createDirectory(atPath: site.root + "/elsewhere", withIntermediateDirectories: true)
        try FileManager.default.createDirectory(atPath: site.output, withIntermediateDirectories: true)
        try FileManager.default.createSymbolicLink(
            atPath: site.output + "/vi", withDestinationPath: site.root + "/elsewhere")
        #expect(throws: BuildFailure.self) { try site.build() }
        #expect(try FileManager.default.contentsOfDirectory(atPath: site.root + "/elsewhere") == [])
    }

    @Test func linksInTheOutputLeadNothingOutsideToBeRemoved() throws {
        let site = try VirtualSite(Self.files)
        try site.write("elsewhere/precious.txt", "keep\n")
        try FileManager.default.createDirectory(atPath: site.output, withIntermediateDirectories: true)
        for link in [".pinpoint-new", "x"] {
            try FileManager.default.createSymbolicLink(
                atPath: site.output + "/" + link, withDestinationPath: site.root + "/elsewhere")
        }
        try site.write(
            "Site/manifest.json", "{\"version\":1,\"files\":[\n{\"path\":\"x/precious.txt\",\"size\":5}\n]}\n")
        try site.build()
        #expect(FileManager.default.fileExists(atPath: site.root + "/elsewhere/precious.txt"))
    }

    @Test(arguments: ["", "/Content", "/Content/news", "/Templates", "/.."])
    func neverWritesAmongTheSources(_ place: String) throws {
        let site = try VirtualSite(Self.files)
        let before = try VirtualSite.files(in: site.root)
        #expect(throws: BuildFailure.self) { try site.build(output: site.root + place) }
        #expect(try VirtualSite.files(in: site.root) == before)
    }

    @Test func aFolderInAFilesPlaceIsAnErrorBeforeAnythingIsReplaced() throws {
        let site = try VirtualSite(Self.files)
        try site.write("Site/vi/index.html/mine.txt", "mine\n")
        let before = try site.published()
        #expect(throws: BuildFailure.self) { try site.build() }
        let after = try site.published().filter { $0.key != "manifest.json" }
        #expect(after == before)
    }

    @Test func twoBuildsAtOnceDoNotMix() throws {
        let site = try VirtualSite(Self.files)
        try site.build()
        let hold = open(site.output, O_RDONLY | O_DIRECTORY)
        #expect(flock(hold, LOCK_EX | LOCK_NB) == 0)
        try site.remove("Content/news/2025-04-12-bai.vi.md")
        #expect(throws: BuildFailure.self) { try site.build() }
        close(hold)
        #expect(try #require(try site.build().outcome).removed == 1)
    }

    @Test(.timeLimit(.minutes(10))) func aKilledBuildLeavesEveryFileWholeAndTheNextMendsIt() throws {
        let site = try VirtualSite(Self.files)
        try site.build(clean: true, output: site.root + "/old")
        let old = try VirtualSite.files(in: site.root + "/old")
        for day in 10...29 {
            try site.write(
                "Content/news/2025-04-\(day)-bai.vi.md",
                SmallSite.news("Tin \(day)", "Theo Điều 3.", more: "slug: bai-\(day)\n"))
        }
        try site.build(clean: true, output: site.root + "/new")
        let new = try VirtualSite.files(in: site.root + "/new")
        for seed in TestScale.seeds(12, long: 200) {
            var dice = Dice(seed: seed)
            try? FileManager.default.removeItem(atPath: site.output)
            try FileManager.default.copyItem(atPath: site.root + "/old", toPath: site.output)
            let process = Process()
            process.executableURL = URL(fileURLWithPath: VirtualSite.executable)
            process.arguments = ["build", "--source", site.root]
            process.standardError = FileHandle.nullDevice
            try process.run()
            usleep(useconds_t(dice.roll(400_000)))
            kill(process.processIdentifier, SIGKILL)
            process.waitUntilExit()
            for (path, bytes) in try site.published() where path != "manifest.json" && !path.hasPrefix(".pinpoint-new/")
            {
                #expect(bytes == old[path] || bytes == new[path], "PINPOINT_SEED=\(seed): \(path)")
            }
            try site.build()
            #expect(try site.published() == new, "PINPOINT_SEED=\(seed)")
        }
    }
}
