import Glibc

/// An address of this machine on which the preview listens.
public struct ListenAddress: Sendable, Hashable {
    /// The address as text: `127.0.0.1`, `::1`.
    let text: String
    /// Whether it is one of IPv6.
    let isVersion6: Bool

    /// Reads an address of IPv4 or IPv6, in brackets or without, or `localhost`; nil for anything else.
    public init?(_ host: String) {
        let bare = host.hasPrefix("[") && host.hasSuffix("]") ? String(host.dropFirst().dropLast()) : host
        var four = in_addr()
        var six = in6_addr()
        if host.lowercased() == "localhost" {
            self.init(text: "127.0.0.1", isVersion6: false)
        } else if inet_pton(AF_INET, host, &four) == 1 {
            self.init(text: host, isVersion6: false)
        } else if inet_pton(AF_INET6, bare, &six) == 1 {
            // One address has many spellings, and one of them is the short one.
            var buffer = [UInt8](repeating: 0, count: Int(INET6_ADDRSTRLEN))
            let isWritten = buffer.withUnsafeMutableBytes {
                inet_ntop(AF_INET6, &six, $0.baseAddress?.assumingMemoryBound(to: CChar.self), socklen_t($0.count))
                    != nil
            }
            let short = String(decoding: buffer.prefix { $0 != 0 }, as: UTF8.self)
            self.init(text: isWritten ? short : bare.lowercased(), isVersion6: true)
        } else {
            return nil
        }
    }

    private init(text: String, isVersion6: Bool) {
        self.text = text
        self.isVersion6 = isVersion6
    }

    /// Whether only this machine can reach it.
    public var isLoopback: Bool { isVersion6 ? text == "::1" : text.hasPrefix("127.") }

    /// How it stands in an address of a page.
    var urlHost: String { isVersion6 ? "[\(text)]" : text }

    /// The address at which a browser on this machine finds it.
    func url(port: UInt16) -> String {
        switch text {
        case "0.0.0.0": "http://127.0.0.1:\(port)/"
        case "::": "http://[::1]:\(port)/"
        default: "http://\(urlHost):\(port)/"
        }
    }
}
