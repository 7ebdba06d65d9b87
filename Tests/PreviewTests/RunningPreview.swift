import Foundation
import Glibc
import Testing

/// `pinpoint serve` as a process of its own, which ends with the value.
final class RunningPreview {
    let process = Process()
    /// The address that it printed.
    let url: String
    let port: UInt16
    private let errors: String
    /// Held, because its folder goes with it.
    private let site: TemporarySite

    /// Starts it over a site, on a free port unless the arguments say another, and waits until it prints its address.
    init(
        _ site: TemporarySite, _ arguments: String..., environment: [String: String] = [:], openFiles: Int? = nil
    ) throws {
        self.site = site
        errors = NSTemporaryDirectory() + "pinpoint-\(UUID().uuidString).log"
        _ = FileManager.default.createFile(atPath: errors, contents: nil)
        let command =
            ["serve", "--source", site.root] + (arguments.contains("--port") ? [] : ["--port", "0"]) + arguments
        if let openFiles {
            process.executableURL = URL(fileURLWithPath: "/bin/sh")
            process.arguments = ["-c", "ulimit -n \(openFiles); exec \"$0\" \"$@\"", Self.executable] + command
        } else {
            process.executableURL = URL(fileURLWithPath: Self.executable)
            process.arguments = command
        }
        process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
        let output = Pipe()
        process.standardOutput = output
        process.standardError = try FileHandle(forWritingTo: URL(fileURLWithPath: errors))
        try process.run()
        var line = ""
        while !line.hasSuffix("\n") {
            let bytes = output.fileHandleForReading.availableData
            if bytes.isEmpty { break }
            line += String(decoding: bytes, as: UTF8.self)
        }
        url = line.trimmingCharacters(in: .whitespacesAndNewlines)
        port = URL(string: url)?.port.flatMap(UInt16.init) ?? 0
        if port == 0 {
            process.waitUntilExit()
            throw Failure(status: process.terminationStatus, errors: errorText)
        }
    }

    deinit {
        if process.isRunning {
            process.terminate()
            process.waitUntilExit()
        }
        unlink(errors)
    }

    /// It ended before it served.
    struct Failure: Error {
        let status: Int32
        let errors: String
    }

    /// What it printed on standard error so far.
    var errorText: String { String(decoding: FileManager.default.contents(atPath: errors) ?? Data(), as: UTF8.self) }

    /// Ends it with a signal; its status.
    func end(_ signal: Int32) -> Int32 {
        kill(process.processIdentifier, signal)
        process.waitUntilExit()
        return process.terminationReason == .exit ? process.terminationStatus : -1
    }

    /// The executable beside the running tests.
    static let executable: String = {
        let bundle = Bundle.allBundles.first { $0.bundlePath.hasSuffix(".xctest") }
        let folder =
            bundle?.bundleURL.deletingLastPathComponent()
            ?? URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
        return folder.appendingPathComponent("pinpoint").path
    }()

    // MARK: Asking

    /// A connection, which may wait.
    func connect() throws -> Wire { try Wire(port: port) }

    /// The answer to a request that is written out, behind which the connection is closed.
    func send(_ request: String) throws -> Reply {
        let wire = try connect()
        try wire.write(Array(request.utf8))
        return try wire.reply()
    }

    /// The answer to a request for a path.
    func get(_ path: String, method: String = "GET", _ fields: String...) throws -> Reply {
        let lines = fields.map { $0 + "\r\n" }.joined()
        let wire = try connect()
        try wire.write(Array("\(method) \(path) HTTP/1.1\r\nHost: localhost:\(port)\r\n\(lines)\r\n".utf8))
        return try wire.reply(hasBody: method != "HEAD")
    }

    /// Listens to the events of a page as a browser does that has just loaded it.
    func events(_ path: String) throws -> EventReader {
        let page = try get(path).text
        func attribute(_ name: String) throws -> String {
            let start = try #require(page.range(of: " data-\(name)=\""), "\(page)").upperBound
            return try #require(
                String(page[start...].prefix { $0 != "\"" }).addingPercentEncoding(
                    withAllowedCharacters: .alphanumerics))
        }
        let wire = try connect()
        let target = try "/.pinpoint/events?page=\(attribute("page"))&state=\(attribute("state"))"
        try wire.write(Array("GET \(target) HTTP/1.1\r\nHost: localhost:\(port)\r\n\r\n".utf8))
        return try EventReader(wire)
    }
}
