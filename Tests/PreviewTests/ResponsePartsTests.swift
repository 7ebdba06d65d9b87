import Testing

@testable import Preview

@Suite struct ResponseParts {
    @Test(arguments: [
        ("index.html", "text/html; charset=utf-8"), ("assets/site.css", "text/css; charset=utf-8"),
        ("assets/search.js", "text/javascript; charset=utf-8"),
        ("vi/tin/atom.xml", "application/atom+xml; charset=utf-8"),
        ("sitemap.xml", "application/xml; charset=utf-8"), ("robots.txt", "text/plain; charset=utf-8"),
        ("files/a.PNG", "image/png"), ("files/a.svg", "image/svg+xml"), ("files/a.b.pdf", "application/pdf"),
        ("index.json", "application/json"), ("a.ics", "text/calendar; charset=utf-8"), ("files/a.woff2", "font/woff2"),
        ("files.css/a", "application/octet-stream"), ("a.unknown", "application/octet-stream"),
    ])
    func aFileHasTheTypeThatItsNameSays(_ path: String, _ type: String) {
        #expect(MediaType.type(of: path) == type)
    }

    @Test func onlyWhatPagesAreShownWithIsAPartOfThem() {
        for path in ["assets/site.css", "assets/a.JS", "files/news/a.png", "x.woff2"] {
            #expect(MediaType.isPartOfPages(path), "\(path)")
        }
        for path in [
            "vi/index.html", "vi/tin/atom.xml", "robots.txt", "files/a.pdf", "Content/news/4913", "a.css.tmp", "css",
        ] {
            #expect(!MediaType.isPartOfPages(path), "\(path)")
        }
    }

    @Test(arguments: [
        (784_111_777, "Sun, 06 Nov 1994 08:49:37 GMT"), (0, "Thu, 01 Jan 1970 00:00:00 GMT"),
        (1_735_689_599, "Tue, 31 Dec 2024 23:59:59 GMT"), (1_709_164_800, "Thu, 29 Feb 2024 00:00:00 GMT"),
    ])
    func aMomentIsWrittenAsHTTPWritesIt(_ seconds: Int, _ text: String) { #expect(HTTPDate.text(seconds) == text) }

    @Test func aHeadEndsInAnEmptyLineAndSaysHowLongTheBodyIs() {
        let response = HTTPResponse.text(.notFound, "nothing")
        let head = String(decoding: response.head(date: "D", keepsConnection: true), as: UTF8.self)
        #expect(head.hasPrefix("HTTP/1.1 404 Not Found\r\nDate: D\r\n") && head.hasSuffix("\r\n\r\n"))
        #expect(
            head.contains("Content-Length: \(response.body.count)\r\n") && head.contains("Connection: keep-alive\r\n"))
        let stream = String(decoding: response.head(date: "D", keepsConnection: false, hasLength: false), as: UTF8.self)
        #expect(!stream.contains("Content-Length") && stream.contains("Connection: close\r\n"))
    }
}
