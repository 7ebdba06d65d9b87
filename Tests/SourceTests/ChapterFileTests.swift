import Corpus
import Diagnostics
import Instruments
import Testing

@testable import Source

/// The introduction to a chapter, as its file says it.
@Suite struct ChapterFilePromises {
    private static let instrument =
        VirtualFolder.instrument + """
            chapters:
              - {id: chp_I, articles: 1-6, title: One}
              - {id: chp_IX, articles: 7-12, title: Nine}

            """
    private static let path = "Content/treaty/part/introduction.en.md"

    private func folder(_ front: String, _ more: [String: String] = [:]) throws -> VirtualFolder {
        try VirtualFolder(
            ["Content/instruments/treaty.yml": Self.instrument, Self.path: "---\n\(front)\n---\nText.\n"]
                .merging(more) { $1 })
    }

    @Test(arguments: ["9", "IX", "ix", "'9'"]) func aChapterIsNamedByANumberOfEitherKind(_ number: String) throws {
        let source = try folder("chapter: \(number)").read()
        #expect(VirtualFolder.lines(source.diagnostics) == [])
        let matter = try #require(source.documents.first?.frontMatter)
        #expect(matter.kind == .chapter(.init(instrument: InstrumentID(rawValue: "treaty"), number: 9)))
        #expect(matter.title == "Chapter IX")
        #expect(matter.subject?.description == "treaty:chp_IX")
    }

    @Test func aTitleHeadsTheIntroduction() throws {
        let matter = try #require(try folder("title: At the end\nchapter: 9").read().documents.first?.frontMatter)
        #expect(matter.title == "At the end")
        guard case .chapter(let chapter) = matter.kind else { return #expect(Bool(false), "\(matter.kind)") }
        #expect(chapter.heading == "At the end")
    }

    @Test(arguments: [
        (
            "chapter: 12", "2: front-matter: Chapter XII is not among the chapters of ‘treaty’",
            "the nearest is Chapter IX"
        ),
        (
            "chapter: II", "2: front-matter: Chapter II is not among the chapters of ‘treaty’",
            "the nearest is Chapter I"
        ),
        ("chapter: nine", "2: front-matter: ‘chapter’ must be a number such as 9 or IX, not ‘nine’", nil),
        ("chapter: 0", "2: front-matter: ‘chapter’ must be a number such as 9 or IX, not ‘0’", nil),
        ("chapter: [9]", "2: front-matter: ‘chapter’ must be a text", nil),
        (
            "title: A\narticle: 3\nchapter: 9",
            "4: front-matter: a document is the text of an article or introduces a chapter, not both", nil
        ),
        (
            "chapter: 9\nsummary: A", "3: unknown-key: ‘summary’ is no key of the introduction to a chapter",
            "its keys are title, slug, aliases, draft, updated, instrument, acknowledges, chapter"
        ),
        ("title: A\nchaptr: 9", "3: unknown-key: ‘chaptr’ is no key of an article", "did you mean ‘chapter’?"),
    ])
    func whatIsWrongIsNamed(_ front: String, _ line: String, _ note: String?) throws {
        let found = try folder(front).read().diagnostics
        let finding = try #require(
            found.first {
                $0.location.path == Self.path && $0.message == String(line.split(separator: ": ", maxSplits: 2)[2])
            }, "\(found)")
        #expect(VirtualFolder.lines([finding]) == ["\(Self.path):\(line)"])
        #expect(finding.notes.first?.message == note)
    }

    @Test(arguments: [("12", "9"), ("XII", "IX")])
    func theNearestChapterIsOfferedAsItWasWritten(_ wrong: String, _ right: String) throws {
        let finding = try #require(try folder("chapter: \(wrong)").read().diagnostics.first)
        #expect(finding.fixIts.map(\.replacement) == [right])
        #expect(finding.fixIts.first?.isCertain == false)
        #expect(finding.location.span?.utf8Length == wrong.utf8.count)
    }

    @Test func anInstrumentWithoutDescribedChaptersSaysSo() throws {
        let plain = VirtualFolder.instrument.replacing("{articles: 1-12}", with: "{articles: 1-12, chapters: I-II}")
        let found = try folder("chapter: 1", ["Content/instruments/treaty.yml": plain]).read().diagnostics
        #expect(found.map(\.message) == ["Chapter I is not among the chapters of ‘treaty’"])
        #expect(
            found.first?.notes.map(\.message) == ["‘chapters’ in Content/instruments/treaty.yml describes none"])
    }

    @Test func aChapterHasOneIntroductionInALanguage() throws {
        let text = "---\nchapter: 9\n---\n"
        let folder = try folder(
            "chapter: IX", ["Content/treaty/z.en.md": text, "Content/treaty/z.vi.md": text])
        let found = try folder.read()
        #expect(
            VirtualFolder.lines(found.diagnostics) == [
                "Content/treaty/z.en.md:2: duplicate-article: Chapter IX has two introductions in ‘en’"
            ])
        #expect(found.diagnostics.first?.notes.first?.location?.path == Self.path)
        #expect(found.documents.count == 2)
    }
}
