import Foundation
import Testing

/// What commands print for people, whatever texts and names they show.
@Suite struct TerminalPromises {
    @Test func nothingThatIsPrintedSteersATerminal() throws {
        let hostile = "\u{1B}]0;x\u{7} \u{9B}2J \u{202E}"
        let site = try VirtualSite(
            SmallSite.files(with: [
                "Content/news/2025-04-10-x.vi.md": SmallSite.news("Tin", "Theo Điều 7 \(hostile) và khoản một."),
                "Content/instruments/other.yml": SmallSite.instrument.replacing(
                    "id: treaty", with: "id: \"\u{1B}[2J\""),
            ]))
        let broken = try ExecutableRun("build", in: site)
        #expect(broken.status == 1 && broken.error.contains("other.yml"), "\(broken.error)")
        try site.remove("Content/instruments/other.yml")
        #expect(try ExecutableRun("build", in: site).status == 0)
        try site.write("Site/\u{1B}[2J\u{9B}", "x")
        let runs = [
            broken, try ExecutableRun("refs", "art_7", in: site), try ExecutableRun("check", "--audit", in: site),
            try ExecutableRun("verify", "Site", in: site), try ExecutableRun("refs", hostile, in: site),
            try ExecutableRun("publish", "git:" + hostile, in: site),
        ]
        for (place, run) in runs.enumerated() {
            let text = run.output + run.error
            #expect(!text.isEmpty && text.contains("\u{FFFD}") || place == 2, "\(place): \(text)")
            for scalar in text.unicodeScalars where scalar.value < 0x20 && scalar != "\n" && scalar != "\t" {
                Issue.record("\(place): U+\(String(scalar.value, radix: 16)) in \(text.debugDescription)")
            }
            #expect(!text.unicodeScalars.contains("\u{9B}") && !text.unicodeScalars.contains("\u{202E}"), "\(place)")
        }
    }
}
