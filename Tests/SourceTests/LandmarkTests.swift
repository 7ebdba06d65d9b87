import Corpus
import Testing

@testable import Source

/// Which events a site says the timeline is remembered by.
@Suite struct LandmarkTests {
    private func folder(_ line: String, in place: String = "timeline") throws -> VirtualFolder {
        try VirtualFolder(["Content/\(place)/a.vi.md": "---\ntitle: A\ndate: 2024-12-24\n\(line)\n---\nText.\n"])
    }

    @Test(arguments: [("landmark: true", true), ("landmark: false", false), ("place: Hà Nội", false)])
    func anEventIsALandmarkIfItSaysSo(_ line: String, _ isLandmark: Bool) throws {
        let source = try folder(line).read()
        guard case .event(let event) = try #require(source.documents.first).frontMatter.kind else {
            Issue.record("no event")
            return
        }
        #expect(event.isLandmark == isLandmark && source.diagnostics.isEmpty)
    }

    @Test func whatIsNeitherYesNorNoIsAFindingAtItsPlace() throws {
        #expect(
            try folder("landmark: very").findings() == [
                "Content/timeline/a.vi.md:4: front-matter: ‘landmark’ must be true or false"
            ])
    }

    @Test func aMisspeltKeyHasANearestOne() throws {
        let finding = try #require(try folder("landmrk: true").read().diagnostics.first)
        #expect(finding.code == .unknownKey && finding.notes.map(\.message) == ["did you mean ‘landmark’?"])
    }
}
