/// Which names a request may call the preview by.
///
/// A page of a stranger can have its own name resolved to 127.0.0.1 and would then read the preview as if it were its own
/// (DNS rebinding); but its requests still carry that name. The port says nothing about that, and tunnels change it.
struct ServedHosts: Sendable, Hashable {
    /// The names, in lower case; nil where others may know this machine by names of their own.
    private let names: Set<String>?

    /// The names of an address.
    init(_ address: ListenAddress) {
        names = address.isLoopback ? ["localhost", "127.0.0.1", "[::1]", address.urlHost] : nil
    }

    /// Whether a Host field, or the authority of a target, is one of the names with a port or without.
    func accepts(_ host: String) -> Bool {
        guard let names else { return true }
        var name = host[...]
        if let colon = host.lastIndex(of: ":"), !host.hasSuffix("]") {
            let port = host[host.index(after: colon)...]
            guard port.utf8.count <= 5, port.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return false }
            name = host[..<colon]
        }
        return names.contains(name.lowercased())
    }

    /// Why a request is refused for the names that it gives; nil where it is not.
    func refusal(of head: RequestHead, _ target: RequestTarget) -> RequestRefusal? {
        let hosts = head.values("host")
        guard hosts.count <= 1, hosts.count == 1 || !head.isVersion11 else {
            return RequestRefusal(.badRequest, "a request has one Host field")
        }
        // No browser leaves the field out, and only browsers can be led astray.
        guard let host = target.authority ?? hosts.first else { return nil }
        guard accepts(host), hosts.allSatisfy(accepts) else {
            return RequestRefusal(
                .misdirectedRequest, "the preview is not served by this name; use localhost or the address it printed")
        }
        return nil
    }
}
