import Synchronization

/// The connections that are open, and until when each may wait.
final class ConnectionTable: Sendable {
    /// A connection.
    private struct Entry {
        let task: Task<Void, Never>
        /// When it is closed unless something happens; nil while an answer is made.
        var deadline: ContinuousClock.Instant?
        /// Whether it waits for a request that has not begun.
        var isIdle = true
    }

    private struct State {
        var entries: [Int: Entry] = [:]
        var count = 0
        var isClosed = false
    }

    private let state = Mutex(State())

    /// Runs a connection in a task of its own.
    func open(_ body: @escaping @Sendable (_ number: Int) async -> Void) {
        state.withLock { state in
            guard !state.isClosed else { return }
            state.count += 1
            let number = state.count
            // The table is locked, so that the task cannot take itself out before it is in.
            let task = Task {
                await body(number)
                _ = self.state.withLock { $0.entries.removeValue(forKey: number) }
            }
            state.entries[number] = Entry(task: task, deadline: .now + .seconds(60))
        }
    }

    /// The connection may wait so long; nil for as long as it likes.
    func wait(_ number: Int, _ time: Duration?, isIdle: Bool = false) {
        state.withLock { state in
            state.entries[number]?.deadline = time.map { .now + $0 }
            state.entries[number]?.isIdle = isIdle
        }
    }

    /// Closes those that have waited too long.
    func closeLate() {
        close { $0.deadline.map { $0 < .now } ?? false }
    }

    /// Closes those that wait for a request, to make room.
    func closeIdle() { close(\.isIdle) }

    /// Closes all, and waits until they are.
    func closeAll() async {
        let tasks = state.withLock { state in
            state.isClosed = true
            return state.entries.values.map(\.task)
        }
        for task in tasks { task.cancel() }
        for task in tasks { await task.value }
    }

    private func close(_ isChosen: (Entry) -> Bool) {
        // Cancelled out of the lock: that runs handlers of the tasks.
        let tasks = state.withLock { $0.entries.values.filter(isChosen).map(\.task) }
        for task in tasks { task.cancel() }
    }
}
