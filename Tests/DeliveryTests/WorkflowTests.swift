import Foundation
import Testing
import Yams

/// The workflows and examples for CI, as far as they can be read without their hosts.
@Suite struct Workflows {
    private static let files = [
        ".github/workflows/check.yml", ".github/workflows/pages.yml", ".github/workflows/weekly.yml",
        "Examples/gitlab-ci.yml",
    ]

    private static func text(_ path: String) throws -> String {
        try String(contentsOfFile: BuiltSite.project + "/" + path, encoding: .utf8)
    }

    @Test(arguments: files) func areYAML(_ path: String) throws {
        let root = try #require(try Yams.load(yaml: Self.text(path)) as? [String: Any])
        #expect(root["jobs"] != nil || root["check"] != nil)
    }

    @Test(arguments: files) func useNothingThatMayChangeUnderTheirFeet(_ path: String) throws {
        for line in try Self.text(path).split(separator: "\n") {
            let words = line.split(separator: " ")
            if let place = words.firstIndex(of: "uses:") {
                let version = try #require(words[place + 1].split(separator: "@").last)
                #expect(version.count == 40 && version.allSatisfy(\.isHexDigit), "\(line)")
                #expect(words.last?.hasPrefix("v") == true, "\(line)")
            }
            #expect(!line.contains(":latest") && !line.contains("-latest"), "\(line)")
        }
    }

    @Test(arguments: files.prefix(3)) func mayWriteNothingButPages(_ path: String) throws {
        let text = try Self.text(path)
        #expect(text.contains("permissions:\n  contents: read\n"))
        #expect(!text.contains("contents: write") && !text.contains("write-all"))
        #expect(text.contains("persist-credentials: false"))
    }

    @Test func runCommandsThatTheToolHas() throws {
        for path in Self.files {
            for line in try Self.text(path).split(separator: "\n") where line.contains("pinpoint ") {
                let words = line[try #require(line.firstRange(of: "pinpoint ")).upperBound...].split(separator: " ")
                guard let command = words.first, ["check", "build", "verify"].contains(command) else { continue }
                let help = try Program.run(Program.pinpoint, String(command), "--help").output
                for option in words where option.hasPrefix("--") { #expect(help.contains(option), "\(line)") }
            }
        }
    }
}
