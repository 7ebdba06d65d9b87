import Synchronization

/// Results that several threads leave, each at its own place.
final class ConcurrentResults<Result: Sendable>: Sendable {
    private let storage: Mutex<[Result?]>

    init(count: Int) { storage = Mutex(Array(repeating: nil, count: count)) }

    func set(_ place: Int, _ result: Result) { storage.withLock { $0[place] = result } }

    func take() -> [Result?] { storage.withLock { $0 } }
}
