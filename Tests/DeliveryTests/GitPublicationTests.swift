import Delivery
import Foundation
import Publisher
import Testing

@Suite struct GitPublications {
    @discardableResult
    private func publish(
        _ site: BuiltSite, to remote: BareRepository, replaces: Bool = false, isTrial: Bool = false
    ) throws -> GitPublication.Outcome {
        try GitPublication(to: remote.target(), replaces: replaces).publish(site.output, isTrial: isTrial)
    }

    @Test func commitsExactlyTheFilesOfTheManifest() throws {
        let (site, remote) = (try BuiltSite(), try BareRepository())
        try site.write("Site/note.txt", "not built\n")
        let outcome = try publish(site, to: remote)
        let wanted = try Array(site.manifest.entries.keys) + [".nojekyll", "manifest.json"]
        #expect(try remote.paths() == wanted.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
        #expect(outcome.plan.added.count == wanted.count)
        let page = try String(contentsOfFile: site.output + "/en/article-3/index.html", encoding: .utf8)
        #expect(try remote.git("show", "pages:en/article-3/index.html") == page.trimmingCharacters(in: .newlines))
        #expect(try remote.git("rev-parse", "pages") == outcome.commit)
        try remote.git("fsck", "--strict")
    }

    @Test func theSameSiteIsTheSameCommitWhoeverPublishesIt() throws {
        let (one, other) = (try BareRepository(), try BareRepository())
        setenv("GIT_AUTHOR_NAME", "Somebody", 1)
        let first = try publish(try BuiltSite(), to: one)
        unsetenv("GIT_AUTHOR_NAME")
        #expect(try publish(try BuiltSite(), to: other).commit == first.commit)
        let commit = try one.git("log", "-1", "--format=%an %at %cn %ct %s", "pages")
        #expect(commit == "Pinpoint 1748736000 Pinpoint 1748736000 Publish the site as of 2025-06-01")
    }

    @Test func commitsNothingWhereNothingChanged() throws {
        let (site, remote) = (try BuiltSite(), try BareRepository())
        try publish(site, to: remote)
        let again = try publish(site, to: remote)
        #expect(try again.plan.isEmpty && remote.commits() == 1)
        try site.write("Content/treaty/article-7.en.md", "---\ntitle: Signing\narticle: 7\n---\n1. One.\n")
        try site.build()
        let changed = try publish(site, to: remote)
        #expect(changed.plan.changed.contains("en/article-7/index.html") && changed.plan.added.isEmpty)
        #expect(try remote.commits() == 2)
    }

    @Test func keepsTheBranchsCNAMEAndNothingElse() throws {
        let (site, remote) = (try BuiltSite(), try BareRepository())
        try remote.commit("CNAME", "law.example\n")
        try publish(site, to: remote)
        try remote.commit("by-hand.txt", "mine\n")
        let outcome = try publish(site, to: remote)
        #expect(outcome.plan.removed == ["by-hand.txt"])
        #expect(try remote.git("show", "pages:CNAME") == "law.example")
        // What somebody did by hand is still there, in the commit before.
        #expect(try remote.git("show", "pages~1:by-hand.txt") == "mine")
    }

    @Test func leavesABranchAloneThatHoldsNoSite() throws {
        let (site, remote) = (try BuiltSite(), try BareRepository())
        try remote.commit("main.c", "int main;\n")
        #expect(throws: DeliveryError.foreignBranch("pages")) { try publish(site, to: remote) }
        try remote.commit("manifest.json", "{\"name\": \"an app\"}\n")
        #expect(throws: DeliveryError.foreignBranch("pages")) { try publish(site, to: remote, isTrial: true) }
        #expect(try publish(site, to: remote, replaces: true).plan.removed == ["main.c"])
    }

    @Test func aTrialSaysWhatWouldBeDoneAndDoesNothing() throws {
        let (site, remote) = (try BuiltSite(), try BareRepository())
        let trial = try publish(site, to: remote, isTrial: true)
        #expect(try remote.commits() == 0)
        #expect(trial.plan.text.contains("added: en/article-3/index.html\n"))
        #expect(try publish(site, to: remote).commit == trial.commit)
    }

    @Test func refusesAFolderThatIsNotWhatItsManifestSays() throws {
        let (site, remote) = (try BuiltSite(), try BareRepository())
        try site.write("Site/en/article-3/index.html", "<p>changed\n")
        try site.remove("Site/robots.txt")
        let findings = [FolderFinding(.changed, "en/article-3/index.html"), FolderFinding(.missing, "robots.txt")]
        #expect(throws: DeliveryError.unsound(site.output, findings)) { try publish(site, to: remote) }
        #expect(try remote.commits() == 0)
        #expect(throws: DeliveryError.noSite("/nowhere")) {
            try GitPublication(to: remote.target()).publish("/nowhere")
        }
    }

    @Test func refusesToPublishWhileABuildIsWriting() throws {
        let (site, remote) = (try BuiltSite(), try BareRepository())
        let hold = try OutputFolder(root: site.output).hold()
        #expect(throws: DeliveryError.self) { try publish(site, to: remote) }
        withExtendedLifetime(hold) {}
        #expect(try remote.commits() == 0)
    }

    @Test func neverTakesAwayWhatSomebodyElsePublishedMeanwhile() throws {
        let (site, remote) = (try BuiltSite(), try BareRepository())
        try publish(site, to: remote)
        try remote.commit("by-hand.txt", "mine\n")
        let theirs = try remote.git("rev-parse", "pages")
        try remote.git("update-ref", "refs/heads/theirs", theirs)
        try remote.git("update-ref", "refs/heads/pages", "pages~1")
        // The branch moves after it was fetched, while the push is on its way.
        try remote.hook("unset GIT_QUARANTINE_PATH; git update-ref refs/heads/pages \(theirs)")
        try site.write("Content/pages/about.en.md", "---\ntitle: About\n---\nText.\n")
        try site.build()
        #expect {
            try publish(site, to: remote)
        } throws: { error in
            guard case .overtaken("pages", _, let now)? = error as? DeliveryError else { return false }
            return theirs.hasPrefix(now)
        }
        #expect(try remote.git("rev-parse", "pages") == theirs)
    }

    @Test(.timeLimit(.minutes(2))) func ofTwoAtOnceOneSaysWhyItLost() throws {
        let (one, other, remote) = (try BuiltSite(), try BuiltSite(), try BareRepository())
        try publish(one, to: remote)
        for (site, text) in [(one, "One"), (other, "Other")] {
            try site.write("Content/pages/about.en.md", "---\ntitle: \(text)\n---\n\(text).\n")
            try site.build()
        }
        // Neither push is taken before the other one has come.
        try remote.hook(
            """
            cat >/dev/null; : >"\(remote.path)/came.$$"
            for i in $(seq 300); do set -- "\(remote.path)"/came.*; [ $# -ge 2 ] && exit 0; sleep 0.1; done
            """)
        let runs = try [one, other].map { site in
            let error = Pipe()
            let arguments = [Program.pinpoint, "publish", "git:\(remote.path)#pages", "--source", site.root]
            return (try Program.start(arguments, error: error), error)
        }
        let results = runs.map { process, error in
            let text = String(decoding: error.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
            process.waitUntilExit()
            return (status: process.terminationStatus, text: text)
        }
        #expect(results.map(\.status).sorted() == [0, 74], "\(results)")
        #expect(results.contains { $0.text.contains("somebody else was first") }, "\(results)")
        #expect(try remote.commits() == 2)
        try remote.git("fsck", "--strict")
    }

    @Test func passesOnWhatGitSays() throws {
        let (site, remote) = (try BuiltSite(), try BareRepository())
        try remote.hook("echo 'no pushes on Fridays' >&2; exit 1")
        #expect {
            try publish(site, to: remote)
        } throws: { error in
            guard case .git(let words)? = error as? DeliveryError else { return false }
            return words.contains("no pushes on Fridays")
        }
    }

    @Test func publishesIntoARepositoryOfSHA256() throws {
        let (site, remote) = (try BuiltSite(), try BareRepository())
        try FileManager.default.removeItem(atPath: remote.path)
        try Program.run("git", "init", "--quiet", "--bare", "--object-format=sha256", remote.path)
        let tree = try remote.git("hash-object", "-t", "tree", "-w", "/dev/null")
        let who = ["-c", "user.name=Other", "-c", "user.email=other@example.org"]
        let commit = try remote.git(who[0], who[1], who[2], who[3], "commit-tree", "-m", "Empty", tree)
        try remote.git("update-ref", "HEAD", commit)
        #expect(try publish(site, to: remote).commit.count == 64)
    }
}
