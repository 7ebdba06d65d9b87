import Compression
import Foundation
import Testing

@Suite struct Compressions {
    private static let texts: [[UInt8]] = [
        [], [0x61], Array("Điều 64 ".utf8), Array(String(repeating: "Theo Điều 64 của Công ước. ", count: 9_000).utf8),
        (0..<100_000).map { UInt8(truncatingIfNeeded: $0 &* 2_654_435_761 >> 11) },
    ]

    /// What another program makes of a form.
    private static func undone(_ form: [UInt8], by program: String) throws -> [UInt8] {
        let file = FileManager.default.temporaryDirectory.appendingPathComponent("compression-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: file) }
        try Data(form).write(to: file)
        let process = Process()
        let pipe = Pipe()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = [program, "-d", "-c", file.path]
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = pipe
        if program == "gzip" {
            process.arguments = [program, "-d", "-c"]
            process.standardInput = try FileHandle(forReadingFrom: file)
        }
        try process.run()
        let output = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        try #require(process.terminationStatus == 0)
        return Array(output)
    }

    @Test(arguments: texts.indices) func comesBackAsItWas(_ index: Int) throws {
        let bytes = Self.texts[index]
        #expect(try Self.undone(Gzip.compressed(bytes), by: "gzip") == bytes)
        #expect(try Self.undone(Brotli.compressed(bytes), by: "brotli") == bytes)
    }

    @Test func holdsNeitherTimeNorName() {
        let form = Gzip.compressed(Self.texts[3])
        // RFC 1952, 2.3: no flags, and a time of 0.
        #expect(form.prefix(3) == [0x1F, 0x8B, 8] && form[3..<8] == [0, 0, 0, 0, 0])
        #expect(Gzip.compressed(Self.texts[3]) == form)
        #expect(Brotli.compressed(Self.texts[3]) == Brotli.compressed(Self.texts[3]))
        #expect(Brotli.compressed(Self.texts[3]).count < form.count)
    }
}
