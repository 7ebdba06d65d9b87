import Synchronization

/// Counts finished steps from several threads and reports now and then, never the same count twice.
final class StepCounter: Sendable {
    private let done = Atomic(0)
    private let report: @Sendable (Int) -> Void

    init(report: @escaping @Sendable (Int) -> Void) { self.report = report }

    /// One more step is done.
    func step() {
        let count = done.add(1, ordering: .relaxed).newValue
        if count % 256 == 0 { report(count) }
    }
}
