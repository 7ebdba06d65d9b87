import Build
import Foundation
import Glibc
import Testing

@testable import Preview

/// What is seen of real folders: the kernel tells at once, so nothing here waits.
@Suite struct WatchedSourceFolders {
    private final class Watched {
        let site: TemporarySite
        private let inotify: Inotify
        private var folders: WatchedFolders

        init() throws {
            site = try TemporarySite()
            inotify = try Inotify()
            folders = try WatchedFolders(root: site.root, inotify: inotify)
        }

        /// What changed since this was asked last.
        func changes() -> SourceChanges { folders.changes(inotify.read()) }

        /// What changed where a site's folder that was gone is there again.
        func findRoot() -> SourceChanges { folders.findRoot() }

        var failures: [WatchError] { folders.failures }
    }

    @Test func aFileThatIsWrittenIsNamedOnceItIsClosed() throws {
        let watched = try Watched()
        #expect(watched.changes().isEmpty)
        let file = try #require(fopen(watched.site.root + "/Content/news/2025-04-11-moi.vi.md", "w"))
        fputs("half", file)
        fflush(file)
        #expect(watched.changes().isEmpty)
        fclose(file)
        #expect(watched.changes() == SourceChanges(["Content/news/2025-04-11-moi.vi.md"]))
        try watched.site.write("Content/site.yml", "title: x\n")
        try watched.site.write("Templates/frame.mustache", "x\n")
        try watched.site.write("Templates/assets/site.css", "x\n")
        #expect(
            watched.changes().paths == ["Content/site.yml", "Templates/frame.mustache", "Templates/assets/site.css"])
    }

    @Test func aFileThatIsRenamedIntoPlaceIsNamed() throws {
        let watched = try Watched()
        try watched.site.writeThroughTemporaryFile("Content/news/2025-04-10-bai.vi.md", "x")
        #expect(watched.changes().paths.last == "Content/news/2025-04-10-bai.vi.md")
        try watched.site.rename("Content/news/2025-04-10-bai.vi.md", to: "Content/news/2025-04-12-bai.vi.md")
        #expect(
            watched.changes().paths == ["Content/news/2025-04-10-bai.vi.md", "Content/news/2025-04-12-bai.vi.md"])
        try watched.site.remove("Content/news/2025-04-12-bai.vi.md")
        #expect(watched.changes().paths == ["Content/news/2025-04-12-bai.vi.md"])
    }

    @Test func whatLiesInANewFolderIsNamedAndWatched() throws {
        let watched = try Watched()
        try watched.site.write("Content/treaty/chapter/inner/article-08.vi.md", "x")
        let first = watched.changes()
        #expect(first.paths.contains("Content/treaty/chapter/inner/article-08.vi.md"), "\(first)")
        try watched.site.write("Content/treaty/chapter/inner/article-08.vi.md", "y")
        try watched.site.write("Content/treaty/chapter/article-09.vi.md", "y")
        #expect(
            Set(watched.changes().paths) == [
                "Content/treaty/chapter/inner/article-08.vi.md", "Content/treaty/chapter/article-09.vi.md",
            ])
    }

    @Test func aFolderThatMovesIsWatchedAtItsNewPlaceOnly() throws {
        let watched = try Watched()
        try watched.site.rename("Content/news", to: "Content/tin")
        let moved = watched.changes().paths
        #expect(moved.contains("Content/news") && moved.contains("Content/tin/2025-04-10-bai.vi.md"), "\(moved)")
        try watched.site.write("Content/tin/2025-04-10-bai.vi.md", "x")
        #expect(watched.changes().paths == ["Content/tin/2025-04-10-bai.vi.md"])
        try watched.site.rename("Content/tin", to: "elsewhere")
        #expect(watched.changes().paths == ["Content/tin"])
        try watched.site.write("elsewhere/2025-04-10-bai.vi.md", "y")
        #expect(watched.changes().isEmpty)
    }

    @Test func allOfContentMayGoAndComeBack() throws {
        let watched = try Watched()
        try watched.site.rename("Content", to: "Old")
        #expect(watched.changes().isEverything)
        try watched.site.rename("Old", to: "Content")
        #expect(watched.changes().isEverything)
        try watched.site.write("Content/news/2025-04-10-bai.vi.md", "x")
        #expect(watched.changes().paths == ["Content/news/2025-04-10-bai.vi.md"])
    }

    @Test func namesKeepHowTheirLettersAreComposed() throws {
        let watched = try Watched()
        let (composed, decomposed) = ("Content/news/ba\u{300}i.vi.md", "Content/news/b\u{E0}i.vi.md")
        try watched.site.write(composed, "x")
        try watched.site.write(decomposed, "x")
        let paths = watched.changes().paths.map { Array($0.utf8) }
        #expect(paths == [Array(composed.utf8), Array(decomposed.utf8)])
        try watched.site.write("Content/thu\u{323} mu\u{323}c/a\u{300}.vi.md", "x")
        #expect(
            watched.changes().paths.contains {
                $0.utf8.elementsEqual("Content/thu\u{323} mu\u{323}c/a\u{300}.vi.md".utf8)
            })
    }

    @Test func whatNoBuildReadsIsPassedOver() throws {
        let watched = try Watched()
        for path in ["Content/news/.a.swp", "Content/news/a.vi.md~", "Site/index.html", "other.txt", "Content/.git/x"] {
            try watched.site.write(path, "x")
        }
        #expect(watched.changes().isEmpty)
    }

    @Test func otherNamesOfFilesAndTheirRightsCount() throws {
        let watched = try Watched()
        let path = "Content/news/2025-04-10-bai.vi.md"
        chmod(watched.site.root + "/" + path, 0o600)
        #expect(watched.changes().paths == [path])
        #expect(Glibc.link(watched.site.root + "/" + path, watched.site.root + "/Content/news/2025-04-13-x.vi.md") == 0)
        #expect(watched.changes().paths.contains("Content/news/2025-04-13-x.vi.md"))
    }

    @Test func whatLinksWithinTheSiteLeadToIsWatched() throws {
        let watched = try Watched()
        try watched.site.write("Shared/note.vi.md", "x")
        try watched.site.write("Shared/more/2025-04-15-x.vi.md", "x")
        try watched.site.link("Content/news/2025-04-14-link.vi.md", to: "../../Shared/note.vi.md")
        try watched.site.link("Content/news/more", to: "../../Shared/more")
        #expect(watched.changes().paths.contains("Content/news/2025-04-14-link.vi.md"))
        try watched.site.write("Shared/note.vi.md", "y")
        #expect(watched.changes().paths == ["Content/news/2025-04-14-link.vi.md"])
        try watched.site.writeThroughTemporaryFile("Shared/note.vi.md", "z")
        #expect(watched.changes().paths == ["Content/news/2025-04-14-link.vi.md"])
        try watched.site.write("Shared/more/2025-04-15-x.vi.md", "y")
        #expect(watched.changes().paths == ["Content/news/more/2025-04-15-x.vi.md"])
    }

    @Test func everyNameOnTheWayOfALinkIsWatched() throws {
        let watched = try Watched()
        let link = "Content/news/2025-04-14-link.vi.md"
        for name in ["one", "two"] { try watched.site.write("Shared/\(name).vi.md", "x") }
        try watched.site.link("Shared/middle.md", to: "one.vi.md")
        try watched.site.link(link, to: "../../Shared/middle.md")
        _ = watched.changes()
        // The link on the way leads elsewhere.
        try watched.site.remove("Shared/middle.md")
        try watched.site.link("Shared/middle.md", to: "two.vi.md")
        #expect(watched.changes().paths == [link])
        try watched.site.write("Shared/two.vi.md", "y")
        #expect(watched.changes().paths == [link])
        // What it led to before is nothing to it.
        try watched.site.write("Shared/one.vi.md", "y")
        #expect(watched.changes().isEmpty)
        // The folder goes and comes again.
        try watched.site.rename("Shared", to: "Away")
        #expect(watched.changes().paths == [link])
        try watched.site.rename("Away", to: "Shared")
        #expect(watched.changes().paths == [link])
        try watched.site.remove("Shared")
        #expect(watched.changes().paths == [link])
        try watched.site.write("Shared/two.vi.md", "z")
        #expect(watched.changes().paths == [link])
        try watched.site.link("Shared/middle.md", to: "two.vi.md")
        #expect(watched.changes().paths == [link])
        try watched.site.write("Shared/two.vi.md", "seen again")
        #expect(watched.changes().paths == [link])
    }

    @Test func whatALinkLeadsToMayComeLater() throws {
        let watched = try Watched()
        let link = "Content/news/2025-04-14-link.vi.md"
        try watched.site.link(link, to: "../../Shared/deep/note.md")
        _ = watched.changes()
        try watched.site.write("Shared/deep/note.md", "x")
        #expect(watched.changes().paths == [link])
        try watched.site.write("Shared/deep/note.md", "y")
        #expect(watched.changes().paths == [link])
    }

    @Test func aLinkThatIsGoneIsLeft() throws {
        let watched = try Watched()
        let link = "Content/news/2025-04-14-link.vi.md"
        try watched.site.write("Shared/note.md", "x")
        try watched.site.link(link, to: "../../Shared/note.md")
        _ = watched.changes()
        try watched.site.remove(link)
        #expect(watched.changes().paths == [link])
        try watched.site.write("Shared/note.md", "y")
        #expect(watched.changes().isEmpty)
    }

    @Test func aFolderThatCouldNotBeReadIsWatchedOnceItCan() throws {
        let watched = try Watched()
        try FileManager.default.createDirectory(
            atPath: watched.site.root + "/Content/news/closed", withIntermediateDirectories: true)
        chmod(watched.site.root + "/Content/news/closed", 0o300)
        _ = watched.changes()
        chmod(watched.site.root + "/Content/news/closed", 0o755)
        #expect(watched.changes().paths == ["Content/news/closed"])
        try watched.site.write("Content/news/closed/2025-04-16-x.vi.md", "x")
        #expect(watched.changes().paths == ["Content/news/closed/2025-04-16-x.vi.md"])
    }

    @Test func whenTheSitesFolderIsReplacedTheNewOneIsWatched() throws {
        let watched = try Watched()
        let (root, away) = (watched.site.root, watched.site.root + "-away")
        defer { try? FileManager.default.removeItem(atPath: away) }
        try FileManager.default.moveItem(atPath: root, toPath: away)
        #expect(watched.changes().isEverything)
        #expect(watched.failures.map(\.code) == [ENOENT])
        #expect(watched.findRoot().isEmpty)
        // What is written in the folder that is elsewhere now is none of the site's.
        try Data("y".utf8).write(to: URL(fileURLWithPath: away + "/Content/news/2025-04-10-bai.vi.md"))
        #expect(watched.changes().isEmpty)
        // Another folder takes its name some time later.
        try FileManager.default.copyItem(atPath: away, toPath: root)
        #expect(watched.changes().isEmpty && watched.findRoot().isEverything)
        #expect(watched.failures.count == 1, "told once")
        try watched.site.write("Content/news/2025-04-10-bai.vi.md", "z")
        #expect(watched.changes().paths == ["Content/news/2025-04-10-bai.vi.md"])
        try FileManager.default.removeItem(atPath: away)
        try FileManager.default.moveItem(atPath: root, toPath: away)
        try FileManager.default.copyItem(atPath: away, toPath: root)
        #expect(watched.changes().isEverything && watched.findRoot().isEmpty)
        try watched.site.write("Content/news/2025-04-10-bai.vi.md", "x")
        #expect(watched.changes().paths == ["Content/news/2025-04-10-bai.vi.md"])
    }

    @Test func linksThatLeaveTheSiteOrLeadBackAreNot() throws {
        let watched = try Watched()
        try watched.site.link("Content/news/out", to: "/tmp")
        try watched.site.link("Content/news/back", to: "..")
        _ = watched.changes()
        try watched.site.write("Content/news/2025-04-10-bai.vi.md", "x")
        #expect(watched.changes().paths == ["Content/news/2025-04-10-bai.vi.md"])
        #expect(watched.failures.isEmpty)
    }

    @Test func afterAnOverflowEverythingIsLookedThrough() throws {
        let site = try TemporarySite()
        let inotify = try Inotify()
        var folders = try WatchedFolders(root: site.root, inotify: inotify)
        // The news of the new folder is lost.
        try site.write("Content/treaty/lost/article-08.vi.md", "x")
        _ = inotify.read()
        let overflow = Inotify.Event(watch: -1, kind: .overflow, name: "", isFolder: false)
        #expect(folders.changes([overflow]).isEverything)
        try site.write("Content/treaty/lost/article-08.vi.md", "y")
        #expect(folders.changes(inotify.read()).paths == ["Content/treaty/lost/article-08.vi.md"])
    }
}
