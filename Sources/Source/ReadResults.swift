import Corpus
import Diagnostics
import Synchronization

/// What several threads read, each at its own place.
final class ReadResults: Sendable {
    typealias Result = (SourceDocument?, [Diagnostic])
    private let storage: Mutex<[Result]>

    init(count: Int) { storage = Mutex(Array(repeating: (nil, []), count: count)) }

    func set(_ place: Int, _ result: Result) { storage.withLock { $0[place] = result } }

    func take() -> [Result] { storage.withLock { $0 } }
}
