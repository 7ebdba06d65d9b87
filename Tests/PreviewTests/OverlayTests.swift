import Foundation
import Glibc
import Testing

/// Errors in the content, from the save to the browser and back.
@Suite struct ContentErrors {
    private static let news = "Content/news/2025-04-10-bai.vi.md"
    private static let good = TemporarySite.news("Bài", "Theo khoản 2 Điều 7.")
    private static let bad = TemporarySite.news("Bài", "Theo Điều 71 của Công ước.")

    @Test func errorsAppearOverTheLastGoodPageAndGoWhenMended() throws {
        let site = try TemporarySite()
        let preview = try RunningPreview(site)
        let before = try preview.get("/vi/tin/bai/")
        let events = try preview.events("/vi/tin/bai/")
        try site.write(Self.news, Self.bad)
        let problems = try events.next()
        #expect(problems.name == "problems" && problems.data.hasPrefix("1 error\n"))
        let message = String(problems.data.dropFirst("1 error\n".count))
        #expect(message.contains("\(Self.news):5:6: error: Điều 71 is not in the Rivers Convention"))
        #expect(message.contains("    5 | Theo Điều 71 của Công ước.\n      |      ^~~~~~~\n"))
        #expect(try preview.get("/vi/tin/bai/").body == before.body)
        // Who opens another page meanwhile sees them at once.
        #expect(try preview.events("/en/").first.name == "problems")

        try site.write(Self.news, Self.good)
        #expect(try events.next() == .init(name: "mended", data: ""))
        #expect(preview.errorText.contains(message))
        #expect(try preview.events("/en/").first.name == "mended")
        try site.write(Self.news, TemporarySite.news("Bài", "Theo khoản 3 Điều 7."))
        #expect(try events.next().name == "reload")
    }

    @Test func untilTheFirstGoodBuildEveryAddressShowsTheErrors() throws {
        let site = try TemporarySite([Self.news: Self.bad])
        let preview = try RunningPreview(site)
        for path in ["/", "/vi/", "/vi/tin/bai/", "/nowhere", "/assets/site.css"] {
            let reply = try preview.get(path)
            #expect(reply.status == 503 && reply.fields["content-type"] == "text/html; charset=utf-8", "\(path)")
            #expect(
                reply.text.contains("Điều 71 is not in the Rivers Convention") && reply.text.contains("1 error"),
                "\(path)")
        }
        let events = try preview.events("/vi/tin/bai/")
        try site.write("Content/news/2025-05-01-x.vi.md", "---\nbad: [\n---\n")
        #expect(try events.next().name == "problems")
        #expect(try events.next().name == "reload")
        try site.remove("Content/news/2025-05-01-x.vi.md")
        try site.write(Self.news, Self.good)
        while try events.next().name != "mended" {}
        #expect(try events.next().name == "reload")
        #expect(try preview.get("/vi/tin/bai/").status == 200)
    }

    @Test func theProblemPageHasThePolicyOfThePublishedOnes() throws {
        let good = try RunningPreview(TemporarySite()).get("/vi/").text
        let bad = try RunningPreview(TemporarySite([Self.news: Self.bad])).get("/vi/").text
        func policy(_ page: String) -> Substring? {
            page.range(of: "Content-Security-Policy\" content=\"").map { page[$0.upperBound...].prefix { $0 != "\"" } }
        }
        #expect(policy(good) != nil && policy(good) == policy(bad))
    }

    @Test func noContentKillsTheServer() throws {
        let site = try TemporarySite()
        let preview = try RunningPreview(site)
        let configuration = try #require(TemporarySite.files["Content/site.yml"])
        for (path, text) in [
            ("Content/site.yml", "{{{"), ("Content/instruments/treaty.yml", "\u{0}"),
            (Self.news, "---\n---\n<b>x</b>\n"),
            ("Templates/frame.mustache", "{{#x}}"), ("Templates/strings/vi.yml", "a"),
        ] {
            let events = try preview.events("/en/")
            let old = try String(contentsOfFile: site.root + "/" + path, encoding: .utf8)
            try site.write(path, text)
            #expect(try events.next().name == "problems", "\(path)")
            #expect(try preview.get("/en/").status == 200)
            try site.write(path, old)
            #expect(try events.next().name == "mended", "\(path)")
        }
        // What is no error in a file is shown as well.
        let events = try preview.events("/en/")
        try site.remove("Content/site.yml")
        #expect(try events.next().data.contains("it has no Content/site.yml"))
        try site.write("Content/site.yml", configuration)
        #expect(try events.next().name == "mended")
        try site.rename("Content", to: "gone")
        #expect(try events.next().name == "problems")
        try site.rename("gone", to: "Content")
        #expect(try events.next().name == "mended")
    }

    @Test func warningsGoToTheTerminalAsBuildPrintsThem() throws {
        let site = try TemporarySite()
        try site.remove("Content/news/2025-04-10-bai.en.md")
        let preview = try RunningPreview(site)
        #expect(preview.errorText.contains("warning: there is no ‘en’ version of this document [missing-translation]"))
        #expect(preview.errorText.contains(" pages, "))
        #expect(try preview.events("/vi/").first.name == "mended")
    }
}
