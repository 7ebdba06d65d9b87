import Build
import Foundation
import GeneratedTexts
import Testing

/// What stands between a build and its disk is an error that names the path, and the old site is as it was.
@Suite struct DiskFaults {
    @Test(.timeLimit(.minutes(10))) func aDiskThatFillsUpLeavesTheOldSiteAndTheNextBuildMendsIt() throws {
        let faulty = try FaultySite()
        let calls = try faulty.calls(needingRoom: true)
        #expect(calls > 20)
        var failed = 0
        for seed in TestScale.seeds(2, long: 150) {
            var dice = Dice(seed: seed)
            let number = 1 + dice.roll(calls)
            let run = try faulty.build(.full(from: number))
            if run.status == 0 {
                // There was room for the site, and none for what the next build would have liked to find.
                #expect(try faulty.site.published() == faulty.new, "PINPOINT_SEED=\(seed)")
            } else {
                failed += 1
                #expect(run.status == 74 && !run.isKilled, "PINPOINT_SEED=\(seed) \(number): \(run.error)")
                #expect(run.error.contains("‘\(faulty.site.root)"), "PINPOINT_SEED=\(seed): \(run.error)")
                #expect(run.error.contains("No space left on device"), "PINPOINT_SEED=\(seed): \(run.error)")
                #expect(try faulty.site.published() == faulty.old, "PINPOINT_SEED=\(seed) \(number)")
            }
            #expect(try faulty.isMendedByTheNextBuild(), "PINPOINT_SEED=\(seed) \(number)")
        }
        #expect(failed > 0)
    }

    @Test(.timeLimit(.minutes(10))) func aCallThatFailsIsAnErrorOrDoesNoHarmAndTheNextBuildMendsIt() throws {
        let faulty = try FaultySite()
        let calls = try faulty.calls(needingRoom: false)
        #expect(calls > 200)
        for seed in TestScale.seeds(2, long: 200) {
            var dice = Dice(seed: seed)
            let number = 1 + dice.roll(calls)
            let run = try faulty.build(.once(number))
            #expect([0, 1, 74].contains(run.status) && !run.isKilled, "PINPOINT_SEED=\(seed) \(number): \(run.error)")
            if run.status == 1 {
                // Something of the content could not be read, which is a finding at its place.
                #expect(run.error.contains("[unreadable]"), "PINPOINT_SEED=\(seed) \(number): \(run.error)")
                #expect(try faulty.site.published() == faulty.old, "PINPOINT_SEED=\(seed) \(number)")
            }
            let published = try faulty.site.published()
            if run.status == 0 { #expect(published == faulty.new, "PINPOINT_SEED=\(seed) \(number)") }
            for path in faulty.old.keys where faulty.new[path] != nil {
                #expect(published[path] != nil, "PINPOINT_SEED=\(seed) \(number): \(path)")
            }
            for (path, bytes) in published where path != "manifest.json" {
                #expect(
                    bytes == faulty.old[path] || bytes == faulty.new[path] || path.hasPrefix(".pinpoint-new/"),
                    "PINPOINT_SEED=\(seed) \(number): \(path)")
            }
            #expect(try faulty.isMendedByTheNextBuild(), "PINPOINT_SEED=\(seed) \(number)")
        }
    }

    @Test func aFileThatIsGoneWhenItIsReadIsAnErrorAtItsPath() throws {
        let faulty = try FaultySite()
        let paths = [
            "Content/news/2025-04-15-bai-5.vi.md", "Content/instruments/treaty.yml", "Templates/home.mustache",
        ]
        for path in paths.prefix(TestScale.count(1, long: 3)) {
            let run = try faulty.build(.gone(path))
            #expect(run.status == 1, "\(run.error)")
            #expect(
                run.error.contains("\(path): error: the file cannot be read: No such file or directory [unreadable]"),
                "\(run.error)")
            #expect(try faulty.site.published() == faulty.old, "\(path)")
        }
    }

    @Test func aFolderThatCannotBeReadIsTheErrorAndNotWhatIsMissingInIt() throws {
        let site = try FaultySite().site
        try site.remove("Content/instruments")
        try FileManager.default.createSymbolicLink(
            atPath: site.root + "/Content/instruments", withDestinationPath: "/usr")
        let run = try ExecutableRun("build", in: site)
        #expect(run.status == 1, "\(run.error)")
        #expect(run.error.contains("Content/instruments: error: "), "\(run.error)")
        #expect(run.error.contains("[unreadable]") && !run.error.contains("no instrument"), "\(run.error)")
    }

    @Test(.timeLimit(.minutes(10))) func filesThatChangeWhileTheyAreReadAreRightInTheNextBuild() throws {
        let site = try FaultySite().site
        let names = (2...6).map(FaultySite.news)
        for seed in TestScale.seeds(1, long: 50) {
            var dice = Dice(seed: seed)
            let running = try ExecutableRun.start(["build", "--source", site.root], in: site)
            for step in 0..<6 {
                usleep(useconds_t(dice.roll(60_000)))
                let path = names[dice.roll(names.count)]
                let text = Data(SmallSite.news("Tin \(seed) \(step)", "Theo khoản \(dice.roll(3)) Điều 7.\n").utf8)
                switch dice.roll(3) {
                case 0: try? site.remove(path)
                case 1:
                    // Written as some editors do: emptied, then filled bit by bit.
                    try site.write(path, text.prefix(dice.roll(text.count)))
                    try site.write(path, text)
                default: try site.write(path, text)
                }
            }
            let run = ExecutableRun(running)
            #expect([0, 1, 74].contains(run.status) && !run.isKilled, "PINPOINT_SEED=\(seed): \(run.error)")
            for name in names { try site.write(name, SmallSite.news("Sau \(seed)", "Theo Điều 3.")) }
            try site.build()
            try site.build(clean: true, output: site.root + "/clean")
            #expect(try site.published() == VirtualSite.files(in: site.root + "/clean"), "PINPOINT_SEED=\(seed)")
        }
    }

    @Test func aFolderThatMayNotBeWrittenIsAnErrorAndTheSiteIsAsItWas() throws {
        let faulty = try FaultySite()
        // In the first one a file is only to go.
        for folder in ["/vi/tin/bai-1", "", "/vi", "/vi/tin"].prefix(TestScale.count(2, long: 4)) {
            try faulty.reset()
            let path = faulty.site.output + folder
            #expect(chmod(path, 0o555) == 0)
            defer { chmod(path, 0o755) }
            let premise = try VirtualSite.run(
                ExecutableRun.withoutPrivileges + ["touch", path + "/x"], in: faulty.site.root)
            try #require(premise.status != 0, "the folder can be written all the same, so this shows nothing")
            let run = try ExecutableRun("build", in: faulty.site, wrapper: ExecutableRun.withoutPrivileges)
            #expect(run.status == 74, "\(folder): \(run.error)")
            #expect(run.error.contains("Site\(folder)") && run.error.contains("Permission denied"), "\(run.error)")
            #expect(try faulty.site.published() == faulty.old, "\(folder)")
            chmod(path, 0o755)
            #expect(try faulty.isMendedByTheNextBuild(), "\(folder)")
        }
    }

    @Test func aFolderThatMayNotBeLookedIntoKeepsWhatIsToBeRemovedOnTheList() throws {
        let faulty = try FaultySite()
        try faulty.reset()
        let path = faulty.site.output + "/vi/tin/bai-1"
        #expect(chmod(faulty.site.output + "/vi/tin", 0o000) == 0)
        let run = try ExecutableRun("build", in: faulty.site, wrapper: ExecutableRun.withoutPrivileges)
        chmod(faulty.site.output + "/vi/tin", 0o755)
        #expect(run.status == 74 && run.error.contains("Permission denied"), "\(run.error)")
        #expect(FileManager.default.fileExists(atPath: path))
        #expect(try faulty.site.published() == faulty.old)
        #expect(try faulty.isMendedByTheNextBuild())
    }

    @Test func whatMayNotBeReadIsNamedAndTheSiteIsAsItWas() throws {
        let faulty = try FaultySite()
        let places: [(path: String, status: Int32)] = [
            ("Content/news/2025-04-15-bai-5.vi.md", 1), ("Content/news", 74), ("Site/manifest.json", 74),
            ("Content/site.yml", 1), ("Templates/home.mustache", 1), ("Content", 74), ("Templates/partials", 74),
        ]
        try faulty.reset()
        for place in places.prefix(TestScale.count(3, long: places.count)) {
            let path = faulty.site.root + "/" + place.path
            var before = stat()
            #expect(stat(path, &before) == 0 && chmod(path, 0) == 0)
            let run = try ExecutableRun("build", in: faulty.site, wrapper: ExecutableRun.withoutPrivileges)
            chmod(path, before.st_mode)
            #expect(run.status == place.status, "\(place.path): \(run.error)")
            #expect(run.error.contains(place.path) && run.error.contains("Permission denied"), "\(run.error)")
            #expect(try faulty.site.published() == faulty.old, "\(place.path)")
        }
    }

    @Test func aFileThatMayNotGrowIsAnErrorAtItsPath() throws {
        let faulty = try FaultySite()
        try faulty.reset()
        let run = try ExecutableRun("build", in: faulty.site, wrapper: ["prlimit", "--fsize=1024"])
        #expect(run.status == 74 && !run.isKilled, "\(run.error)")
        #expect(run.error.contains("File too large") && run.error.contains("Site/"), "\(run.error)")
        #expect(try faulty.site.published() == faulty.old)
    }

    @Test(arguments: [["refs", "art_7"], ["check", "--diagnostics", "json"], ["refs", "art_7", "--format", "csv"]])
    func anAnswerThatCannotBeWrittenIsAnError(_ arguments: [String]) throws {
        let site = try VirtualSite(SmallSite.files)
        let running = try ExecutableRun.start(arguments, in: site, output: "/dev/full")
        let run = ExecutableRun(running)
        #expect(run.status == 74)
        #expect(run.error.contains("cannot write to standard output: No space left on device"), "\(run.error)")
    }

    @Test(.timeLimit(.minutes(10))) func twoBuildsThatRunAtOnceGiveTheSiteOfOne() throws {
        let faulty = try FaultySite()
        for seed in TestScale.seeds(1, long: 40) {
            var dice = Dice(seed: seed)
            try faulty.reset()
            let first = try ExecutableRun.start(["build"], in: faulty.site)
            usleep(useconds_t(dice.roll(100_000)))
            let second = try ExecutableRun.start(["build"], in: faulty.site)
            let elsewhere = try ExecutableRun.start(["build", "--output", "third"], in: faulty.site)
            let runs = [first, second].map { ExecutableRun($0) }
            #expect(ExecutableRun(elsewhere).status == 0, "PINPOINT_SEED=\(seed)")
            #expect(runs.contains { $0.status == 0 }, "PINPOINT_SEED=\(seed)")
            for run in runs where run.status != 0 {
                #expect(run.status == 74, "PINPOINT_SEED=\(seed): \(run.error)")
                #expect(
                    run.error.contains("another build is writing to ‘./Site’"), "PINPOINT_SEED=\(seed): \(run.error)")
            }
            #expect(try faulty.site.published() == faulty.new, "PINPOINT_SEED=\(seed)")
            #expect(try VirtualSite.files(in: faulty.site.root + "/third") == faulty.new, "PINPOINT_SEED=\(seed)")
            #expect(try faulty.isMendedByTheNextBuild(), "PINPOINT_SEED=\(seed)")
        }
    }
}
