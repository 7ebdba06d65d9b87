import Foundation
import Testing

/// From a saved file to what the browser is told.
@Suite struct Reloading {
    private static let article = "Content/treaty/article-07.vi.md"

    private static func article(_ second: String) -> String {
        TemporarySite.article(7, "Ký", "1. Khoản một.\n2. \(second)\n3. Khoản ba.\n")
    }

    @Test func aSavedFileReloadsItsPageAtTheChangedBlock() throws {
        let site = try TemporarySite()
        let preview = try RunningPreview(site)
        let events = try preview.events("/vi/dieu-7/")
        #expect(events.first == .init(name: "mended", data: ""))
        try site.write(Self.article, Self.article("Khoản hai đổi."))
        let event = try events.next()
        #expect(event.name == "reload" && event.data.hasSuffix("\nart_7__para_2"), "\(event)")
        #expect(try preview.get("/vi/dieu-7/").text.contains("Khoản hai đổi."))

        let again = try preview.events("/vi/dieu-7/")
        try site.writeThroughTemporaryFile(Self.article, Self.article("Khoản hai đổi nữa."))
        #expect(try again.next().name == "reload")
    }

    @Test func aPageThatIsTheSameIsNotReloaded() throws {
        let site = try TemporarySite()
        let preview = try RunningPreview(site)
        let (home, article) = (try preview.events("/en/article-7/"), try preview.events("/vi/dieu-7/"))
        try site.write(Self.article, Self.article("Khoản hai."))
        try site.write("Content/news/2025-05-02-tin.en.md", TemporarySite.news("More", "Under Article 7(1)."))
        // The first save changed nothing; what comes is the second.
        #expect(try home.next().name == "reload")
        try site.write(Self.article, Self.article("Khoản hai đổi."))
        #expect(try article.next().data.hasSuffix("art_7__para_2"))
    }

    @Test func newFoldersNewNamesAndNamesOfDecomposedLettersAreSeen() throws {
        let site = try TemporarySite()
        let preview = try RunningPreview(site)
        var events = try preview.events("/vi/tin/")
        try site.write("Content/news/2025/thang-5/2025-05-01-mot.vi.md", TemporarySite.news("Một", "x"))
        #expect(try events.next().name == "reload")
        #expect(try preview.get("/vi/tin/").text.contains(">Một<"))

        events = try preview.events("/vi/tin/")
        try site.write("Content/news/2025-05-03-ba\u{300}n.vi.md", TemporarySite.news("Bàn", "x"))
        #expect(try events.next().name == "reload")
        #expect(try preview.get("/vi/tin/ban/").status == 200)

        events = try preview.events("/vi/tin/mot/")
        try site.rename("Content/news/2025", to: "moved")
        #expect(try events.next().name == "reload")
        #expect(try preview.get("/vi/tin/mot/").status == 404)
        events = try preview.events("/vi/tin/mot/")
        try site.rename("moved", to: "Content/news/other")
        #expect(try events.next().name == "reload")
        #expect(try preview.get("/vi/tin/mot/").status == 200)
    }

    @Test func templatesStylesAndConfigurationAreSeen() throws {
        let site = try TemporarySite()
        let preview = try RunningPreview(site)
        var events = try preview.events("/vi/dieu-7/")
        try site.write("Templates/assets/site.css", "body { color: red; }\n")
        #expect(try events.next().name == "reload")
        #expect(try preview.get("/assets/site.css").text == "body { color: red; }\n")

        events = try preview.events("/vi/dieu-7/")
        let frame = try String(contentsOfFile: site.root + "/Templates/frame.mustache", encoding: .utf8)
        try site.write(
            "Templates/frame.mustache", frame.replacingOccurrences(of: "{{{footer}}}", with: "<p>new foot</p>"))
        #expect(try events.next().name == "reload")

        events = try preview.events("/vi/")
        let configuration = try #require(TemporarySite.files["Content/site.yml"])
        try site.write("Content/site.yml", configuration.replacingOccurrences(of: "Hướng dẫn", with: "Chú dẫn"))
        #expect(try events.next().name == "reload")
        #expect(try preview.get("/vi/").text.contains("Chú dẫn"))
    }

    @Test func aPageThatAppearsReplacesItsNotFound() throws {
        let site = try TemporarySite()
        let preview = try RunningPreview(site)
        let events = try preview.events("/vi/tin/moi/")
        try site.write("Content/news/2025-05-04-moi.vi.md", TemporarySite.news("Mới", "x"))
        #expect(try events.next().name == "reload")
        #expect(try preview.get("/vi/tin/moi/").status == 200)
    }

    @Test func aBrowserThatComesLateIsTold() throws {
        let site = try TemporarySite()
        let preview = try RunningPreview(site)
        let wire = try preview.connect()
        try wire.write(
            Array("GET /.pinpoint/events?page=vi%2Findex.html&state=old HTTP/1.1\r\nHost: localhost\r\n\r\n".utf8))
        #expect(try EventReader(wire).next() == .init(name: "reload", data: "0\n"))
    }

    @Test func followTakesEveryBrowserToThePageJustSaved() throws {
        let site = try TemporarySite()
        let preview = try RunningPreview(site, "--follow")
        let (home, same) = (try preview.events("/en/"), try preview.events("/vi/dieu-7/"))
        try site.write(Self.article, Self.article("Khoản hai đổi."))
        let event = try home.next()
        #expect(event.name == "go" && event.data.hasPrefix("/vi/dieu-7/\n") && event.data.hasSuffix("art_7__para_2"))
        #expect(try same.next().name == "reload")
        try site.write("Content/news/2025-05-05-tin.en.md", TemporarySite.news("New", "x"))
        #expect(try home.next().data.hasPrefix("/en/news/tin/\n"))
    }

    @Test func draftsAreShownWhereAskedFor() throws {
        let site = try TemporarySite([
            "Content/news/2025-05-06-nhap.vi.md": "---\ntitle: Nháp\npublished: 2025-05-06\ndraft: true\n---\nx\n"
        ])
        #expect(try RunningPreview(site).get("/vi/tin/nhap/").status == 404)
        #expect(try RunningPreview(site, "--drafts").get("/vi/tin/nhap/").status == 200)
    }
}
