import Dispatch
import Foundation
import Synchronization
import Testing

@testable import Build
@testable import Preview

@Suite struct LiveBuilds {
    /// A site that is built when it is told to.
    private final class SlowSite: LiveSite {
        let begun = DispatchSemaphore(value: 0)
        let seen = Mutex<[SourceChanges]>([])
        let failing = Atomic(false)
        private let snapshot = SiteSnapshot(
            report: BuildReport(of: nil, lines: SourceLines(of: ""), isStrict: false), plan: nil)

        func rebuild(
            _ changes: SourceChanges, unless isOvertaken: @escaping @Sendable () -> Bool
        ) throws(BuildFailure) -> SiteSnapshot? {
            seen.withLock { $0.append(changes) }
            begun.signal()
            if changes.paths.contains("slow"), !changes.paths.contains("next") {
                while !isOvertaken() { usleep(1000) }
                return nil
            }
            if failing.exchange(false, ordering: .relaxed) { throw .system("disk") }
            return snapshot
        }
    }

    /// The changes of the builds that were carried through, and whether they failed.
    private final class Done: Sendable {
        let all = Mutex<[(SourceChanges, Bool)]>([])
        let count = DispatchSemaphore(value: 0)

        func add(_ outcome: LiveBuilder.Outcome, _ changes: SourceChanges) {
            let hasFailed = if case .failure = outcome { true } else { false }
            all.withLock { $0.append((changes, hasFailed)) }
            count.signal()
        }
    }

    @Test(.timeLimit(.minutes(1))) func aBuildThatIsOvertakenIsGivenUpAndItsChangesComeAgain() {
        let (site, done) = (SlowSite(), Done())
        let builder = LiveBuilder(site, done: done.add)
        builder.submit(SourceChanges(["slow"]))
        site.begun.wait()
        builder.submit(SourceChanges(["next"]))
        done.count.wait()
        #expect(site.seen.withLock { $0 } == [SourceChanges(["slow"]), SourceChanges(["slow", "next"])])
        #expect(done.all.withLock { $0.map(\.0) } == [SourceChanges(["slow", "next"])])
    }

    @Test(.timeLimit(.minutes(1))) func whatAFailedBuildDidNotTakeInComesWithTheNext() {
        let (site, done) = (SlowSite(), Done())
        site.failing.store(true, ordering: .relaxed)
        let builder = LiveBuilder(site, done: done.add)
        builder.submit(SourceChanges(["a"]))
        done.count.wait()
        builder.submit(SourceChanges(["b"]))
        done.count.wait()
        builder.submit(SourceChanges(["c"]))
        done.count.wait()
        let all = done.all.withLock { $0 }
        #expect(all.map(\.1) == [true, false, false])
        #expect(all.map(\.0.paths) == [["a"], ["a", "b"], ["c"]])
    }

    @Test(.timeLimit(.minutes(1))) func aBuilderThatIsStoppedGivesUp() {
        let (site, done) = (SlowSite(), Done())
        let builder = LiveBuilder(site, done: done.add)
        builder.submit(SourceChanges(["slow"]))
        site.begun.wait()
        builder.stop()
        builder.submit(SourceChanges(["a"]))
        #expect(done.count.wait(timeout: .now() + .milliseconds(50)) == .timedOut)
        #expect(site.seen.withLock { $0.count } == 1)
    }
}
