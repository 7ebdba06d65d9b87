import Diagnostics
import Foundation
import Testing

@testable import Build

/// A finding in a document is printed with the line that it speaks of, as long as that is the line that was read.
@Suite struct QuotedLineTests {
    private static let path = "Content/news/2025-04-10-a.vi.md"

    private func location(in file: String, of words: String) throws -> Diagnostics.SourceLocation {
        let start = file[..<(try #require(file.range(of: words)).lowerBound)].utf8.count
        let place = start..<(start + words.utf8.count)
        return Diagnostics.SourceLocation(path: Self.path, utf8: place, in: Array(file.utf8)).unquoted
    }

    @Test(arguments: ["", "\u{FEFF}"], ["\n", "\r\n"])
    func everyFindingHasItsLine(_ mark: String, _ end: String) throws {
        let text = SmallSite.news("A", "Một dòng.\n\nTheo Điều 99 và khoản 2 Điều 7.\n")
        let site = try VirtualSite(
            SmallSite.files(with: [Self.path: mark + text.replacingOccurrences(of: "\n", with: end)]))
        let report = try site.build(writes: false)
        let findings = report.diagnostics.filter {
            $0.location.path == Self.path && $0.code != .missingTranslation
        }
        #expect(Set(findings.map(\.code)) == [.danglingCitation, .uncheckedPinpoint])
        #expect(findings.allSatisfy { $0.location.sourceLine == nil })
        for finding in report.quoted(findings, everywhere: true) {
            for location in [finding.location] + finding.fixIts.map(\.location) {
                #expect(location.sourceLine == "Theo Điều 99 và khoản 2 Điều 7.")
            }
        }
        #expect(DiagnosticsForm.text.text(of: findings, in: report).contains("| Theo Điều 99 và khoản 2 Điều 7.\n"))
    }

    @Test func aNoteInTheOtherLanguageHasItsLineToo() throws {
        let site = try VirtualSite(
            SmallSite.files(with: [
                Self.path: SmallSite.news("A", "Theo Điều 3.\n\nTheo Điều 7."),
                Self.path.replacingOccurrences(of: ".vi.", with: ".en."): SmallSite.news(
                    "A", "Under Article 7.", more: "slug: b\n"),
            ]))
        let report = try site.build(writes: false)
        let finding = try #require(report.diagnostics.first { $0.code == .citationParity })
        let quoted = report.quoted([finding, finding], everywhere: true)
        for finding in quoted {
            #expect(finding.location.sourceLine == "Theo Điều 3.")
            #expect(finding.notes.compactMap(\.location?.sourceLine) == ["Under Article 7."])
        }
    }

    @Test func aKeyOfTheFrontMatterHasItsLine() throws {
        let site = try VirtualSite(
            SmallSite.files(with: [
                "Content/treaty/again.vi.md": SmallSite.article(7, "Lại"),
                Self.path: SmallSite.news("A", "Chữ.", more: "sources: [nobody]\n"),
                "Content/sources.yml": "gazette: {title: Gazette}\n",
            ]))
        let report = try site.build(writes: false)
        let text = DiagnosticsForm.text.text(of: report.serious, in: report)
        #expect(text.contains("| article: 7\n") && text.contains("| sources: [nobody]\n"), "\(text)")
    }

    @Test func aBuildThatFindsNothingChangedPrintsTheSameLines() throws {
        let site = try VirtualSite(SmallSite.files(with: [Self.path: SmallSite.news("A", "Ảnh ![x]() ở đây.")]))
        usleep(30_000)
        let first = try site.pinpoint("build")
        #expect(first.error.contains("| Ảnh ![x]() ở đây.\n"))
        let second = try site.pinpoint("build")
        #expect(second.error.contains(", 0 written") && second.error.contains("| Ảnh ![x]() ở đây.\n"))
    }

    @Test func aLineThatIsNotThereAnyMoreIsNotShown() throws {
        let text = "---\nmột\n---\nhai ba\n"
        let site = try VirtualSite(SmallSite.files(with: [Self.path: text]))
        let place = try location(in: text, of: "ba")
        func line() -> String? {
            SourceLines(of: site.root).quoted(in: [Diagnostic(.deadLink, at: place, "it")])[0].location.sourceLine
        }
        #expect(line() == "hai ba")
        for text in ["---\nmột\n---\n\nhai ba\n", "---\nmột\nx\n---\nhai\n", "---\nmột\n---\nhải a\n", "---\n", ""] {
            try site.write(Self.path, text)
            #expect(line() == nil, "\(text)")
        }
        try site.remove(Self.path)
        #expect(line() == nil)
        try FileManager.default.createSymbolicLink(
            atPath: site.root + "/" + Self.path, withDestinationPath: "/etc/passwd")
        #expect(line() == nil)
    }
}
