import Build

/// Gathers changes that come close together, since one save is several events, into one.
///
/// It has no clock: moments are durations since any one moment.
struct ChangeCoalescer: Sendable {
    /// How long it must be quiet.
    static let quiet = Duration.milliseconds(4)
    /// How long the first change waits at most.
    static let longest = Duration.milliseconds(20)

    private var changes = SourceChanges()
    private var first = Duration.zero
    private var last = Duration.zero

    /// More changes at a moment.
    mutating func add(_ more: SourceChanges, at now: Duration) {
        guard !more.isEmpty else { return }
        if changes.isEmpty { first = now }
        last = now
        changes.append(more)
    }

    /// How long to wait until the changes are due, zero if they are; nil where there are none.
    func wait(at now: Duration) -> Duration? {
        changes.isEmpty ? nil : max(.zero, min(last + Self.quiet, first + Self.longest) - now)
    }

    /// The changes, if they are due.
    mutating func take(at now: Duration) -> SourceChanges? {
        guard wait(at: now) == .zero else { return nil }
        defer { changes = SourceChanges() }
        return changes
    }
}
