import Build
import Delivery
import Digests
import Foundation
import Publisher
import Testing

@Suite struct Verifications {
    private func findings(_ site: BuiltSite) throws -> [FolderFinding] {
        try FolderReport(of: SiteFolder(root: site.output), loop: WorkerPool(jobs: 2).forEach).findings
    }

    private func differences(_ site: BuiltSite, against sources: BuiltSite) throws -> [String] {
        try SourceProof(of: site.manifest, from: sources.root).differences.map { "\($0.kind.rawValue): \($0.path)" }
    }

    @Test func everyFileThatIsMissingChangedOrExtraIsNamed() throws {
        let site = try BuiltSite()
        #expect(try findings(site) == [])
        try site.remove("Site/robots.txt")
        try site.write("Site/en/article-3/index.html", "<p>other\n")
        let css = try String(contentsOfFile: site.output + "/assets/site.css", encoding: .utf8)
        try site.write("Site/assets/site.css", "X" + css.dropFirst())
        try site.write("Site/en/note.txt", "mine\n")
        try site.remove("Site/en/index.html")
        try FileManager.default.createSymbolicLink(
            atPath: site.output + "/en/index.html", withDestinationPath: "article-7/index.html")
        #expect(
            try findings(site) == [
                FolderFinding(.changed, "assets/site.css"), FolderFinding(.changed, "en/article-3/index.html"),
                FolderFinding(.changed, "en/index.html"), FolderFinding(.extra, "en/note.txt"),
                FolderFinding(.missing, "robots.txt"),
            ])
    }

    @Test func aManifestThatIsALinkIsNoneButIsThere() throws {
        let site = try BuiltSite()
        try FileManager.default.moveItem(atPath: site.output + "/manifest.json", toPath: site.root + "/other.json")
        try FileManager.default.createSymbolicLink(
            atPath: site.output + "/manifest.json", withDestinationPath: "../other.json")
        let error = try #require(throws: DeliveryError.self) { try SiteFolder(root: site.output) }
        #expect(error.message.hasSuffix("is none that this tool writes; build it again"))
    }

    @Test func whatBelongsToTheBranchIsNotExtra() throws {
        let site = try BuiltSite()
        for path in [".nojekyll", "CNAME", ".git/config"] { try site.write("Site/\(path)", "x") }
        #expect(try findings(site) == [])
        try site.write("Site/en/CNAME", "x")
        #expect(try findings(site) == [FolderFinding(.extra, "en/CNAME")])
    }

    @Test func aBuildThatWasCutOffIsNamed() throws {
        let site = try BuiltSite()
        var manifest = try site.manifest
        manifest.entries["robots.txt"]?.content = nil
        try Data(manifest.encoded()).write(to: URL(fileURLWithPath: site.output + "/manifest.json"))
        #expect(try findings(site) == [FolderFinding(.unfinished, "robots.txt")])
    }

    @Test func theSourcesOfASiteMakeExactlyThatSite() throws {
        let (site, sources) = (try BuiltSite(), try BuiltSite())
        #expect(try differences(site, against: sources) == [])
        try site.build(baseURL: "https://rivers.example/x")
        #expect(try differences(site, against: sources) == [])
    }

    @Test func namesTheSourcesAndFilesThatDiffer() throws {
        let (site, sources) = (try BuiltSite(), try BuiltSite())
        try sources.write("Content/treaty/article-7.en.md", "---\ntitle: Signature\narticle: 7\n---\n1. See it.\n")
        try sources.write("Content/pages/about.en.md", "---\ntitle: About\n---\nText.\n")
        try sources.remove("Content/treaty/article-3.en.md")
        let differences = try differences(site, against: sources)
        for line in [
            "source extra: Content/pages/about.en.md", "source missing: Content/treaty/article-3.en.md",
            "source changed: Content/treaty/article-7.en.md", "made besides: en/about/index.html",
            "not made: en/article-3/index.html", "made otherwise: en/article-7/index.html",
        ] {
            #expect(differences.contains(line), "\(line) in \(differences)")
        }
    }

    @Test func aManifestThatSaysAnotherDayIsNotThatSite() throws {
        let site = try BuiltSite()
        var manifest = try site.manifest
        manifest.origin.asOf = nil
        #expect(
            try SourceProof(of: manifest, from: site.root).differences.map(\.path) == ["manifest.json"])
    }

    @Test func sourcesWithErrorsMakeNoSite() throws {
        let (site, sources) = (try BuiltSite(), try BuiltSite())
        try sources.write("Content/pages/bad.en.md", "---\ntitle: A\n---\nSee Article 99.\n")
        #expect {
            try SourceProof(of: site.manifest, from: sources.root)
        } throws: { error in
            guard case .content(let findings)? = error as? BuildFailure else { return false }
            return findings.map(\.code) == [.danglingCitation]
        }
    }

    @Test func theManifestNamesEverySourceWithItsDigest() throws {
        let site = try BuiltSite([
            "Content/pages/marked.en.md": "\u{FEFF}---\ntitle: Marked\n---\nText.\n",
            "Content/pages/draft.en.md": "---\ntitle: Draft\ndraft: true\n---\nNot yet.\n",
            "Content/pages/picture.png": "no picture",
            "Content/concepts/river.yml": "terms: {en: [river]}\nprovisions: [art_3]\n",
            "Content/notes.docx": "not read",
        ])
        let sources = try site.manifest.origin.sources
        var wanted = try BuiltSite.files(in: site.root).filter {
            $0.key.hasPrefix("Content/") || $0.key.hasPrefix("Templates/")
        }
        for path in ["Content/pages/draft.en.md", "Content/notes.docx"] { wanted[path] = nil }
        #expect(sources.map(\.path) == wanted.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
        for source in sources {
            let bytes = try #require(wanted[source.path])
            #expect(source.content == Digest(of: Array(bytes)), "\(source.path)")
        }
        try site.build(drafts: true)
        #expect(try site.manifest.origin.includesDrafts)
        #expect(try site.manifest.origin.sources.contains { $0.path == "Content/pages/draft.en.md" })
    }

    @Test func aSourceThatChangesNoPageChangesTheManifestAlone() throws {
        let site = try BuiltSite()
        let before = try BuiltSite.files(in: site.output)
        try site.write("Content/treaty/article-7.en.md", "---\narticle: 7\ntitle: Signature\n---\n1. See Article 3.\n")
        try site.build()
        let after = try BuiltSite.files(in: site.output)
        #expect(after.filter { before[$0.key] != $0.value }.map(\.key) == ["manifest.json"])
        #expect(try differences(site, against: site) == [])
    }

    @Test func theCommandSaysWhatItFoundAndExitsAccordingly() throws {
        let site = try BuiltSite()
        let right = try Program.run(Program.pinpoint, "verify", site.output, "--against", site.root)
        #expect(right.status == 0 && right.output.isEmpty)
        #expect(right.error.contains("as the manifest says") && right.error.contains("exactly this site"))
        try site.remove("Site/robots.txt")
        let wrong = try Program.run(Program.pinpoint, "verify", site.output)
        #expect(wrong.status == 1 && wrong.output == "missing: robots.txt\n" && wrong.error.contains("1 missing"))
        #expect(try Program.run(Program.pinpoint, "verify", site.root).status == 64)
        try site.write("Site/manifest.json", "{}\n")
        #expect(try Program.run(Program.pinpoint, "verify", site.output).status == 1)
    }
}
