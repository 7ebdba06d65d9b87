import Delivery
import Foundation
import GeneratedTexts
import Testing

@Suite struct KilledPublications {
    @Test(.timeLimit(.minutes(10))) func aKilledPublicationHasPublishedAllOrNothingAndTheNextMendsIt() throws {
        let (site, remote) = (try BuiltSite(), try BareRepository())
        let old = try GitPublication(to: remote.target()).publish(site.output).commit
        try site.write("Content/pages/about.en.md", "---\ntitle: About\n---\nText.\n")
        try site.build()
        let new = try GitPublication(to: remote.target()).publish(site.output).commit
        let temporary = site.root + "/tmp"
        try FileManager.default.createDirectory(atPath: temporary, withIntermediateDirectories: true)
        let arguments = [Program.pinpoint, "publish", "git:\(remote.path)#pages", "--source", site.root]
        let usual = try time { try #require(Program.start(arguments).exited() == 0) }

        for seed in TestScale.seeds(8, long: 200) {
            var dice = Dice(seed: seed)
            try remote.git("update-ref", "refs/heads/pages", old)
            let process = try Program.start(arguments, environment: ["TMPDIR": temporary])
            usleep(useconds_t(dice.roll(Int(usual * 1_500_000) + 1)))
            kill(process.processIdentifier, SIGKILL)
            process.waitUntilExit()
            // The push may still be on its way: git is not killed with it.
            let tip = try remote.git("rev-parse", "pages")
            #expect(tip == old || tip == new, "PINPOINT_SEED=\(seed)")
            let again = try Program.run(
                Program.pinpoint, "publish", "git:\(remote.path)#pages", "--source", site.root,
                environment: ["TMPDIR": temporary])
            // Where a push of the killed run arrived meanwhile, it was of the same commit.
            #expect(again.status == 0, "PINPOINT_SEED=\(seed): \(again.error)")
            #expect(try remote.git("rev-parse", "pages") == new, "PINPOINT_SEED=\(seed)")
        }
        try remote.git("fsck", "--strict")
        #expect(try FileManager.default.contentsOfDirectory(atPath: temporary) == [])
    }

    private func time(_ body: () throws -> Void) rethrows -> Double {
        let start = Date()
        try body()
        return Date().timeIntervalSince(start)
    }
}

extension Process {
    /// Waits for the end and gives the status.
    fileprivate func exited() -> Int32 {
        waitUntilExit()
        return terminationStatus
    }
}
