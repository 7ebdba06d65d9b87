import Publisher
import Synchronization

/// What several threads found, each at its own place.
final class ConcurrentFindings: Sendable {
    typealias Finding = Result<FolderFinding?, OutputError>

    private let storage: Mutex<[Finding?]>

    init(count: Int) { storage = Mutex(Array(repeating: nil, count: count)) }

    func set(_ place: Int, _ finding: Finding) { storage.withLock { $0[place] = finding } }

    func take() -> [Finding?] { storage.withLock { $0 } }
}
