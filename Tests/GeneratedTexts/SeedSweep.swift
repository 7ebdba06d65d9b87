import Foundation

/// Tries a property with the texts of many seeds, on every core.
public struct SeedSweep: Sendable, CustomStringConvertible {
    /// How many texts were tried.
    public let tried: Int
    /// How many of them failed.
    public let failed: Int
    /// The first few of them that failed, made as small as they go, each with its seed.
    public let failures: [String]

    /// What to print where a property fails.
    public var description: String {
        "\(failed) of \(tried) failed; the first, shrunk:\n" + failures.joined(separator: "\n")
    }

    /// So many failures are shrunk and shown.
    private static let shown = 5

    /// Tries a property.
    /// - Parameter violation: What is wrong with a text; nil where the property holds. A failing text is made smaller under
    ///   the same seed.
    public init(inputs: Int = TestScale.inputs, _ violation: @escaping @Sendable (GeneratedText) -> String?) async {
        let workers = ProcessInfo.processInfo.activeProcessorCount
        let failed = await withTaskGroup(of: [UInt64].self) { group in
            for worker in 0..<workers {
                group.addTask {
                    SeedInFlight.announceOnCrash()
                    return stride(from: worker, to: inputs, by: workers).compactMap { number in
                        let seed = TestScale.firstSeed &+ UInt64(number)
                        SeedInFlight.set(seed, worker: worker)
                        return violation(GeneratedText(seed: seed)) == nil ? nil : seed
                    }
                }
            }
            return await group.reduce(into: []) { $0 += $1 }.sorted()
        }
        tried = inputs
        self.failed = failed.count
        failures = failed.prefix(Self.shown).map { seed in
            let smallest = GeneratedText(seed: seed).shrunk { violation($0) != nil }
            return "\(smallest): \(violation(smallest) ?? "")"
        }
    }
}
