import Foundation
import Testing

/// What `pinpoint serve` answers, on real connections.
@Suite struct Serving {
    @Test func thePublishedFilesAreServedAsTheyArePublished() throws {
        let site = try TemporarySite()
        let preview = try RunningPreview(site)
        try Self.build(site)
        let published = FileManager.default.enumerator(atPath: site.root + "/Site")
        var count = 0
        for case let path as String in published ?? .init() where path.contains(".") && path != "manifest.json" {
            let bytes = Array(FileManager.default.contents(atPath: site.root + "/Site/" + path) ?? Data())
            let reply = try preview.get("/" + path)
            #expect(reply.status == 200, "\(path)")
            guard path.hasSuffix(".html") else {
                #expect(reply.body == bytes, "\(path)")
                continue
            }
            let script = try #require(reply.text.range(of: "<script src=\"/.pinpoint/preview.js\""), "\(path)")
            let end = try #require(reply.text[script.lowerBound...].range(of: "</script>\n")).upperBound
            #expect(Array((reply.text[..<script.lowerBound] + reply.text[end...]).utf8) == bytes, "\(path)")
            #expect(reply.text.contains("script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'"))
            count += 1
        }
        #expect(count > 10)
    }

    private static func build(_ site: TemporarySite) throws {
        let build = Process()
        build.executableURL = URL(fileURLWithPath: RunningPreview.executable)
        build.arguments = ["build", "--source", site.root]
        build.standardError = FileHandle.nullDevice
        try build.run()
        build.waitUntilExit()
    }

    @Test func pagesAreFoundAsRealHostsFindThem() throws {
        let preview = try RunningPreview(TemporarySite())
        let home = try preview.get("/vi/")
        #expect(home.status == 200 && home.fields["content-type"] == "text/html; charset=utf-8")
        #expect(try preview.get("/vi/index.html").body == home.body)
        #expect(try preview.get("/guide/vi/").body == home.body)
        let folder = try preview.get("/vi?a=b&c")
        #expect(folder.status == 301 && folder.fields["location"] == "/vi/?a=b&c")
        #expect(try preview.get("/vi/dieu-7").fields["location"] == "/vi/dieu-7/")
        let types = [
            "/vi/tin/atom.xml": "application/atom+xml; charset=utf-8", "/assets/site.css": "text/css; charset=utf-8",
            "/sitemap.xml": "application/xml; charset=utf-8", "/robots.txt": "text/plain; charset=utf-8",
            "/.pinpoint/preview.js": "text/javascript; charset=utf-8",
            "/.pinpoint/preview.css": "text/css; charset=utf-8",
        ]
        for (path, type) in types {
            let reply = try preview.get(path)
            #expect(reply.status == 200 && reply.fields["content-type"] == type, "\(path)")
            #expect(reply.fields["x-content-type-options"] == "nosniff")
            #expect(!reply.text.contains("data-state"), "\(path)")
        }
        let missing = try preview.get("/vi/nowhere/")
        #expect(missing.status == 404 && missing.text.contains("<h1>404</h1>"))
        #expect(missing.text.contains("/guide/assets/site.css"))
        #expect(try preview.get("/guide/assets/site.css").status == 200)
    }

    @Test func headRangesAndTagsWork() throws {
        let preview = try RunningPreview(TemporarySite())
        for path in ["/vi/", "/assets/site.css"] {
            let whole = try preview.get(path)
            let tag = try #require(whole.fields["etag"])
            let head = try preview.get(path, method: "HEAD", "Range: bytes=0-3")
            #expect(head.status == 200 && head.body == [] && head.fields["content-length"] == "\(whole.body.count)")
            #expect(head.fields["etag"] == tag && head.fields["accept-ranges"] == "bytes")

            let same = try preview.get(path, "If-None-Match: \"x\", W/\(tag)")
            #expect(same.status == 304 && same.body == [] && same.fields["etag"] == tag)
            #expect(try preview.get(path, "If-None-Match: \"x\"").status == 200)

            let part = try preview.get(path, "Range: bytes=2-5")
            #expect(part.status == 206 && part.body == Array(whole.body[2...5]))
            #expect(part.fields["content-range"] == "bytes 2-5/\(whole.body.count)")
            #expect(try preview.get(path, "Range: bytes=-4").body == Array(whole.body.suffix(4)))
            let beyond = try preview.get(path, "Range: bytes=9999999-")
            #expect(beyond.status == 416 && beyond.fields["content-range"] == "bytes */\(whole.body.count)")
            #expect(try preview.get(path, "Range: bytes=0-1,4-5").body == whole.body)
            #expect(try preview.get(path, "Range: bytes=0-1", "If-Range: \(tag)").status == 206)
            #expect(try preview.get(path, "Range: bytes=0-1", "If-Range: \"x\"").status == 200)
        }
    }

    @Test func noPathLeavesTheSite() throws {
        let site = try TemporarySite()
        try site.write("secret.txt", "top secret")
        let preview = try RunningPreview(site)
        let events = try preview.events("/vi/")
        try site.link("Content/news/out.png", to: "/etc/passwd")
        #expect(try events.next().data.contains("it is a symbolic link that leaves the site's folder"))
        for path in [
            "/../secret.txt", "/../../../../../../etc/passwd", "/%2e%2e/secret.txt", "/%2E%2E/%2e%2e/etc/passwd",
            "/vi/../../secret.txt", "/vi/%2e%2e%2fsecret.txt", "/..%2f..%2fetc/passwd", "/%252e%252e/secret.txt",
            "/%25252e%25252e/secret.txt", "/..%5csecret.txt", "/..\\secret.txt", "/%c0%ae%c0%ae/secret.txt",
            "/.%00./secret.txt",
            "/index.html%00.css", "/%00", "/secret.txt", "/Content/site.yml", "/Templates/frame.mustache",
            "//etc/passwd",
            "/./secret.txt", "/.pinpoint/../secret.txt", "/.pinpoint/x", "/files/news/out.png", "/etc/passwd",
            "/.git/config",
        ] {
            let reply = try preview.get(path)
            #expect((400..<500).contains(reply.status), "\(path) \(reply.status)")
            #expect(!reply.text.contains("top secret") && !reply.text.contains("root:"), "\(path)")
        }
    }

    /// A step out of a folder, encoded in ways that some server took for one.
    private static let waysOut: [(name: String, steps: [String])] = [
        ("plain", ["../"]), ("dots escaped", ["%2e%2e/", "%2E%2E/"]), ("escaped twice", ["%252e%252e/", "..%252f"]),
        ("slash escaped", ["..%2f", "..%2F"]), ("overlong", ["%c0%ae%c0%ae/", "%e0%80%ae%e0%80%ae/", "..%c0%af"]),
        ("backslash", ["..\\"]), ("backslash escaped", ["..%5c", "..%5C"]), ("NUL", ["..%00/", ".%00./", "../%00"]),
        ("slashes", ["..//", "//../", "/./../"]), ("mixed", [".%2e/", "%2e.\\", "%2e%2E%2f", ".%2e%5c"]),
        ("as UTF-16 and wide", ["%u002e%u002e/", "%ef%bc%8e%ef%bc%8e/"]),
        ("with parameters", ["..;/", "..;a=b/", "../?a/"]),
    ]

    @Test func noEncodingOfAWayOutLeadsOut() throws {
        let site = try TemporarySite()
        try site.write("secret.txt", "top secret")
        let preview = try RunningPreview(site)
        // Over its own root, a folder's and an absolute target's, as far up as the system's root.
        let roots = [
            "/", "/vi/", "/assets/", "http://localhost:\(preview.port)/", "http://localhost:\(preview.port)/vi/",
        ]
        for root in roots {
            for (name, step) in Self.waysOut.flatMap({ way in way.steps.map { (way.name, $0) } }) {
                for (depth, file) in [
                    (1, "secret.txt"), (2, "secret.txt"), (1, "Content/site.yml"), (12, "etc/passwd"),
                ] {
                    let target = root + String(repeating: step, count: depth) + file
                    let reply = try preview.get(target)
                    #expect((400..<500).contains(reply.status), "\(name): \(target): \(reply.status)")
                    #expect(
                        !["top secret", "root:", "instrument: "].contains { reply.text.contains($0) }, "\(target)")
                }
            }
        }
        #expect(try preview.get("/vi/").status == 200)
    }

    @Test func oddRequestsGetAnAnswerAndDoNoHarm() throws {
        let preview = try RunningPreview(TemporarySite())
        let host = "Host: localhost\r\n"
        let long = String(repeating: "a", count: 100_000)
        for (request, status) in [
            ("POST /vi/ HTTP/1.1\r\n\(host)Content-Length: 3\r\n\r\na=b", 405),
            ("DELETE / HTTP/1.1\r\n\(host)\r\n", 405),
            ("OPTIONS * HTTP/1.1\r\n\(host)\r\n", 405), ("CONNECT localhost:1 HTTP/1.1\r\n\(host)\r\n", 400),
            ("FOO / HTTP/1.1\r\n\(host)\r\n", 405), ("get / HTTP/1.1\r\n\(host)\r\n", 405), ("GARBAGE\r\n", 400),
            ("\u{16}\u{3}\u{1}\u{2}\r\n", 400), ("GET /\r\n", 400), ("GET / HTTP/3.0\r\n\(host)\r\n", 400),
            ("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", 400), ("GET / HTTP/1.1\r\n\r\n", 400),
            ("GET / HTTP/1.1\r\n\(host)\(host)\r\n", 400), ("GET / HTTP/1.1\r\n\(host)A : b\r\n\r\n", 400),
            ("GET /\(long) HTTP/1.1\r\n\(host)\r\n", 414), ("GET / HTTP/1.1\r\n\(host)A: \(long)\r\n\r\n", 431),
            ("GET / HTTP/1.1\r\n\(host)Content-Length: x\r\n\r\n", 400),
            ("GET / HTTP/1.1\r\n\(host)Content-Length: 99999999\r\n\r\n", 413),
            ("GET / HTTP/1.1\r\n\(host)Transfer-Encoding: chunked\r\n\r\n0\r\n\r\n", 400),
            ("GET / HTTP/1.1\r\nHost: evil.example\r\n\r\n", 421),
            ("GET / HTTP/1.1\r\nHost: evil.example:\(preview.port)\r\n\r\n", 421),
            ("GET http://evil.example/ HTTP/1.1\r\n\(host)\r\n", 421),
            ("GET http://localhost/vi/ HTTP/1.1\r\n\(host)\r\n", 200),
            ("GET /vi/ HTTP/1.0\r\n\r\n", 200), ("\r\nGET /vi/ HTTP/1.1\nHost: [::1]:\(preview.port)\n\n", 200),
            ("GET /vi/ HTTP/1.1\r\n\(host)Content-Length: 3\r\n\r\nabc", 200),
            ("GET /.pinpoint/events?page=%zz&state=%ff HTTP/1.0\r\n\r\n", 200),
        ] {
            #expect(try preview.send(request).status == status, "\(request.prefix(80))")
        }
        let half = try preview.connect()
        try half.write(Array("GET /vi/ HT".utf8))
        half.endWriting()
        #expect(try half.reply().status == 400)
        #expect(try preview.get("/vi/").status == 200)
    }

    @Test func severalRequestsShareAConnection() throws {
        let preview = try RunningPreview(TemporarySite())
        let wire = try preview.connect()
        let request = "GET /vi/ HTTP/1.1\r\nHost: localhost\r\n\r\n"
        try wire.write(Array((request + request).utf8))
        let first = try wire.reply()
        #expect(first.status == 200 && first.fields["connection"] == "keep-alive")
        #expect(try wire.reply().body == first.body)
        try wire.write(Array("GET /nowhere HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n".utf8))
        #expect(try wire.reply().status == 404)
        #expect(try wire.isClosed())
    }

    @Test func twoHundredIdleConnectionsDoNoHarm() throws {
        let site = try TemporarySite()
        let preview = try RunningPreview(site)
        let idle = try (0..<200).map { _ in try preview.connect() }
        try idle[0].write(Array("GET /vi/".utf8))
        #expect(try preview.get("/vi/").status == 200)
        let events = try preview.events("/vi/dieu-7/")
        try site.write(
            "Content/treaty/article-07.vi.md",
            TemporarySite.article(7, "Ký", "1. Khoản một đổi.\n2. Khoản hai.\n3. Khoản ba.\n"))
        #expect(try events.next().name == "reload")
        try idle[199].write(Array("GET /vi/ HTTP/1.1\r\nHost: localhost\r\n\r\n".utf8))
        #expect(try idle[199].reply().status == 200)
    }

    @Test func aServerThatRanOutOfFilesServesAgain() throws {
        let preview = try RunningPreview(TemporarySite(), openFiles: 48)
        var idle = try (0..<100).map { _ in try preview.connect() }
        // Connections that ask nothing make room for those that do.
        #expect(try preview.get("/vi/").status == 200)
        idle.removeAll()
        #expect(try preview.get("/vi/").status == 200)
    }
}
