/// The path and the query that a request names (RFC 9112, section 3.2), decoded once and checked.
struct RequestTarget: Sendable, Hashable {
    /// The decoded path, beginning with `/`. No part of it is `.` or `..`, and none holds `/`, `\` or a control character.
    let path: String
    /// The path as it was sent.
    let rawPath: String
    /// What stands behind `?`, as it was sent; nil without one.
    let query: String?
    /// The host and port of an absolute target, as they were sent; they count instead of the Host field.
    let authority: String?

    /// Reads a target: `/vi/?a=b` or `http://127.0.0.1:8000/vi/`.
    static func read(_ target: String) -> Result<RequestTarget, RequestRefusal> {
        var rest = Substring(target)
        var authority: String?
        if !rest.hasPrefix("/") {
            guard rest.prefix(7).lowercased() == "http://" else { return .failure(malformed) }
            rest = rest.dropFirst(7)
            let end = rest.firstIndex { $0 == "/" || $0 == "?" } ?? rest.endIndex
            authority = String(rest[..<end])
            rest = rest[end...]
            guard authority?.isEmpty == false, authority?.contains("@") == false else { return .failure(malformed) }
        }
        guard !rest.utf8.contains(UInt8(ascii: "#")) else { return .failure(malformed) }
        let mark = rest.firstIndex(of: "?")
        let rawPath = rest[..<(mark ?? rest.endIndex)]
        let query = mark.map { String(rest[rest.index(after: $0)...]) }
        guard let path = decoded(rawPath.isEmpty ? "/" : rawPath) else { return .failure(malformed) }
        return .success(
            RequestTarget(
                path: path, rawPath: rawPath.isEmpty ? "/" : String(rawPath), query: query, authority: authority))
    }

    /// The value of a parameter of the query, decoded; nil where it is missing or malformed.
    func parameter(_ name: String) -> String? {
        for pair in (query ?? "").split(separator: "&") {
            let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            if parts.count == 2, parts[0] == name { return Self.unescaped(parts[1]) }
        }
        return nil
    }

    private static let malformed = RequestRefusal(.badRequest, "the address is malformed")

    /// The path with its escapes decoded once; nil for one that no page can have.
    private static func decoded(_ path: Substring) -> String? {
        var decoded = ""
        for part in path.dropFirst().split(separator: "/", omittingEmptySubsequences: false) {
            guard let name = unescaped(part), name != ".", name != "..",
                name.utf8.allSatisfy({ $0 >= 0x20 && $0 != 0x7F && $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: "\\") }
                )
            else { return nil }
            decoded += "/"
            decoded += name
        }
        return decoded
    }

    /// A text with its percent escapes decoded once; nil where an escape is malformed or the result is not UTF-8.
    private static func unescaped(_ text: Substring) -> String? {
        guard text.utf8.contains(UInt8(ascii: "%")) else { return String(text) }
        var bytes: [UInt8] = []
        var rest = Array(text.utf8)[...]
        while let byte = rest.popFirst() {
            guard byte == UInt8(ascii: "%") else {
                bytes.append(byte)
                continue
            }
            guard let high = rest.popFirst().flatMap(digit), let low = rest.popFirst().flatMap(digit) else {
                return nil
            }
            bytes.append(high << 4 | low)
        }
        return String(validating: bytes, as: UTF8.self)
    }

    private static func digit(_ byte: UInt8) -> UInt8? {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
        case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
        case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
        default: nil
        }
    }
}
