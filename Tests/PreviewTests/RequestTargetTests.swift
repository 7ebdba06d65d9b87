import Testing

@testable import Preview

@Suite struct RequestTargets {
    @Test(
        arguments: [
            ("/", "/", nil), ("/vi/", "/vi/", nil), ("/vi/?a=b?c", "/vi/", "a=b?c"),
            ("/vi/dieu%2D64/", "/vi/dieu-64/", nil),
            ("/files/%C4%91.png", "/files/đ.png", nil), ("/files/đ.png", "/files/đ.png", nil), ("/a%20b", "/a b", nil),
            ("/a+b", "/a+b", nil), ("//vi/", "//vi/", nil), ("/...", "/...", nil), ("/?", "/", ""),
        ] as [(String, String, String?)])
    func aPathIsDecodedOnce(_ target: String, _ path: String, _ query: String?) throws {
        let read = try RequestTarget.read(target).get()
        #expect(read.path == path && read.query == query && read.authority == nil)
    }

    @Test(arguments: [
        "/../secret", "/vi/../../secret", "/%2e%2e/secret", "/.%2e/secret", "/%2E%2E%2Fsecret", "/..%2fsecret",
        "/..%5csecret",
        "/..\\secret", "/vi/./", "/%2e/", "/a%00b", "/%00", "/a%0d%0aX:y", "/%ff", "/%c0%ae%c0%ae/secret", "/%", "/%2",
        "/%zz",
        "/a#b", "vi/", "*", "ftp://localhost/", "http:///vi/", "http://a@localhost/", "/a%7f",
    ])
    func whatNoPageCanHaveIsRefused(_ target: String) {
        #expect(throws: RequestRefusal.self) { try RequestTarget.read(target).get() }
    }

    @Test func aSecondEncodingStaysText() throws {
        #expect(try RequestTarget.read("/%252e%252e/secret").get().path == "/%2e%2e/secret")
        #expect(try RequestTarget.read("/a%2500").get().path == "/a%00")
    }

    @Test func anAbsoluteTargetGivesItsHost() throws {
        let read = try RequestTarget.read("http://127.0.0.1:8000/vi/?a").get()
        #expect(read.authority == "127.0.0.1:8000" && read.path == "/vi/" && read.query == "a")
        #expect(try RequestTarget.read("HTTP://localhost").get().path == "/")
    }

    @Test func parametersAreDecoded() throws {
        let read = try RequestTarget.read("/e?page=vi%2Fa%26b&state=x-1&page=c&bad=%zz").get()
        #expect(read.parameter("page") == "vi/a&b" && read.parameter("state") == "x-1")
        #expect(read.parameter("bad") == nil && read.parameter("none") == nil)
    }
}
