import Corpus
import Diagnostics
import Testing

@testable import Source

/// A claim in circulation, as its file says it.
@Suite struct ClaimFilePromises {
    private static let path = "Content/claims/in-force.en.md"

    private func folder(_ front: String) throws -> VirtualFolder {
        try VirtualFolder([Self.path: "---\n\(front)\n---\nText.\n"])
    }

    @Test func everyKeyIsRead() throws {
        let source = try folder(
            """
            title: It is in force
            slug: force
            date: 2025-10
            claimants: [A newspaper, 'https://example.org/a']
            verdict: contradicted
            sources: https://example.org/b
            """
        ).read()
        #expect(VirtualFolder.lines(source.diagnostics) == [])
        let matter = try #require(source.documents.first?.frontMatter)
        #expect(matter.title == "It is in force" && matter.slug == "force")
        #expect(
            matter.kind
                == .claim(
                    .init(
                        date: .month(year: 2025, month: 10), claimants: ["A newspaper", "https://example.org/a"],
                        verdict: .contradicted)))
        #expect(matter.sources == ["https://example.org/b"])
        #expect(matter.subject == nil)
    }

    @Test(
        arguments: [("contradicted", .contradicted), ("unsupported", .unsupported), ("imprecise", .imprecise)]
            as [(String, FrontMatter.Claim.Verdict)])
    func aTitleAndAVerdictSuffice(_ text: String, _ verdict: FrontMatter.Claim.Verdict) throws {
        let source = try folder("title: A\nverdict: \(text)").read()
        #expect(source.diagnostics.isEmpty)
        #expect(source.documents.first?.frontMatter.kind == .claim(.init(verdict: verdict)))
    }

    @Test(arguments: [
        ("title: A", "2: front-matter: a claim needs ‘verdict’"),
        ("verdict: imprecise", "2: front-matter: a claim needs ‘title’"),
        (
            "title: A\nverdict: imprecis",
            "3: front-matter: ‘verdict’ must be one of contradicted, unsupported, imprecise, not ‘imprecis’; "
                + "did you mean ‘imprecise’?"
        ),
        ("title: A\nverdict: imprecise\ndate: pending", "4: bad-date: ‘pending’ is no date of a claim"),
        ("title: A\nverdict: imprecise\ndate: 2025-02-30", "4: bad-date: ‘2025-02-30’ is no date of a claim"),
        ("title: A\nverdict: imprecise\nclaimant: B", "4: unknown-key: ‘claimant’ is no key of a claim"),
        ("title: A\nverdict: imprecise\nsources: {a: b}", "4: front-matter: ‘sources’ must be a text"),
    ])
    func whatIsWrongIsNamed(_ front: String, _ line: String) throws {
        #expect(try folder(front).findings() == ["\(Self.path):\(line)"])
    }

    @Test func aClaimLiesDirectlyInItsFolder() throws {
        let folder = try VirtualFolder(["Content/claims/2025/a.en.md": "---\ntitle: A\nverdict: imprecise\n---\n"])
        #expect(
            try folder.findings() == [
                "Content/claims/2025/a.en.md:0: front-matter: a claim lies directly in Content/claims"
            ])
    }
}
