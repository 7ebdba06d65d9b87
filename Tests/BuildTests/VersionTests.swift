import Build
import Foundation
import Testing

/// What the executable says of itself, and what it gives to shells.
@Suite struct VersionAndCompletions {
    @Test func theVersionNamesTheLibraryToo() throws {
        let run = try VirtualSite.pinpoint(["--version"], in: "/")
        #expect(run.status == 0 && run.error.isEmpty)
        #expect(
            run.output.wholeMatch(of: /pinpoint 0\.1\.0, cmark-gfm 0\.\d+\.\d+\.gfm\.\d+\n/) != nil, "\(run.output)")
    }

    @Test func theVersionIsTheNewestOfTheChangelog() throws {
        let changelog = try String(contentsOfFile: VirtualSite.project + "/CHANGELOG.md", encoding: .utf8)
        let heading = try #require(
            changelog.split(separator: "\n").first { $0.hasPrefix("## [") && !$0.contains("Unreleased") })
        #expect(heading.hasPrefix("## [\(ToolVersion.number)] - "))
    }

    @Test(arguments: ["bash", "zsh", "fish"]) func everyShellCompletesEveryCommand(_ shell: String) throws {
        let run = try VirtualSite.pinpoint(["--generate-completion-script", shell], in: "/")
        #expect(run.status == 0)
        for word in ["init", "new", "build", "serve", "check", "cite", "refs", "languages", "coverage"] {
            #expect(run.output.contains(word), "\(word)")
        }
    }

    @Test func bashTakesItsCompletionsAndOffersCommandsAndOptions() throws {
        let script = try VirtualSite.pinpoint(["--generate-completion-script", "bash"], in: "/").output
        let site = try VirtualSite(["pinpoint.bash": script])
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/bin/bash")
        process.arguments = [
            "--norc", "-c",
            """
            PATH=\(URL(fileURLWithPath: VirtualSite.executable).deletingLastPathComponent().path):$PATH
            source pinpoint.bash
            COMP_WORDS=(pinpoint ch) COMP_CWORD=1 COMP_LINE='pinpoint ch' COMP_POINT=11 COMP_TYPE=9
            _pinpoint pinpoint ch pinpoint && echo "${COMPREPLY[@]}"
            """,
        ]
        process.currentDirectoryURL = URL(fileURLWithPath: site.root)
        let output = Pipe()
        process.standardOutput = output
        try process.run()
        let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        #expect(text == "check\n")
    }
}
