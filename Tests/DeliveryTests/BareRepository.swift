import Delivery
import Foundation
import Testing

/// An empty git repository for sites to be published to, in a temporary place that goes with the value.
final class BareRepository {
    let path: String

    init() throws {
        path = FileManager.default.temporaryDirectory.appendingPathComponent("remote-\(UUID().uuidString).git").path
        try #require(try Program.run("git", "init", "--quiet", "--bare", path).status == 0)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    /// Runs git in the repository and gives what it prints.
    @discardableResult
    func git(_ arguments: String...) throws -> String {
        let process = Process()
        let pipe = Pipe()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = ["git", "--git-dir=\(path)"] + arguments
        process.standardOutput = pipe
        try process.run()
        let output = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        try #require(process.terminationStatus == 0, "git \(arguments)")
        return String(decoding: output, as: UTF8.self).trimmingCharacters(in: .newlines)
    }

    /// A branch as a target.
    func target(_ branch: String = "pages") throws -> GitTarget { try GitTarget("git:\(path)#\(branch)") }

    /// The paths on a branch.
    func paths(_ branch: String = "pages") throws -> [String] {
        try git("-c", "core.quotePath=false", "ls-tree", "-r", "--name-only", branch).split(separator: "\n").map(
            String.init)
    }

    /// How many commits a branch has; 0 where there is none.
    func commits(_ branch: String = "pages") throws -> Int {
        guard try !git("for-each-ref", "refs/heads/\(branch)").isEmpty else { return 0 }
        return try Int(git("rev-list", "--count", branch)) ?? 0
    }

    /// Commits a file as somebody else does, on top of what a branch has.
    func commit(_ file: String, _ text: String, on branch: String = "pages") throws {
        let folder = path + ".other"
        defer { try? FileManager.default.removeItem(atPath: folder) }
        try #require(try Program.run("git", "clone", "--quiet", path, folder).status == 0)
        let isNew = try commits(branch) == 0
        try Program.run(
            "git", "-C", folder, "checkout", "--quiet", isNew ? "--orphan" : "--track",
            isNew ? branch : "origin/\(branch)")
        try Data(text.utf8).write(to: URL(fileURLWithPath: folder + "/" + file))
        try Program.run("git", "-C", folder, "add", file)
        let who = ["-c", "user.name=Other", "-c", "user.email=other@example.org"]
        try #require(
            try Program.run(
                "git", "-C", folder, who[0], who[1], who[2], who[3], "commit", "--quiet", "--message", "By hand"
            ).status == 0)
        try #require(try Program.run("git", "-C", folder, "push", "--quiet", "origin", "HEAD:\(branch)").status == 0)
    }

    /// Has a script run before any push is taken.
    func hook(_ script: String) throws {
        let hook = path + "/hooks/pre-receive"
        try FileManager.default.createDirectory(atPath: path + "/hooks", withIntermediateDirectories: true)
        try Data("#!/bin/sh\n\(script)\n".utf8).write(to: URL(fileURLWithPath: hook))
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: hook)
    }
}
