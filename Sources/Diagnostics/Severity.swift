/// How much a finding matters to a build.
public enum Severity: String, Sendable, Hashable, Comparable, CaseIterable {
    /// The build writes nothing.
    case error
    /// Reported; an error under `--strict`.
    case warning
    /// Counted by `build`, listed by `check`.
    case note

    private var rank: Int {
        switch self {
        case .error: 0
        case .warning: 1
        case .note: 2
        }
    }

    /// The graver severity sorts first.
    public static func < (left: Severity, right: Severity) -> Bool { left.rank < right.rank }
}
