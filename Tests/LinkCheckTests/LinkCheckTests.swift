import Testing

@testable import LinkCheck

@Suite struct LinkChecks {
    /// What is wrong with a site of these pages.
    private static func faults(
        _ pages: [String: String], files: [String] = [], baseURL: String? = nil
    ) -> [LinkFinding.Fault] {
        let check = LinkCheck(files: Array(pages.keys) + files, baseURL: baseURL)
        let read = pages.sorted { $0.key < $1.key }.map { check.read($0.key, Array($0.value.utf8)) }
        return LinkCheck.findings(on: read).findings.map(\.fault)
    }

    @Test(arguments: [
        "../", "../#a", ".", "./", "", "#b", "../c/", "../c/#d", "../x.pdf#page=2", "../a%20b.png", "?q=1", "../?q#a",
        "https://elsewhere.example/#z", "http://x.example", "mailto:a@b.example", "//cdn.example/x", "#",
        "HTTPS://ELSEWHERE.EXAMPLE/",
    ])
    func takesALinkThatLeadsSomewhere(_ link: String) {
        let pages = [
            "index.html": "<p id=\"a\">", "p/index.html": "<a href=\"\(link)\"></a><p id=b>",
            "c/index.html": "<i id='d'>",
        ]
        #expect(Self.faults(pages, files: ["x.pdf", "a b.png"]) == [], "\(link)")
    }

    @Test(arguments: [
        ("../d/", LinkFinding.Fault.noFile("d/index.html")), ("../c", .noFile("c")),
        ("../#z", .noFragment("z", in: "index.html")),
        ("#z", .noFragment("z", in: "p/index.html")), ("../../", .outside("../../")), ("/c/", .noFile("c/index.html")),
        ("javascript:alert(1)", .scheme("javascript")), (" java\nscript:x", .scheme("javascript")),
        ("data:text/html,x", .scheme("data")), ("&#x6A;avascript:x", .scheme("javascript")),
        ("../x.css", .noFile("x.css")), ("../%C4%91/", .noFile("đ/index.html")), ("..//q", .noFile("q")),
    ])
    func namesALinkThatLeadsNowhere(_ link: String, _ fault: LinkFinding.Fault) {
        let pages = ["index.html": "<p id=\"a\">", "p/index.html": "<a class=x href=\"\(link)\"></a>"]
        #expect(Self.faults(pages) == [fault], "\(link)")
    }

    @Test(arguments: [
        "<img src=\"z\">", "<img alt='>' src=z>", "<IMG SRC='z'>", "<script src=\"z\"></script>", "<link rel=x href=z>",
        "<img srcset=\"a.png 1x, z 2x\">", "<form action=\"z\">", "<blockquote cite=\"z\">", "<use xlink:href='z'/>",
        "<object data=\"z\">", "<video poster = \"z\">", "<meta http-equiv=\"refresh\" content=\"0; url=z\">",
        "<area/href=z>", "<button formaction=z>",
    ])
    func looksAtEveryAttributeThatLeadsSomewhere(_ html: String) {
        #expect(Self.faults(["index.html": html], files: ["a.png"]) == [.noFile("z")], "\(html)")
    }

    @Test(arguments: [
        "<!-- <a href=\"z\"> -->", "<script>if (a<b) { \"<a href='z'>\" }</script>", "<style>a > b {}</style>",
        "<a data-href=\"z\">", "a < b <a>", "<p title=\"<a href='z'>\">", "<!DOCTYPE html>", "<script>x</SCRIPT >",
        "<meta name=\"description\" content=\"0 url\">", "</a href=\"z\">", "<td data=\"z\">",
    ])
    func takesNothingElseForALink(_ html: String) {
        #expect(Self.faults(["index.html": html]) == [], "\(html)")
    }

    @Test func namesIdsThatStandTwiceAndThoseThatAreMissing() {
        let html = "<p id=\"a\"><p id='a'><label for=\"b\"><nav aria-labelledby=\"a c\"><input id=b>"
        #expect(
            Self.faults(["index.html": html])
                == [.doubleID("a"), .noReferent(attribute: "aria-labelledby", id: "c")])
    }

    @Test(arguments: ["<a href=\"x>", "<a href", "<!-- x", "<script>x", "<p class='"])
    func namesATagWithoutAnEnd(_ html: String) {
        #expect(Self.faults(["index.html": html]) == [.unclosed], "\(html)")
    }

    @Test func knowsTheSitesOwnAddress() {
        let base = "https://law.example/treaty/"
        let pages = [
            "index.html":
                "<link rel=canonical href=\"\(base)\"><a href=\"\(base)z/\"><a href=\"https://law.example/other/\">"
                + "<meta property=\"og:url\" content=\"\(base)y/\">",
            "404.html": "<a href=\"/treaty/\"><a href=\"/treaty/x/\"><a href=\"/other/\">",
        ]
        #expect(
            Self.faults(pages, baseURL: base)
                == [.noFile("x/index.html"), .outside("/other/"), .noFile("z/index.html"), .noFile("y/index.html")])
    }

    @Test func countsWhatItLookedAt() {
        let check = LinkCheck(files: ["index.html", "a.svg"], baseURL: nil)
        let pages = [
            check.read("index.html", Array("<a href=\"#x\"><a href=\"https://a.example/\"><img src=a.svg id=x>".utf8)),
            check.read("a.svg", Array("<?xml version=\"1.0\"?><svg><a href=\"#y\"/><g id=\"y\"/></svg>".utf8)),
        ]
        var counts = LinkCounts()
        (counts.pages, counts.links, counts.fragments, counts.external) = (1, 4, 2, 1)
        let (findings, found) = LinkCheck.findings(on: pages)
        #expect(findings == [] && found == counts)
    }

    @Test func saysWhereAFaultStands() throws {
        let html = "<p>\n<a href=\"z\">"
        let check = LinkCheck(files: ["index.html"], baseURL: nil)
        let finding = try #require(
            LinkCheck.findings(on: [check.read("index.html", Array(html.utf8))]).findings.first)
        #expect(finding.page == "index.html")
        #expect(Array(html.utf8)[finding.range].elementsEqual("z".utf8))
    }

    @Test func readsAnyBytesToTheirEnd() {
        // Every cut of a page, and every byte of it replaced.
        let html = Array("<!-- a --><a href=\"b\" id='c' d=e f>&amp;<script>\"</a>\"</script><?x?></a>".utf8)
        let check = LinkCheck(files: ["index.html"], baseURL: "https://x.example/")
        for end in html.indices {
            _ = check.read("index.html", Array(html[..<end]))
            for byte in [UInt8(0), 0x22, 0x27, 0x2D, 0x3C, 0x3E, 0x26, 0x80, 0xFF] {
                var broken = html
                broken[end] = byte
                _ = check.read("index.html", broken)
            }
        }
    }
}
