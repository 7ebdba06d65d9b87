import Diagnostics
import Foundation
import Testing

@testable import Build

/// A session that is told what changed gives what a new one gives.
@Suite struct SessionTests {
    private static let news = "Content/news/2025-04-10-hop.vi.md"

    private func expectClean(_ session: SiteSession, _ changes: SourceChanges, _ site: VirtualSite) throws {
        let ours = try #require(try session.rebuild(changes))
        let clean = try #require(try SiteSession(options: BuildOptions(source: site.root)).rebuild())
        #expect(ours.report.diagnostics == clean.report.diagnostics)
        let (mine, theirs) = (ours.plan.map { Array($0.pages) } ?? [], clean.plan.map { Array($0.pages) } ?? [])
        #expect(mine.map { Array($0.path.utf8) } == theirs.map { Array($0.path.utf8) })
        for (one, other) in zip(mine, theirs) { #expect(one.bytes() == other.bytes(), "\(one.path)") }
    }

    /// Twenty mentions stand on an article's page; one more, and all have a page of their own.
    @Test func aMentionMoreOrLessThanAPageShowsIsSeen() throws {
        let sentences = (1...19).map { "Câu \($0): xem Điều 3.\n\n" }.joined()
        func text(_ last: String) -> String {
            SmallSite.news("Họp", sentences + "Xem Điều 3.\n\nXem Điều 5.\n\n\(last)\n")
        }
        let site = try VirtualSite(SmallSite.files(with: [Self.news: text("Xem Điều 3.")]))
        let session = SiteSession(options: BuildOptions(source: site.root))
        let before = try #require(try session.rebuild()?.plan?.pages.count)
        try site.write(Self.news, text("Xem kỹ Điều 3."))
        try expectClean(session, SourceChanges([Self.news]), site)
        let after = try #require(try session.rebuild(SourceChanges([Self.news]))?.plan?.pages.count)
        #expect(after == before + 1)
        try site.write(Self.news, text("Xem Điều 3."))
        try expectClean(session, SourceChanges([Self.news]), site)
    }

    @Test func namesThatChangeWithinATickAreSeen() throws {
        let site = try VirtualSite(SmallSite.files)
        let session = SiteSession(options: BuildOptions(source: site.root))
        for title in ["Một", "Hai", "Bốn", "Năm"] {
            try site.write(
                "Content/site.yml", SmallSite.configuration.replacingOccurrences(of: "Hướng dẫn", with: title))
            try expectClean(session, .everything, site)
        }
    }

    @Test func whereMistakesAreReportedIsSeen() throws {
        let site = try VirtualSite(SmallSite.files)
        let session = SiteSession(options: BuildOptions(source: site.root))
        _ = try session.rebuild()
        for line in ["report-url: https://a.example/?page={url}", "report-url: mailto:a@b.example", ""] {
            try site.write("Content/site.yml", SmallSite.configuration + "\n" + line + "\n")
            try expectClean(session, SourceChanges(["Content/site.yml"]), site)
        }
    }

    @Test func howLettersAreComposedIsSeen() throws {
        let site = try VirtualSite(SmallSite.files)
        let session = SiteSession(options: BuildOptions(source: site.root))
        _ = try session.rebuild()
        for text in [
            SmallSite.configuration.decomposedStringWithCanonicalMapping,
            SmallSite.configuration.precomposedStringWithCanonicalMapping,
        ] {
            try site.write("Content/site.yml", text)
            try expectClean(session, SourceChanges(["Content/site.yml"]), site)
        }
    }

    @Test func anOvertakenBuildLeavesNothingHalfDone() throws {
        let site = try VirtualSite(SmallSite.files(with: [Self.news: SmallSite.news("Họp", "Theo Điều 3.\n")]))
        let session = SiteSession(options: BuildOptions(source: site.root))
        _ = try session.rebuild()
        try site.write(Self.news, SmallSite.news("Họp mới", "Theo Điều 7.\n"))
        #expect(try session.rebuild(SourceChanges([Self.news])) { true } == nil)
        try expectClean(session, SourceChanges([Self.news]), site)
    }

    @Test func documentsThatChangeWhileTheNamesAreBrokenAreSeen() throws {
        let site = try VirtualSite(SmallSite.files(with: [Self.news: SmallSite.news("Họp", "Theo Điều 3.\n")]))
        let session = SiteSession(options: BuildOptions(source: site.root))
        _ = try session.rebuild()
        try site.write("Content/site.yml", "titel: x\n")
        try site.write(Self.news, SmallSite.news("Họp", "Theo Điều 7.\n"))
        try expectClean(session, SourceChanges(["Content/site.yml", Self.news]), site)
        try site.write("Content/site.yml", SmallSite.configuration)
        try expectClean(session, SourceChanges(["Content/site.yml"]), site)
    }

    @Test func copiedFilesComeAndGo() throws {
        let site = try VirtualSite(SmallSite.files(with: [Self.news: SmallSite.news("Họp", "![a](a.png)\n")]))
        let session = SiteSession(options: BuildOptions(source: site.root))
        _ = try session.rebuild()
        for text: String? in ["one", "two", nil, "three"] {
            let path = "Content/news/a.png"
            if let text { try site.write(path, text) } else { try site.remove(path) }
            try expectClean(session, SourceChanges([path]), site)
        }
    }

    @Test func aFileThatCouldNotBeReadIsReadAgain() throws {
        let site = try VirtualSite(SmallSite.files(with: [Self.news: SmallSite.news("Họp", "Theo Điều 3.\n")]))
        let session = SiteSession(options: BuildOptions(source: site.root))
        _ = try session.rebuild()
        try site.remove(Self.news)
        try expectClean(session, SourceChanges([Self.news]), site)
        try site.write(Self.news, SmallSite.news("Họp", "Theo Điều 3.\n"))
        try expectClean(session, .everything, site)
    }
}
