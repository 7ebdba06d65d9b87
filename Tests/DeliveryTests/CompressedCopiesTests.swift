import Build
import Compression
import Delivery
import Foundation
import Publisher
import Testing

@Suite struct CompressedCopying {
    private func copy(_ site: BuiltSite, isClean: Bool = false) throws -> CompressedCopies.Outcome {
        try CompressedCopies(of: SiteFolder(root: site.output), in: OutputFolder(root: site.root + "/dist/site"))
            .write(isClean: isClean, loop: WorkerPool(jobs: 2).forEach)
    }

    @Test func besideEveryTextLieItsCompressedForms() throws {
        let site = try BuiltSite(["Content/pages/picture.png": String(repeating: "no picture", count: 100)])
        let before = try BuiltSite.files(in: site.output)
        let outcome = try copy(site)
        let files = try BuiltSite.files(in: site.root + "/dist/site")
        var wanted = before
        for (path, bytes) in before where bytes.count >= 512 && !path.hasSuffix(".png") && path != "manifest.json" {
            wanted[path + ".gz"] = Data(Gzip.compressed(Array(bytes)))
            wanted[path + ".br"] = Data(Brotli.compressed(Array(bytes)))
        }
        #expect(files == wanted && files["en/article-3/index.html.br"] != nil)
        #expect(files.count == outcome.files + outcome.copies + 1 && outcome.written == files.count - 1)
        // Nothing of it is in the site.
        #expect(try BuiltSite.files(in: site.output) == before)
    }

    @Test func writesOnlyWhatChangedAndRemovesWhatIsGone() throws {
        let site = try BuiltSite(["Content/pages/about.en.md": "---\ntitle: About\n---\nText.\n"])
        _ = try copy(site)
        #expect(try copy(site).written == 0)
        try site.remove("Content/pages/about.en.md")
        try site.write("dist/site/mine.txt", "mine\n")
        try site.build()
        let outcome = try copy(site)
        #expect(outcome.removed == 1 && outcome.written > 0)
        let incremental = try BuiltSite.files(in: site.root + "/dist/site")
        #expect(!incremental.keys.contains { $0.hasPrefix("en/about/") } && incremental["mine.txt"] != nil)
        #expect(try copy(site, isClean: true).written > outcome.written)
        #expect(try BuiltSite.files(in: site.root + "/dist/site") == incremental)
    }

    @Test func mendsWhatIsMissing() throws {
        let site = try BuiltSite()
        _ = try copy(site)
        let before = try BuiltSite.files(in: site.root + "/dist/site")
        for path in ["en/index.html.br", "robots.txt", "assets/site.css.gz"] { try site.remove("dist/site/" + path) }
        _ = try copy(site)
        #expect(try BuiltSite.files(in: site.root + "/dist/site") == before)
    }

    @Test func mendsWhatSomebodyChanged() throws {
        let site = try BuiltSite()
        _ = try copy(site)
        let before = try BuiltSite.files(in: site.root + "/dist/site")
        usleep(30_000)
        let page = try #require(before["en/index.html"])
        let changed = Data(page.map { $0 == UInt8(ascii: "e") ? UInt8(ascii: "o") : $0 })
        try changed.write(to: URL(fileURLWithPath: site.root + "/dist/site/en/index.html"))
        try Data([0x1F]).write(to: URL(fileURLWithPath: site.root + "/dist/site/robots.txt"))
        let copies = try #require(before["en/article-3/index.html.gz"])
        try copies.prefix(100).write(to: URL(fileURLWithPath: site.root + "/dist/site/en/article-3/index.html.gz"))
        #expect(try copy(site).written > 0)
        #expect(try BuiltSite.files(in: site.root + "/dist/site") == before)
        #expect(try copy(site).written == 0)
    }

    @Test func neverCopiesIntoTheSiteItself() throws {
        let site = try BuiltSite()
        let before = try BuiltSite.files(in: site.output)
        #expect(throws: DeliveryError.self) {
            try CompressedCopies(of: SiteFolder(root: site.output), in: OutputFolder(root: site.output + "/../Site"))
                .write(isClean: true, loop: WorkerPool(jobs: 1).forEach)
        }
        #expect(try BuiltSite.files(in: site.output) == before)
    }

    @Test func buildWithCompressMakesBoth() throws {
        let site = try BuiltSite()
        let run = try Program.run(Program.pinpoint, "build", "--compress", in: site.root)
        #expect(run.status == 0 && run.error.contains("dist/site"), "\(run.error)")
        #expect(FileManager.default.fileExists(atPath: site.root + "/dist/site/en/index.html.gz"))
        #expect(!FileManager.default.fileExists(atPath: site.output + "/en/index.html.gz"))
    }
}
