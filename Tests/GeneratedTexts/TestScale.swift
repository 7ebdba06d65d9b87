import Foundation

/// How much the tests with generated inputs try: what `make test` has time for, or what `make test-long` has.
public enum TestScale {
    /// Whether this is the long run: `PINPOINT_LONG=1`.
    public static let isLong = ProcessInfo.processInfo.environment["PINPOINT_LONG"] == "1"

    /// Where the seeds begin; `PINPOINT_SEED=123` begins with the seed that a failure printed.
    public static let firstSeed =
        ProcessInfo.processInfo.environment["PINPOINT_SEED"].flatMap { UInt64($0) } ?? 0

    /// How many inputs each property is tried with.
    public static var inputs: Int { count(10_000, long: 1_000_000) }

    /// One number for `make test` and another one for `make test-long`.
    public static func count(_ short: Int, long: Int) -> Int { isLong ? long : short }

    /// So many seeds from the first one on.
    public static func seeds(_ short: Int, long: Int) -> [UInt64] {
        (0..<UInt64(count(short, long: long))).map { firstSeed &+ $0 }
    }
}
