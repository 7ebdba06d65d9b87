import Foundation

/// A run of the built executable under conditions that a test sets.
struct ExecutableRun {
    let status: Int32
    /// Whether a signal ended it: it crashed, or it hung and was ended after two minutes.
    let isKilled: Bool
    let output: String
    let error: String

    /// Runs the executable in a site's folder to its end.
    /// - Parameters:
    ///   - wrapper: a program with arguments that starts another one, such as `prlimit --as=1000000000`.
    ///   - environment: what is added to the executable's own environment, and to nothing else's.
    ///   - output: where standard output goes, by a shell's redirection; by default into ``output``.
    init(
        _ arguments: String..., in site: VirtualSite, wrapper: [String] = [], environment: [String: String] = [:],
        output place: String? = nil
    ) throws {
        self.init(try Self.start(arguments, in: site, wrapper: wrapper, environment: environment, output: place))
    }

    /// Waits for the end of a run.
    init(_ running: Running) {
        running.process.waitUntilExit()
        status = running.process.terminationStatus
        // `timeout` tells of a signal by a status.
        isKilled = running.process.terminationReason == .uncaughtSignal || status > 128
        output = Self.take(running.files + ".out")
        error = Self.take(running.files + ".err")
    }

    /// A run that goes on.
    struct Running {
        let process: Process
        fileprivate let files: String
    }

    /// Starts a run and leaves it running.
    static func start(
        _ arguments: [String], in site: VirtualSite, wrapper: [String] = [], environment: [String: String] = [:],
        output place: String? = nil
    ) throws -> Running {
        let files = FileManager.default.temporaryDirectory.path + "/pinpoint-run-\(UUID().uuidString)"
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/timeout")
        // Files instead of pipes: what is not read may not stop it.
        let shell = "exec \"$@\" >\"\(place ?? files + ".out")\" 2>\"\(files).err\""
        process.arguments =
            ["--signal=KILL", "120", "sh", "-c", shell, "sh"] + wrapper
            + ["env"] + environment.map { "\($0)=\($1)" } + [VirtualSite.executable] + arguments
        process.currentDirectoryURL = URL(fileURLWithPath: site.root)
        process.standardInput = FileHandle.nullDevice
        try process.run()
        return Running(process: process, files: files)
    }

    /// What starts a program without root's right to pass over permissions, where the tests have it.
    static let withoutPrivileges: [String] = {
        guard getuid() == 0 else { return [] }
        let rights = "-dac_override,-dac_read_search,-fowner"
        return ["setpriv", "--bounding-set=\(rights)", "--inh-caps=\(rights)"]
    }()

    private static func take(_ path: String) -> String {
        defer { unlink(path) }
        return String(decoding: FileManager.default.contents(atPath: path) ?? Data(), as: UTF8.self)
    }
}
