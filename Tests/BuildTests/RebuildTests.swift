import Diagnostics
import Foundation
import Testing

@testable import Build

/// What a build keeps in `.pinpoint/` spares work and never changes what comes out.
@Suite struct RebuildTests {
    private static let news = "Content/news/2025-04-10-hop.vi.md"

    private func site() throws -> VirtualSite {
        try VirtualSite(SmallSite.files(with: [Self.news: SmallSite.news("Họp", "Theo khoản 2 Điều 7.\n")]))
    }

    /// Builds as the command does that prints text.
    @discardableResult
    private func build(_ site: VirtualSite, clean: Bool = false, output: String? = nil) throws -> BuildReport {
        try SiteBuild(
            options: BuildOptions(
                source: site.root, output: output ?? site.output, isClean: clean, wantsNotes: false)
        ).run()
    }

    private func expectClean(_ site: VirtualSite) throws {
        try build(site, clean: true, output: site.root + "/clean")
        #expect(try site.published() == VirtualSite.files(in: site.root + "/clean"))
    }

    @Test func nothingIsDoneWhereNothingChanged() throws {
        let site = try site()
        VirtualSite.letClockTick()
        let first = try build(site)
        let cache = try VirtualSite.files(in: site.root + "/.pinpoint")
        let second = try build(site)
        #expect(second.site == nil, "nothing was read")
        let outcome = try #require(second.outcome)
        #expect(outcome.written == 0 && outcome.removed == 0 && outcome.rendered == 0)
        #expect(second.serious == first.serious && second.notes == first.notes && second.files == first.files)
        let said = first.summary.components(separatedBy: ", ").dropLast() + ["0 written"]
        #expect(second.summary == said.joined(separator: ", "))
        #expect(try VirtualSite.files(in: site.root + "/.pinpoint") == cache)
    }

    @Test func whoeverWantsTheNotesGetsThem() throws {
        let site = try site()
        VirtualSite.letClockTick()
        try build(site)
        try build(site)
        #expect(try site.build().diagnostics.contains { $0.severity == .note })
    }

    @Test func whatHasItsBytesIsNotWrittenAgainWhoeverTouchedIt() throws {
        let site = try site()
        VirtualSite.letClockTick()
        try build(site)
        let before = try site.published()
        let page = site.output + "/vi/index.html"
        let inode = try FileManager.default.attributesOfItem(atPath: page)[.systemFileNumber] as? Int
        try FileManager.default.setAttributes([.modificationDate: Date()], ofItemAtPath: page)
        #expect(try build(site).outcome?.written == 0)
        #expect(try FileManager.default.attributesOfItem(atPath: page)[.systemFileNumber] as? Int == inode)
        for manifest in [nil, "no manifest", ""] {
            try site.remove("Site/manifest.json")
            if let manifest { try site.write("Site/manifest.json", manifest) }
            #expect(try build(site).outcome?.written == 0, "\(manifest ?? "gone")")
            #expect(try site.published() == before)
        }
    }

    @Test func aManifestThatIsALinkCountsAsNone() throws {
        let site = try site()
        VirtualSite.letClockTick()
        try build(site)
        let before = try site.published()
        for isClean in [false, true] {
            try FileManager.default.moveItem(
                atPath: site.output + "/manifest.json", toPath: site.root + "/\(isClean).json")
            try FileManager.default.createSymbolicLink(
                atPath: site.output + "/manifest.json", withDestinationPath: "../\(isClean).json")
            try build(site, clean: isClean)
            #expect(try site.published() == before)
            #expect((try? FileManager.default.destinationOfSymbolicLink(atPath: site.output + "/manifest.json")) == nil)
        }
    }

    @Test func anotherRequestIsAnotherBuild() throws {
        let site = try site()
        VirtualSite.letClockTick()
        try build(site)
        let options = BuildOptions(
            source: site.root, output: site.output, baseURL: "https://example.org/", wantsNotes: false)
        #expect(try #require(try SiteBuild(options: options).run().outcome).written > 0)
        #expect(try #require(try build(site).outcome).written > 0)
    }

    @Test(arguments: ["vi/index.html", "manifest.json", "vi/tin/hop/index.html"])
    func whatSomebodyChangedOrRemovedIsMended(_ path: String) throws {
        let site = try site()
        VirtualSite.letClockTick()
        try build(site)
        try site.write("Site/\(path)", "mine")
        try build(site)
        try expectClean(site)
        // As long as what was there.
        let count = try Data(contentsOf: URL(fileURLWithPath: site.output + "/" + path)).count
        try site.write("Site/\(path)", Data(repeating: 0x20, count: count))
        try build(site)
        try expectClean(site)
        try site.remove("Site/\(path)")
        try build(site)
        try expectClean(site)
    }

    @Test func aChangeOfTheSameLengthRightAfterABuildIsSeen() throws {
        let site = try site()
        for word in ["Hộp", "Hụp", "Hợp", "Hẹp"] {
            try build(site)
            try site.write(Self.news, SmallSite.news(word, "Theo khoản 2 Điều 7.\n"))
        }
        try build(site)
        #expect(try site.page("vi/tin/hop/index.html").contains("Hẹp"))
        try expectClean(site)
    }

    @Test func onlyWhatChangedIsCompiled() throws {
        let site = try site()
        VirtualSite.letClockTick()
        try build(site)
        try site.write(Self.news, SmallSite.news("Họp", "Theo Điều 3.\n"))
        let report = try build(site)
        #expect(report.site != nil)
        #expect(try site.page("vi/dieu-3/index.html").contains("tin/hop"))
        try expectClean(site)
    }

    @Test func aTouchedFileIsNotWrittenAgain() throws {
        let site = try site()
        VirtualSite.letClockTick()
        try build(site)
        try site.write(Self.news, SmallSite.news("Họp", "Theo khoản 2 Điều 7.\n"))
        #expect(try #require(try build(site).outcome).written == 0)
    }

    @Test func aDamagedCacheIsMadeAnew() throws {
        let site = try site()
        VirtualSite.letClockTick()
        try build(site)
        for name in try VirtualSite.files(in: site.root + "/.pinpoint").keys.sorted() {
            let path = ".pinpoint/" + name
            let whole = try Data(contentsOf: URL(fileURLWithPath: site.root + "/" + path))
            for place in stride(from: 0, to: whole.count, by: max(1, whole.count / 5)) {
                var bytes = whole
                bytes[place] ^= 0x55
                try site.write(path, bytes)
                try build(site)
                try site.write(path, whole.prefix(place))
                try build(site)
            }
        }
        try expectClean(site)
    }

    @Test func theCacheMayBeDeletedOrBeInTheWay() throws {
        let site = try site()
        try build(site)
        try site.remove(".pinpoint")
        try build(site)
        try expectClean(site)
        try site.remove(".pinpoint")
        try site.write(".pinpoint", "a file")
        try site.write(Self.news, SmallSite.news("Họp", "Theo Điều 3.\n"))
        try build(site)
        try expectClean(site)
    }

    @Test func cleanReadsNoCacheAndWritesANewOne() throws {
        let site = try site()
        VirtualSite.letClockTick()
        try build(site)
        #expect(try build(site, clean: true).site != nil)
        #expect(try build(site).site == nil)
    }

    @Test func otherNamesMakeEveryDocumentAnew() throws {
        let site = try site()
        VirtualSite.letClockTick()
        try build(site)
        try site.write(
            "Content/instruments/treaty.yml",
            SmallSite.instrument.replacingOccurrences(of: "1-12", with: "1-6")
                .replacingOccurrences(of: "7-12", with: "7-7"))
        #expect(try build(site).hasErrors)
        try site.write("Content/instruments/treaty.yml", SmallSite.instrument)
        #expect(try !build(site).hasErrors)
        try expectClean(site)
    }

    @Test func aRequestThatIsWrongIsWrongAlsoWhereNothingChanged() throws {
        let site = try site()
        try build(site)
        #expect(try site.pinpoint("build", "--base-url", "").status == 64)
    }

    @Test func whatWasCompiledIsKeptAlsoWhereThereAreErrors() throws {
        let site = try site()
        try site.write("Content/news/2025-04-11-loi.vi.md", SmallSite.news("Lỗi", "Theo Điều 99.\n"))
        #expect(try build(site).hasErrors)
        #expect(FileManager.default.fileExists(atPath: site.root + "/.pinpoint/documents.index"))
        #expect(!FileManager.default.fileExists(atPath: site.output + "/manifest.json"))
        try site.remove("Content/news/2025-04-11-loi.vi.md")
        try build(site)
        try expectClean(site)
    }

    @Test func aBuildWithoutOutputKeepsNothing() throws {
        let site = try site()
        try site.build(writes: false)
        #expect(!FileManager.default.fileExists(atPath: site.root + "/.pinpoint"))
    }

    @Test func timingsNameTheStages() throws {
        let site = try site()
        let run = try site.pinpoint("build", "--timings")
        #expect(run.status == 0 && run.output.isEmpty)
        let again = try site.pinpoint("build", "--timings")
        #expect(again.error.contains("\nall "))
        for stage in ["reading", "compiling", "linking", "planning", "publishing", "keeping", "all"] {
            #expect(run.error.contains("\n\(stage) ") || run.error.hasPrefix(stage), "\(run.error)")
        }
    }
}
