import Glibc

/// A bare repository of our own, in which a publication is put together.
struct GitRepository: Sendable {
    private let work: WorkFolder

    /// What git gave.
    struct Answer {
        let status: Int32
        let output: [UInt8]
        let errors: String

        var text: String { String(decoding: output, as: UTF8.self) }
    }

    private var folder: String { "\(work.path)/repository" }

    /// Makes an empty repository.
    /// - Parameter format: how it names objects: `sha1` or `sha256`.
    init(in work: WorkFolder, format: String) throws(DeliveryError) {
        self.work = work
        try Self.run(["init", "--quiet", "--bare", "--template=", "--object-format=\(format)", folder], in: work)
    }

    /// Runs git in the repository; a status other than 0 is an error with git's own words.
    @discardableResult
    func git(_ arguments: [String]) throws(DeliveryError) -> Answer {
        try Self.run(["--git-dir=\(folder)"] + arguments, in: work)
    }

    /// Runs git in the repository, whatever its status.
    func attempt(_ arguments: [String]) throws(DeliveryError) -> Answer {
        try Self.attempt(["--git-dir=\(folder)"] + arguments, in: work)
    }

    /// The one line that git answers.
    func line(_ arguments: [String]) throws(DeliveryError) -> String {
        String(try git(arguments).text.prefix { $0 != "\n" })
    }

    /// Runs git in the repository and feeds it what a body writes.
    func git(
        _ arguments: [String], feeding body: (FeedingPipe) throws(DeliveryError) -> Void
    ) throws(DeliveryError) {
        let pipe = try FeedingPipe()
        let answer = try Self.attempt(["--git-dir=\(folder)"] + arguments, in: work, pipe: pipe) {
            () throws(DeliveryError) in try body(pipe)
        }
        guard answer.status == 0 else { throw Self.failure(answer, of: arguments) }
    }

    /// Runs git; a status other than 0 is an error with git's own words.
    @discardableResult
    static func run(_ arguments: [String], in work: WorkFolder) throws(DeliveryError) -> Answer {
        let answer = try attempt(arguments, in: work)
        guard answer.status == 0 else { throw failure(answer, of: arguments) }
        return answer
    }

    /// What git said of a run that failed.
    static func failure(_ answer: Answer, of arguments: [String]) -> DeliveryError {
        let command = arguments.first { !$0.hasPrefix("-") } ?? ""
        let words = answer.errors.split(separator: "\n").map {
            $0.split(separator: " ", omittingEmptySubsequences: false).map { GitTarget.withoutSecrets(String($0)) }
                .joined(separator: " ")
        }
        let reason = words.isEmpty ? "exit status \(answer.status)" : words.joined(separator: "\n  ")
        return .git("git \(command) failed: \(reason)")
    }

    private static func attempt(_ arguments: [String], in work: WorkFolder) throws(DeliveryError) -> Answer {
        try attempt(arguments, in: work, pipe: nil) {}
    }

    /// Runs git, whatever its status; what it reads from a pipe is written meanwhile.
    private static func attempt(
        _ arguments: [String], in work: WorkFolder, pipe: FeedingPipe?, meanwhile: () throws(DeliveryError) -> Void
    ) throws(DeliveryError) -> Answer {
        let output = try ScratchFile("\(work.path)/output")
        let errors = try ScratchFile("\(work.path)/errors")
        let child = try ChildProcess(
            ["git", "-C", work.path] + settings + arguments, environment: GitEnvironment.variables(in: work.path),
            input: pipe?.reading, output: output.descriptor, errors: errors.descriptor)
        pipe?.closeReading()
        var failure: DeliveryError?
        do throws(DeliveryError) { try meanwhile() } catch { failure = error }
        pipe?.closeWriting()
        let status = child.wait()
        if let failure { throw failure }
        return Answer(status: status, output: output.bytes(), errors: String(decoding: errors.bytes(), as: UTF8.self))
    }

    /// What no configuration of the user's may change: no hooks and helpers run, and nothing is tidied up behind us.
    private static let settings = [
        "core.hooksPath=/dev/null", "core.fsmonitor=false", "gc.auto=0", "maintenance.auto=false",
        "protocol.ext.allow=never", "push.recurseSubmodules=no", "push.followTags=false", "transfer.unpackLimit=1",
        "fastimport.unpackLimit=0", "advice.pushUpdateRejected=false",
    ].flatMap { ["-c", $0] }
}
