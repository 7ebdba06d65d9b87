import Delivery
import Foundation
import Testing

/// Git over HTTP, as hosts of repositories offer it, served by git's own program on this machine.
@Suite(.serialized, .timeLimit(.minutes(2))) struct SmartHTTP {
    /// Serves a folder for as long as a body runs, and gives it the address.
    private func serving(_ folder: String, secret: String? = nil, _ body: (String) throws -> Void) throws {
        let script = BuiltSite.project + "/Tests/DeliveryTests/Fixtures/git-http-server.py"
        let output = Pipe()
        let process = try Program.start(["python3", script, folder] + (secret.map { [$0] } ?? []), output: output)
        defer {
            kill(process.processIdentifier, SIGKILL)
            process.waitUntilExit()
        }
        var line = Data()
        while line.last != 0x0A {
            let next = try output.fileHandleForReading.read(upToCount: 1) ?? Data()
            try #require(!next.isEmpty, "the server does not start")
            line += next
        }
        let port = try #require(Int(String(decoding: line, as: UTF8.self).dropLast()))
        try body("127.0.0.1:\(port)")
    }

    private func repository() throws -> (remote: BareRepository, folder: String, name: String) {
        let remote = try BareRepository()
        try remote.git("config", "http.receivepack", "true")
        let url = URL(fileURLWithPath: remote.path)
        return (remote, url.deletingLastPathComponent().path, url.lastPathComponent)
    }

    @Test func publishesAndPublishesAgain() throws {
        let site = try BuiltSite()
        let (remote, folder, name) = try repository()
        try serving(folder) { host in
            let target = try GitTarget("git:http://\(host)/\(name)#pages")
            let first = try GitPublication(to: target).publish(site.output)
            #expect(try remote.git("rev-parse", "pages") == first.commit)
            try site.write("Content/pages/about.en.md", "---\ntitle: About\n---\nText.\n")
            try site.build()
            let second = try GitPublication(to: target).publish(site.output)
            #expect(second.plan.added == ["en/about/index.html"])
            #expect(try remote.commits() == 2)
            #expect(try GitPublication(to: target).publish(site.output).plan.isEmpty)
        }
        try remote.git("fsck", "--strict")
    }

    @Test func aPasswordIsTakenFromTheAddressAndNeverWaitedForOrShown() throws {
        let site = try BuiltSite()
        let (remote, folder, name) = try repository()
        try serving(folder, secret: "me:s3cr3t") { host in
            let right = try Program.run(
                Program.pinpoint, "publish", "git:http://me:s3cr3t@\(host)/\(name)#pages", "--source", site.root)
            #expect(right.status == 0 && !right.error.contains("s3cr3t"), "\(right.error)")
            let wrong = try Program.run(
                Program.pinpoint, "publish", "git:http://me:wr0ng@\(host)/\(name)#pages", "--source", site.root)
            #expect(wrong.status == 74 && !wrong.error.contains("wr0ng"), "\(wrong.error)")
            let none = try Program.run(
                Program.pinpoint, "publish", "git:http://\(host)/\(name)#pages", "--source", site.root)
            #expect(none.status == 74, "\(none.error)")
        }
        #expect(try remote.commits() == 1)
    }
}
