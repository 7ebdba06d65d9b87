import Diagnostics
import Foundation
import GeneratedTexts
import Publisher
import Testing

@testable import Build

/// Whatever is done to a site, building what changed gives what building everything gives.
@Suite struct EditSequenceTests {
    @Test(arguments: 0..<(TestScale.isLong ? 300 : 20))
    func incrementalEqualsClean(_ seed: Int) throws {
        var edited = EditedSite(seed: UInt64(seed))
        let site = try VirtualSite(edited.files)
        let session = SiteSession(options: BuildOptions(source: site.root))
        _ = try session.rebuild()
        var history: [String] = []
        for _ in 0..<(TestScale.isLong ? 12 : 5) {
            let before = edited.files
            let (paths, what) = edited.edit()
            history.append(what)
            for path in paths {
                // To the language, texts that differ in how letters are composed are equal.
                guard before[path].map({ Array($0.utf8) }) != edited.files[path].map({ Array($0.utf8) }) else {
                    continue
                }
                if let text = edited.files[path] { try site.write(path, text) } else { try site.remove(path) }
            }
            let changes = SourceChanges(paths)
            let snapshot = try #require(try session.rebuild(changes))
            let clean = try #require(try SiteSession(options: BuildOptions(source: site.root)).rebuild())
            let story = "seed \(seed): \(history.joined(separator: "; "))"
            #expect(snapshot.report.diagnostics == clean.report.diagnostics, "\(story)")
            #expect(snapshot.report.summary == clean.report.summary, "\(story)")
            try expectSame(snapshot, clean, story)
            guard snapshot.report.diagnostics == clean.report.diagnostics else { return }
            // And so do builds into a folder, one after the other.
            if !clean.report.hasErrors {
                if (seed + history.count).isMultiple(of: 5) {
                    let drafts = BuildOptions(
                        source: site.root, output: site.output, includesDrafts: true, wantsNotes: false)
                    _ = try SiteBuild(options: drafts).run()
                }
                let report = try site.build(wantsNotes: false)
                let fresh = try site.withoutCache { try site.build(clean: true, output: site.root + "/clean") }
                #expect(report.serious == fresh.serious && report.notes == fresh.notes, "\(story)")
                #expect(report.citations == fresh.citations && report.files == fresh.files, "\(story)")
                #expect(try site.published() == VirtualSite.files(in: site.root + "/clean"), "\(story)")
            }
        }
    }

    private func files(of snapshot: SiteSnapshot) -> [PlannedFile] { snapshot.plan.map { Array($0.pages) } ?? [] }

    private func expectSame(_ one: SiteSnapshot, _ other: SiteSnapshot, _ story: String) throws {
        let (ours, theirs) = (files(of: one), files(of: other))
        #expect(ours.map(\.path) == theirs.map(\.path), "\(story)")
        guard !one.report.hasErrors else { return }
        for (mine, clean) in zip(ours, theirs) where mine.bytes() != clean.bytes() {
            Issue.record("\(mine.path) differs: \(story)")
        }
    }
}
