import Testing

@testable import Preview

@Suite struct ServedNames {
    private static func hosts(_ address: String) throws -> ServedHosts {
        ServedHosts(try #require(ListenAddress(address)))
    }

    @Test(arguments: [
        "127.0.0.1:8000", "127.0.0.1", "localhost:8000", "LOCALHOST", "[::1]:8000", "[::1]", "localhost:9000",
        "localhost:",
    ])
    func thisMachinesOwnNamesAreTaken(_ host: String) throws {
        #expect(try Self.hosts("127.0.0.1").accepts(host))
    }

    @Test(arguments: [
        "evil.example", "evil.example:8000", "localhost.evil.example", "127.0.0.1.evil.example:8000", "", ":8000",
        "localhost:80a", "localhost:999999", "::1", "127.0.0.2", "0.0.0.0:8000", "localhost@evil.example",
        "[::1]evil.example",
    ])
    func strangersNamesAreNot(_ host: String) throws {
        #expect(try Self.hosts("127.0.0.1").accepts(host) == false)
    }

    @Test func anAddressOfItsOwnIsTakenToo() throws {
        #expect(try Self.hosts("127.0.0.2").accepts("127.0.0.2:8000"))
        #expect(try Self.hosts("::1").accepts("[::1]:8000"))
    }

    @Test func aMachineThatOthersReachTakesAnyName() throws {
        #expect(try Self.hosts("0.0.0.0").accepts("treaty.example:8000"))
    }

    @Test func aRequestHasOneHost() throws {
        let hosts = try Self.hosts("127.0.0.1")
        func status(_ target: String, _ fields: [String], isVersion11: Bool = true) throws -> Int? {
            let head = RequestHead(
                method: "GET", target: target, isVersion11: isVersion11,
                fields: fields.map { RequestHead.Field(name: "host", value: $0) })
            return hosts.refusal(of: head, try RequestTarget.read(target).get())?.status.rawValue
        }
        #expect(try status("/", ["localhost"]) == nil)
        #expect(try status("/", []) == 400)
        #expect(try status("/", [], isVersion11: false) == nil)
        #expect(try status("/", ["localhost", "localhost"]) == 400)
        #expect(try status("/", ["evil.example"]) == 421)
        #expect(try status("/", ["evil.example"], isVersion11: false) == 421)
        #expect(try status("http://localhost/", ["localhost"]) == nil)
        #expect(try status("http://evil.example/", ["localhost"]) == 421)
        #expect(try status("http://localhost/", ["evil.example"]) == 421)
    }

    @Test(arguments: [
        ("127.0.0.1", "http://127.0.0.1:80/", true), ("localhost", "http://127.0.0.1:80/", true),
        ("::1", "http://[::1]:80/", true), ("[::1]", "http://[::1]:80/", true),
        ("0:0:0:0:0:0:0:1", "http://[::1]:80/", true),
        ("127.1.2.3", "http://127.1.2.3:80/", true), ("0.0.0.0", "http://127.0.0.1:80/", false),
        ("::", "http://[::1]:80/", false), ("10.0.0.1", "http://10.0.0.1:80/", false),
    ])
    func anAddressKnowsWhoReachesIt(_ host: String, _ url: String, _ isLoopback: Bool) throws {
        let address = try #require(ListenAddress(host))
        #expect(address.url(port: 80) == url && address.isLoopback == isLoopback)
    }

    @Test(arguments: ["", "example.org", "127.0.0.1:80", "256.0.0.1", "127.1", "[127.0.0.1]", "::g"])
    func whatIsNoAddressIsNone(_ host: String) { #expect(ListenAddress(host) == nil) }
}
