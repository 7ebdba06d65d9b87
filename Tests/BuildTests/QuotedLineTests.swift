import Diagnostics
import Foundation
import Testing

@testable import Build

/// A finding in a document shows the line that it speaks of, as long as the file has such a line.
@Suite struct QuotedLineTests {
    private static let path = "Content/news/2025-04-10-a.vi.md"

    @Test(arguments: ["", "\u{FEFF}"], ["\n", "\r\n"])
    func everyFindingHasItsLine(_ mark: String, _ end: String) throws {
        let text = SmallSite.news("A", "Một dòng.\n\nTheo Điều 99 và khoản 2 Điều 7.\n")
        let site = try VirtualSite(
            SmallSite.files(with: [Self.path: mark + text.replacingOccurrences(of: "\n", with: end)]))
        let findings = try site.build(writes: false).diagnostics.filter {
            $0.location.path == Self.path && $0.code != .missingTranslation
        }
        #expect(Set(findings.map(\.code)) == [.danglingCitation, .uncheckedPinpoint])
        for finding in findings {
            for location in [finding.location] + finding.fixIts.map(\.location) {
                #expect(location.sourceLine == "Theo Điều 99 và khoản 2 Điều 7.")
            }
        }
    }

    @Test func aLineThatIsNotThereAnyMoreIsNotShown() throws {
        let site = try VirtualSite(SmallSite.files(with: [Self.path: "---\nmột\n---\nhai\n"]))
        let location = SourceLocation(
            path: Self.path, line: 4, span: .init(column: 1, length: 3, utf8Offset: 14, utf8Length: 3))
        func line() -> String? {
            SourceLines(of: site.root).quoted(in: [Diagnostic(.deadLink, at: location, "it")])[0].location.sourceLine
        }
        #expect(line() == "hai")
        for text in ["---\nmột\n---\n\nhai\n", "---\nmột: hai\n---\nba\n"] {
            try site.write(Self.path, text)
            #expect(line() == nil)
        }
        try site.write(Self.path, "---\n")
        #expect(line() == nil)
        try site.remove(Self.path)
        #expect(line() == nil)
        try FileManager.default.createSymbolicLink(
            atPath: site.root + "/" + Self.path, withDestinationPath: "/etc/passwd")
        #expect(line() == nil)
    }
}
