import Publisher
import Synchronization

/// What went wrong on several threads.
final class ConcurrentErrors: Sendable {
    private let errors = Mutex<[OutputError]>([])

    func add(_ error: OutputError) { errors.withLock { $0.append(error) } }

    /// The one whose path comes first, whoever was first in time; nil where nothing went wrong.
    var first: OutputError? {
        errors.withLock { $0.min { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) } }
    }
}
