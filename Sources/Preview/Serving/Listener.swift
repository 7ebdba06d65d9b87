import Build
import FlyingSocks
import Glibc

/// A socket that takes connections.
struct Listener: Sendable {
    let socket: Socket
    /// The port, also where the system chose it.
    let port: UInt16

    /// How many ports are tried, one behind the other, where the first is busy.
    static let tries = 100

    /// Listens on a port, or on the next that is free; on any that is free for port 0.
    static func open(_ address: ListenAddress, from first: UInt16) throws(BuildFailure) -> Listener {
        var last: Int32 = 0
        for port in Int(first)...min(65_535, Int(first) + (first == 0 ? 0 : tries - 1)) {
            do {
                return try open(address, at: UInt16(port))
            } catch SocketError.failed(_, EADDRINUSE, _) {
                last = EADDRINUSE
            } catch SocketError.failed(_, EADDRNOTAVAIL, _) {
                throw .usage("‘\(address.text)’ is no address of this machine")
            } catch SocketError.failed(_, let code, _) {
                throw .system("cannot listen on \(address.urlHost):\(port): \(String(cString: strerror(code)))")
            } catch {
                throw .system("cannot listen on \(address.urlHost):\(port)")
            }
        }
        throw .system(
            "cannot listen on \(address.urlHost):\(first) and the ports behind it: \(String(cString: strerror(last)))")
    }

    /// Listens on one port.
    static func open(_ address: ListenAddress, at port: UInt16) throws -> Listener {
        let socket: Socket
        if address.isVersion6 {
            socket = try bound(to: sockaddr_in6.inet6(ip6: address.text, port: port))
        } else {
            socket = try bound(to: sockaddr_in.inet(ip4: address.text, port: port))
        }
        // On failure this closes the socket itself.
        try socket.listen()
        switch try socket.sockname() {
        case .ip4(_, let port), .ip6(_, let port): return Listener(socket: socket, port: port)
        case .unix: throw SocketError.unsupportedAddress
        }
    }

    private static func bound(to address: some SocketAddress) throws -> Socket {
        let socket = try Socket(domain: Int32(type(of: address).family), type: .stream)
        do {
            // A browser that the preview starts must not keep the port busy behind it.
            _ = fcntl(socket.file.rawValue, F_SETFD, FD_CLOEXEC)
            try socket.setValue(true, for: .localAddressReuse)
            // Events are small, and late ones are what the preview is about.
            try socket.setValue(true, for: BoolSocketOption(level: Int32(IPPROTO_TCP), name: TCP_NODELAY))
            try socket.bind(to: address)
        } catch {
            try? socket.close()
            throw error
        }
        return socket
    }
}
