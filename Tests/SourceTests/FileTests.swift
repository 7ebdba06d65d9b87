import Corpus
import Diagnostics
import Foundation
import Glibc
import Testing

@testable import Source

@Suite struct FilePromises {
    @Test(.timeLimit(.minutes(1))) func foldersLinkedCrosswiseAreEnteredOnce() throws {
        let folder = try VirtualFolder(["Content/pages/a.vi.md": "---\ntitle: A\n---\n"])
        for (own, other) in [("d1", "d2"), ("d2", "d1")] {
            try folder.folder("Content/pages/\(own)")
            for name in ["a", "b", "c"] { try folder.link("Content/pages/\(own)/\(name)", to: "../\(other)") }
        }
        let expected = ["d1/a", "d1/b", "d1/c", "d2/a", "d2/b", "d2/c"].map {
            "Content/pages/\($0):0: unreadable: it is a symbolic link to a folder that is read already"
        }
        #expect(try folder.findings() == expected)
    }

    @Test func aLinkedFolderOfTheSiteIsReadByTheLinkThatSortsFirst() throws {
        let folder = try VirtualFolder(["shared/a.vi.md": "---\ntitle: A\n---\n"])
        try folder.folder("Content/pages")
        try folder.link("Content/pages/y", to: "../../shared")
        try folder.link("Content/pages/x", to: "../../shared")
        let source = try folder.read()
        #expect(source.documents.map(\.path) == ["Content/pages/x/a.vi.md"])
        #expect(
            VirtualFolder.lines(source.diagnostics) == [
                "Content/pages/y:0: unreadable: it is a symbolic link to a folder that is read already"
            ])
    }

    @Test(arguments: ["Content", "Templates"])
    func aTopFolderThatLeavesTheSiteIsNotRead(_ name: String) throws {
        let folder = try VirtualFolder(["Templates/a.mustache": "a"])
        let outside = folder.root + "-outside"
        try FileManager.default.moveItem(atPath: "\(folder.root)/\(name)", toPath: outside)
        defer { try? FileManager.default.removeItem(atPath: outside) }
        try folder.link(name, to: outside)
        #expect(
            throws: SiteUnreadable.disk(path: name, reason: "it is a symbolic link that leaves the site's folder")
        ) { try folder.read() }
    }

    @Test func linksOutDanglingLinksAndPipesAreObstacles() throws {
        let folder = try VirtualFolder()
        let outside = folder.root + "-secret.md"
        try Data("---\ntitle: A\n---\n".utf8).write(to: URL(fileURLWithPath: outside))
        defer { try? FileManager.default.removeItem(atPath: outside) }
        try folder.folder("Content/pages")
        try folder.link("Content/pages/a.vi.md", to: outside)
        try folder.link("Content/pages/b.vi.md", to: "nowhere")
        #expect(mkfifo(folder.root + "/Content/pages/c.vi.md", 0o644) == 0)
        #expect(
            try folder.findings() == [
                "Content/pages/a.vi.md:0: unreadable: it is a symbolic link that leaves the site's folder",
                "Content/pages/b.vi.md:0: unreadable: it is a symbolic link that leads nowhere",
                "Content/pages/c.vi.md:0: unreadable: it is neither a file nor a folder",
            ])
    }

    @Test func bytesThatAreNoTextAreNamed() throws {
        let folder = try VirtualFolder()
        try folder.write("Content/pages/a.vi.md", Data("---\ntitle: A\n---\nA".utf8) + Data([0xC3, 0x28]))
        #expect(
            try folder.findings() == [
                "Content/pages/a.vi.md:4: unreadable: the file is not valid UTF-8: byte 0xC3 begins no character"
            ])
    }

    @Test func aByteOrderMarkAndCarriageReturnsAreTaken() throws {
        let folder = try VirtualFolder([
            "Content/pages/a.vi.md": "\u{FEFF}---\r\ntitle: Trang\r\nslug: trang\r\n---\r\nText.\r\n"
        ])
        let source = try folder.read()
        #expect(source.diagnostics.isEmpty)
        #expect(source.documents.first?.frontMatter.title == "Trang")
        #expect(source.documents.first?.bodyLine == 5)
    }

    @Test func anArticleHasOneFileInALanguage() throws {
        let text = "---\ntitle: A\narticle: 3\n---\n"
        let folder = try VirtualFolder(["Content/treaty/a.vi.md": text, "Content/treaty/b.vi.md": text])
        #expect(
            try folder.findings() == [
                "Content/treaty/b.vi.md:3: duplicate-article: Article 3 has two files in ‘vi’"
            ])
    }

    @Test func namesThatDifferOnlyInCompositionAreOneName() throws {
        let text = "---\ntitle: A\n---\n"
        let folder = try VirtualFolder()
        try folder.write("Content/pages/\u{E9}.vi.md", Data(text.utf8))
        let twin = "\(folder.root)/Content/pages/e\u{301}.vi.md"
        // By POSIX calls alone, which leave the name as it is.
        let descriptor = open(twin, O_CREAT | O_WRONLY, 0o644)
        #expect(Glibc.write(descriptor, text, text.utf8.count) == text.utf8.count)
        close(descriptor)
        let found = try folder.read().diagnostics.map(\.code)
        #expect(found == [.duplicateAddress])
    }

    @Test func filesThatOnlyLookLikeSourcesSayHowTheyShouldBeNamed() throws {
        let page = "---\ntitle: A\n---\n"
        let folder = try VirtualFolder([
            "Content/pages/a.vi.MD": page, "Content/pages/b.markdown": page, "Content/pages/c.txt": page,
            "Content/concepts/d.yaml": "x", "Content/instruments/e.yaml": "x", "Content/concepts/a/x.yml": "x",
            "Content/instruments/a/treaty.yml": "x", "Content/pages/README.md": page, "Content/pages/notes.bin": "",
        ])
        let document = "front-matter: a document's name ends in its language and .md"
        #expect(
            try folder.findings() == [
                "Content/concepts/a/x.yml:0: front-matter: a file of ‘concepts’ lies directly in Content/concepts",
                "Content/concepts/d.yaml:0: front-matter: the name of a file of ‘concepts’ ends in .yml",
                "Content/instruments/a/treaty.yml:0: "
                    + "front-matter: a file of ‘instruments’ lies directly in Content/instruments",
                "Content/instruments/e.yaml:0: front-matter: the name of a file of ‘instruments’ ends in .yml",
                "Content/pages/README.md:0: \(document)",
                "Content/pages/a.vi.MD:0: \(document), such as name.vi.md",
                "Content/pages/b.markdown:0: \(document), such as name.vi.md",
                "Content/pages/c.txt:0: \(document), such as name.vi.md",
            ])
    }

    @Test func namesWithoutADayAndNamesTooLongAreRefused() throws {
        let long = String(repeating: "a", count: 201)
        let news = "---\ntitle: A\n---\n"
        let folder = try VirtualFolder([
            "Content/news/2025-13-45-x.vi.md": news, "Content/pages/\(long)/a.vi.md": news,
            "Content/pages/2025-13-45-x.vi.md": news,
        ])
        #expect(
            try folder.findings() == [
                "Content/news/2025-13-45-x.vi.md:0: "
                    + "bad-date: the file's name begins with ‘2025-13-45’, which is no day of the calendar",
                "Content/pages/\(long)/a.vi.md:0: "
                    + "front-matter: the name ‘\(long.prefix(40))…’ has more than 200 bytes",
            ])
    }

    @Test func binaryTemplatesAreBytesAndTextsAreChecked() throws {
        let folder = try VirtualFolder()
        try folder.write("Templates/assets/a.woff2", Data([0x77, 0x00, 0xFF]))
        try folder.write("Templates/assets/b.css", Data([0x77, 0xFF]))
        try folder.write("Templates/assets/c.SVG", Data("<svg onload='x()'/>".utf8))
        try folder.write("Templates/strings/vi.yml", Data([0x00]))
        let source = try folder.read()
        #expect(source.templates == ["assets/a.woff2": [0x77, 0x00, 0xFF]])
        #expect(
            VirtualFolder.lines(source.diagnostics) == [
                "Templates/assets/b.css:1: unreadable: the file is not valid UTF-8: byte 0xFF begins no character",
                "Templates/assets/c.SVG:0: unsafe-link: the picture holds an event handler, which is not taken",
                "Templates/strings/vi.yml:1: unreadable: the file holds a NUL byte",
            ])
    }
}
