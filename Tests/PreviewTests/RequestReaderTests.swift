import Testing

@testable import Preview

@Suite struct RequestHeads {
    private static func read(_ text: String) -> RequestReader.Reading { RequestReader.read(Array(text.utf8)) }

    private static func status(_ text: String) -> Int? {
        if case .refused(let refusal) = read(text) { refusal.status.rawValue } else { nil }
    }

    @Test func theFirstLineAndTheFieldsAreRead() throws {
        let text = "GET /vi/?a HTTP/1.1\r\nHost:  localhost:80 \r\nX-Empty:\r\nrange: bytes=0-1\r\n\r\nNEXT"
        guard case .head(let head, let length) = Self.read(text) else {
            Issue.record("\(Self.read(text))")
            return
        }
        #expect(head.method == "GET" && head.target == "/vi/?a" && head.isVersion11)
        #expect(head.values("host") == ["localhost:80"] && head.values("x-empty") == [""])
        #expect(head.values("range") == ["bytes=0-1"])
        #expect(length == text.utf8.count - "NEXT".utf8.count)
    }

    @Test func linesMayEndInALineFeedAloneAndEmptyOnesMayStandBefore() {
        guard case .head(let head, let length) = Self.read("\r\nGET / HTTP/1.0\nA: b\n\n") else {
            Issue.record("not read")
            return
        }
        #expect(!head.isVersion11 && head.values("a") == ["b"] && length == 23)
    }

    @Test func everyBeginningOfARequestIsWaitedFor() {
        let text = "GET /vi/ HTTP/1.1\r\nHost: localhost\r\nAccept: text/html, */*\r\n\r\n"
        for length in 0..<text.utf8.count {
            #expect(RequestReader.read(Array(text.utf8.prefix(length))) == .incomplete, "\(length)")
        }
    }

    @Test(arguments: [
        "GARBAGE\r\n", "GET /\r\n\r\n", "GET  / HTTP/1.1\r\n\r\n", "GET / HTTP/2.0\r\n\r\n", "PRI * HTTP/2.0\r\n\r\n",
        "GET / http/1.1\r\n\r\n", "G(T / HTTP/1.1\r\n\r\n", " GET / HTTP/1.1\r\n\r\n", "GET /a b HTTP/1.1\r\n\r\n",
        "GET / HTTP/1.1\r\nA : b\r\n\r\n", "GET / HTTP/1.1\r\nA: b\r\n c\r\n\r\n", "GET / HTTP/1.1\r\n: b\r\n\r\n",
        "GET / HTTP/1.1\r\nno colon\r\n\r\n", "GET / HTTP/1.1\r\nA: b\u{0}c\r\n\r\n", "\u{16}\u{3}\u{1}\u{0}\u{5}",
        "GET /\u{7F} HTTP/1.1\r\n\r\n", "\n\n\n\n\n\n\n",
    ])
    func whatIsNoRequestIsRefused(_ text: String) {
        #expect(Self.status(text) == 400)
    }

    @Test func bytesThatAreNoTextAreRefused() {
        guard
            case .refused(let refusal) = RequestReader.read(
                Array("GET /".utf8) + [0xFF, 0xFE] + Array(" HTTP/1.1\r\n".utf8))
        else {
            Issue.record("not refused")
            return
        }
        #expect(refusal.status == .badRequest)
    }

    @Test func whatIsTooLongIsRefusedBeforeItsEnd() {
        let long = String(repeating: "a", count: 40_000)
        #expect(Self.status("GET /\(long)") == 414)
        #expect(Self.status("GET /\(long) HTTP/1.1\r\n\r\n") == 414)
        #expect(Self.status("GET / HTTP/1.1\r\nA: \(long)") == 431)
        #expect(Self.status("GET / HTTP/1.1\r\n" + String(repeating: "A: b\r\n", count: 101) + "\r\n") == 431)
    }

    @Test(arguments: [
        ("HTTP/1.1", "", true), ("HTTP/1.1", "Connection: close\r\n", false),
        ("HTTP/1.1", "connection: Foo, CLOSE\r\n", false),
        ("HTTP/1.0", "", false), ("HTTP/1.0", "Connection: keep-alive\r\n", true),
    ])
    func aConnectionIsKeptAsItsVersionAndFieldSay(_ version: String, _ field: String, _ keeps: Bool) {
        guard case .head(let head, _) = Self.read("GET / \(version)\r\n\(field)\r\n") else {
            Issue.record("not read")
            return
        }
        #expect(head.keepsConnection == keeps)
    }

    @Test(
        arguments: [
            ("", 0, nil), ("Content-Length: 12\r\n", 12, nil), ("Content-Length: -1\r\n", nil, 400),
            ("Content-Length: 1\r\nContent-Length: 2\r\n", nil, 400),
            ("Content-Length: 99999999999999999999\r\n", nil, 413),
            ("Content-Length: 70000\r\n", nil, 413), ("Transfer-Encoding: chunked\r\n", nil, 400),
        ] as [(String, Int?, Int?)])
    func theLengthOfABodyIsReadOrRefused(_ fields: String, _ length: Int?, _ status: Int?) {
        guard case .head(let head, _) = Self.read("GET / HTTP/1.1\r\n\(fields)\r\n") else {
            Issue.record("not read")
            return
        }
        switch head.bodyLength {
        case .success(let found): #expect(found == length)
        case .failure(let refusal): #expect(refusal.status.rawValue == status)
        }
    }
}
