import Foundation

/// A run of a program.
struct Program {
    let status: Int32
    let output: String
    let error: String

    /// Starts a program, found by its name, and leaves it running.
    static func start(
        _ arguments: [String], in folder: String = "/", environment: [String: String] = [:], output: Any? = nil,
        error: Any? = nil
    ) throws -> Process {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = arguments
        process.currentDirectoryURL = URL(fileURLWithPath: folder)
        process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = output ?? FileHandle.nullDevice
        process.standardError = error ?? FileHandle.nullDevice
        try process.run()
        return process
    }

    /// Runs a program, found by its name, to its end.
    @discardableResult
    static func run(
        _ arguments: String..., in folder: String = "/", environment: [String: String] = [:]
    ) throws -> Program {
        let (stdout, stderr) = (Pipe(), Pipe())
        let process = try start(arguments, in: folder, environment: environment, output: stdout, error: stderr)
        let output = stdout.fileHandleForReading.readDataToEndOfFile()
        let error = stderr.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return Program(
            status: process.terminationStatus, output: String(decoding: output, as: UTF8.self),
            error: String(decoding: error, as: UTF8.self))
    }

    /// The executable beside the running tests.
    static let pinpoint: String = {
        let bundle = Bundle.allBundles.first { $0.bundlePath.hasSuffix(".xctest") }
        let folder =
            bundle?.bundleURL.deletingLastPathComponent()
            ?? URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
        return folder.appendingPathComponent("pinpoint").path
    }()
}
