import Dispatch
import Synchronization

/// Runs independent pieces of work on a bounded number of threads.
public struct WorkerPool: Sendable {
    /// How many threads work at once; at least 1.
    public let jobs: Int

    /// Creates a pool; nil for as many threads as there are processors.
    public init(jobs: Int?) {
        self.jobs = max(1, jobs ?? ActiveProcessors.count)
    }

    /// Calls a body once for every number below `count`; returns when all are done.
    public func forEach(_ count: Int, _ body: @Sendable (Int) -> Void) {
        guard jobs > 1, count > 1 else {
            for index in 0..<count { body(index) }
            return
        }
        // Chunks keep the counter cool; they are small enough that no thread is left with a long tail.
        let chunk = max(1, min(64, count / (jobs * 4)))
        let next = Atomic(0)
        DispatchQueue.concurrentPerform(iterations: min(jobs, count)) { _ in
            while true {
                let start = next.add(chunk, ordering: .relaxed).oldValue
                guard start < count else { return }
                for index in start..<min(start + chunk, count) { body(index) }
            }
        }
    }

    /// The results of a transformation, in the order of the elements.
    public func map<Element: Sendable, Result: Sendable>(
        _ elements: [Element], _ transform: @Sendable (Element) -> Result
    ) -> [Result] {
        let results = Mutex([Result?](repeating: nil, count: elements.count))
        forEach(elements.count) { index in
            let result = transform(elements[index])
            results.withLock { $0[index] = result }
        }
        return results.withLock { $0.compactMap { $0 } }
    }
}
