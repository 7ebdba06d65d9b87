import Foundation

/// The seeds that are being tried, for the last words of a process that crashes.
enum SeedInFlight {
    /// One place a worker; written by it, read by the signal handler alone.
    private nonisolated(unsafe) static let seeds: UnsafeMutableBufferPointer<UInt64> = {
        let seeds = UnsafeMutableBufferPointer<UInt64>.allocate(capacity: 64)
        seeds.initialize(repeating: .max)
        return seeds
    }()

    /// Notes what a worker tries now.
    static func set(_ seed: UInt64, worker: Int) { seeds[worker % seeds.count] = seed }

    /// From now on a crash prints the seeds first. Whatever handled crashes before does so afterwards.
    static func announceOnCrash() { _ = isAnnounced }

    private static let isAnnounced: Bool = {
        _ = seeds
        for signal in [SIGILL, SIGTRAP, SIGSEGV, SIGBUS, SIGFPE] {
            var action = sigaction()
            action.__sigaction_handler.sa_handler = { signal in SeedInFlight.announce(signal) }
            // The instruction runs again after the handler, and meets the one that was there before.
            sigaction(signal, &action, &previous[Int(signal)])
        }
        return true
    }()

    private nonisolated(unsafe) static var previous: [sigaction] = Array(repeating: .init(), count: 65)

    private static func announce(_ signal: Int32) {
        for seed in seeds where seed != .max {
            write("\ncrashed while trying one of: PINPOINT_SEED=")
            write(seed)
        }
        write("\n")
        sigaction(signal, &previous[Int(signal)], nil)
    }

    private static func write(_ text: StaticString) { _ = Foundation.write(2, text.utf8Start, text.utf8CodeUnitCount) }

    private static func write(_ number: UInt64) {
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 20) { digits in
            var rest = number
            var first = digits.count
            repeat {
                first -= 1
                digits[first] = 0x30 + UInt8(rest % 10)
                rest /= 10
            } while rest > 0
            _ = Foundation.write(2, digits.baseAddress.map { $0 + first }, digits.count - first)
        }
    }
}
