import Foundation
import Testing

/// A folder of a test's own, gone with it.
final class ScratchFolder: Sendable {
    let path: String

    init() throws {
        let url = FileManager.default.temporaryDirectory.appendingPathComponent("cache-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: false)
        path = url.path
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    /// Where a store lies in it.
    var cache: String { "\(path)/.pinpoint" }

    func names() -> [String] { (try? FileManager.default.contentsOfDirectory(atPath: cache).sorted()) ?? [] }

    /// The name of the one file of records.
    func recordsName() throws -> String { try #require(names().first { $0.hasSuffix(".records") }) }

    func read(_ name: String) throws -> [UInt8] {
        [UInt8](try Data(contentsOf: URL(fileURLWithPath: "\(cache)/\(name)")))
    }

    func write(_ bytes: [UInt8], to name: String) throws {
        try FileManager.default.createDirectory(atPath: cache, withIntermediateDirectories: true)
        try Data(bytes).write(to: URL(fileURLWithPath: "\(cache)/\(name)"))
    }

    func makeFolder(_ name: String) throws {
        try FileManager.default.createDirectory(atPath: "\(cache)/\(name)", withIntermediateDirectories: true)
    }

    func copy() throws -> ScratchFolder {
        let copy = try ScratchFolder()
        try FileManager.default.copyItem(atPath: cache, toPath: copy.cache)
        return copy
    }
}
