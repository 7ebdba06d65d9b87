import Foundation
import Glibc
import Testing

/// The command itself: what it prints, how it ends, and what it leaves.
@Suite struct ServeCommands {
    @Test func itPrintsItsAddressAndListensOnThisMachineAlone() throws {
        let preview = try RunningPreview(TemporarySite())
        #expect(preview.url == "http://127.0.0.1:\(preview.port)/")
        #expect(!preview.errorText.contains("reaches this machine"))
    }

    @Test(arguments: ["vi,en", "vi", "en"]) func aSiteThatInitMadeIsServedAtOnce(_ languages: String) throws {
        let preview = try RunningPreview(TemporarySite(startedIn: languages))
        for (language, page) in [("vi", "/vi/tin/tin-mau/"), ("en", "/en/news/example/")] {
            #expect(try preview.get(page).status == (languages.contains(language) ? 200 : 404), "\(page)")
        }
        let said = preview.errorText
        #expect(!said.contains("error") && !said.contains("warning"), "\(said)")
    }

    @Test func anotherAddressIsAWarning() throws {
        let preview = try RunningPreview(TemporarySite(), "--host", "0.0.0.0")
        #expect(preview.errorText.contains("listens on 0.0.0.0: whoever reaches this machine can read the site"))
        #expect(try preview.send("GET /vi/ HTTP/1.1\r\nHost: treaty.example\r\n\r\n").status == 200)
    }

    @Test func aBusyPortGivesTheNext() throws {
        let site = try TemporarySite()
        let first = try RunningPreview(site)
        let second = try RunningPreview(site, "--port", "\(first.port)")
        #expect(
            second.port > first.port
                && second.errorText.contains("port \(first.port) is busy, so this is port \(second.port)"))
        #expect(try first.get("/vi/").status == 200 && second.get("/vi/").status == 200)
    }

    @Test(arguments: [SIGINT, SIGTERM]) func aSignalEndsItWithStatusZero(_ signal: Int32) throws {
        let site = try TemporarySite()
        let preview = try RunningPreview(site)
        let (idle, events) = (try preview.connect(), try preview.events("/vi/"))
        #expect(preview.end(signal) == 0)
        #expect(try idle.isClosed())
        _ = events
        #expect(throws: (any Error).self) { try preview.connect() }
    }

    @Test func nothingIsWritten() throws {
        let site = try TemporarySite()
        let before = try site.allFiles()
        let preview = try RunningPreview(site)
        let events = try preview.events("/vi/dieu-7/")
        #expect(try preview.get("/vi/").status == 200)
        try site.write("Content/treaty/article-07.vi.md", "broken")
        #expect(try events.next().name == "problems")
        try site.write(
            "Content/treaty/article-07.vi.md", try #require(TemporarySite.files["Content/treaty/article-07.vi.md"]))
        #expect(try events.next().name == "mended")
        #expect(preview.end(SIGINT) == 0)
        #expect(try site.allFiles() == before)
    }

    @Test func openStartsTheBrowserOnTheAddress() throws {
        let site = try TemporarySite()
        let (script, seen) = (site.root + "/browser.sh", site.root + "/opened")
        try site.write("browser.sh", "#!/bin/sh\necho \"$1\" > \(seen).new && mv \(seen).new \(seen)\n")
        chmod(script, 0o755)
        let preview = try RunningPreview(site, "--open", environment: ["BROWSER": script])
        for _ in 0..<400 where !FileManager.default.fileExists(atPath: seen) { usleep(25_000) }
        #expect(try String(contentsOfFile: seen, encoding: .utf8) == preview.url + "\n")
        let other = try RunningPreview(site, "--open", environment: ["BROWSER": "/nowhere/browser"])
        for _ in 0..<400 where !other.errorText.contains("there is no browser") { usleep(25_000) }
        #expect(other.errorText.contains("there is no browser to open \(other.url) with"))
    }

    @Test func whatCannotBeServedEndsWithTheStatusOfItsKind() throws {
        let site = try TemporarySite()
        func status(_ site: TemporarySite, _ arguments: (String, String)) -> Int32? {
            do {
                _ = try RunningPreview(site, arguments.0, arguments.1)
                return nil
            } catch {
                return (error as? RunningPreview.Failure)?.status
            }
        }
        #expect(status(site, ("--host", "example.org")) == 64)
        #expect(status(site, ("--host", "192.0.2.1")) == 64)
        #expect(status(site, ("--port", "99999")) == 64)
        #expect(status(site, ("--source", site.root + "/nowhere")) == 64)
        #expect(status(site, ("--source", site.root + "/Templates")) == 64)
    }
}
