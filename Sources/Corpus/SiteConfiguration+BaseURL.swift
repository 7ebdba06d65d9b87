extension SiteConfiguration {
    /// The address that a site is to have, in the form that is kept: scheme and host in lower case, with `/` at the end.
    ///
    /// - Returns: nil unless the text is an http or https address (RFC 3986) with a host and without user, query,
    ///   fragment, and characters that would have to be percent-encoded.
    public static func baseURL(_ text: String) -> String? {
        let bytes = Array(text.utf8)
        guard let colon = bytes.firstIndex(of: UInt8(ascii: ":")) else { return nil }
        let scheme = String(decoding: bytes[..<colon], as: UTF8.self).lowercased()
        guard scheme == "http" || scheme == "https", bytes[colon...].starts(with: "://".utf8) else { return nil }
        let rest = bytes[(colon + 3)...]
        let authority = rest.prefix { $0 != UInt8(ascii: "/") }
        guard let host = normalHost(Array(authority)) else { return nil }
        let path = Array(rest.dropFirst(authority.count))
        guard isPath(path) else { return nil }
        let end = path.last == UInt8(ascii: "/") ? "" : "/"
        return "\(scheme)://\(host)\(String(decoding: path, as: UTF8.self))\(end)"
    }

    /// A name or an IPv4 or bracketed IPv6 address, with or without a port.
    private static func normalHost(_ authority: [UInt8]) -> String? {
        var host = authority[...]
        let bracket = authority.lastIndex(of: UInt8(ascii: "]")) ?? -1
        if let colon = authority.lastIndex(of: UInt8(ascii: ":")), colon > bracket {
            let port = String(decoding: authority[(colon + 1)...], as: UTF8.self)
            guard port.utf8.allSatisfy(isDigit), let number = UInt16(port), number > 0 else { return nil }
            host = authority[..<colon]
        }
        if host.first == UInt8(ascii: "[") {
            let inner = host.dropFirst().dropLast()
            guard host.last == UInt8(ascii: "]"), inner.contains(UInt8(ascii: ":")),
                inner.allSatisfy({ isHex($0) || $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: ".") })
            else { return nil }
        } else {
            let labels = host.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
            guard labels.allSatisfy({ !$0.isEmpty && $0.allSatisfy { isLetter($0) || isDigit($0) || $0 == 0x2D } })
            else { return nil }
        }
        return String(decoding: authority, as: UTF8.self).lowercased()
    }

    /// Segments of RFC 3986, section 3.3, without `.` and `..`.
    private static func isPath(_ path: [UInt8]) -> Bool {
        for (index, byte) in path.enumerated() {
            if byte == UInt8(ascii: "%") {
                guard index + 2 < path.count, isHex(path[index + 1]), isHex(path[index + 2]) else { return false }
            } else if !isLetter(byte), !isDigit(byte), !"/-._~!$()*+,;=:@".utf8.contains(byte) {
                return false
            }
        }
        return path.split(separator: UInt8(ascii: "/")).allSatisfy {
            !$0.elementsEqual(".".utf8) && !$0.elementsEqual("..".utf8)
        }
    }

    private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }
    private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
    private static func isHex(_ byte: UInt8) -> Bool { isDigit(byte) || (0x61...0x66).contains(byte | 0x20) }
}
