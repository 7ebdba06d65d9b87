import Build
import Glibc
import Synchronization

/// Shows on a terminal how far a build is, once it has taken longer than a second.
final class ProgressMeter: Sendable {
    private let isShown = Atomic(false)
    private let began = ContinuousClock.now

    /// Shows a stage, if there is a terminal and a second has passed.
    func show(_ progress: SiteBuild.Progress) {
        guard isatty(STDERR_FILENO) == 1, ContinuousClock.now - began > .seconds(1) else { return }
        isShown.store(true, ordering: .relaxed)
        let text =
            switch progress {
            case .reading: "reading"
            case .compiling(let done, let documents): "compiling \(done) of \(documents) documents"
            case .linking: "linking"
            case .planning: "planning"
            case .publishing(let done, let files): "making \(done) of \(files) files"
            case .keeping: "keeping what was compiled"
            }
        Session.terminal("\(text) …")
    }

    /// Clears the line.
    func finish() {
        if isShown.load(ordering: .relaxed) { Session.terminal() }
    }
}
