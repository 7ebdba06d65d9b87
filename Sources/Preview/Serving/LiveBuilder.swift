import Build
import Dispatch
import Synchronization

/// Builds a site when its sources change, one build at a time. A build that later changes overtake is given up, and its
/// changes come again with theirs.
final class LiveBuilder: Sendable {
    /// What a build came to.
    typealias Outcome = Result<SiteSnapshot, BuildFailure>

    private struct State {
        var waiting: SourceChanges?
        var isBuilding = false
        /// What builds that failed or were given up did not take in: it comes with the next changes.
        var leftover = SourceChanges()
        /// Counts what was submitted; a build is overtaken when it is no longer the latest.
        var latest = 0
        var isStopped = false
    }

    private let site: any LiveSite
    private let done: @Sendable (Outcome, SourceChanges) -> Void
    private let state = Mutex(State())
    private let queue = DispatchQueue(label: "pinpoint.build", qos: .userInitiated)

    /// Creates a builder that calls `done` on a thread of its own behind every build that was not given up, with the changes
    /// that it took in.
    init(_ site: any LiveSite, done: @escaping @Sendable (Outcome, SourceChanges) -> Void) {
        self.site = site
        self.done = done
    }

    /// Takes changes in as soon as it can. Returns at once.
    func submit(_ changes: SourceChanges) {
        let isFirst = state.withLock { state in
            guard !state.isStopped else { return false }
            var all = state.waiting ?? SourceChanges()
            all.append(changes)
            state.waiting = all
            state.latest += 1
            defer { state.isBuilding = true }
            return !state.isBuilding
        }
        if isFirst { queue.async { self.buildAll() } }
    }

    /// Gives up what is being built, and builds no more.
    func stop() {
        state.withLock { state in
            state.isStopped = true
            state.waiting = nil
            state.latest += 1
        }
    }

    private func buildAll() {
        while let (changes, number) = next() {
            let outcome = build(changes, number)
            if case .success(.some) = outcome {} else { state.withLock { $0.leftover.append(changes) } }
            switch outcome {
            case .success(nil): break
            case .success(let snapshot?): done(.success(snapshot), changes)
            case .failure(let failure): done(.failure(failure), changes)
            }
        }
    }

    private func build(_ changes: SourceChanges, _ number: Int) -> Result<SiteSnapshot?, BuildFailure> {
        do throws(BuildFailure) {
            return .success(try site.rebuild(changes) { self.state.withLock { $0.latest != number } })
        } catch {
            return .failure(error)
        }
    }

    /// What is to be built next; nil, and no longer building, where nothing is.
    private func next() -> (SourceChanges, Int)? {
        state.withLock { state in
            guard let waiting = state.waiting else {
                state.isBuilding = false
                return nil
            }
            var all = state.leftover
            all.append(waiting)
            state.leftover = SourceChanges()
            state.waiting = nil
            return (all, state.latest)
        }
    }
}
