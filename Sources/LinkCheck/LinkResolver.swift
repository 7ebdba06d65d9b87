/// Finds where links lead (RFC 3986, sections 4.2, 5.2.4 and 6.2.2).
struct LinkResolver: Sendable {
    /// Where the site is; nil where nobody knows.
    private let base: String?
    /// The path of that address, with a slash at both ends.
    private let basePath: String

    private static let known: Set<String> = ["http", "https", "mailto"]

    init(baseURL: String?) {
        base = baseURL
        let path = baseURL.flatMap { url in
            url.firstRange(of: "://").map { url[$0.upperBound...].drop { $0 != "/" } }
        }
        basePath = path.map { $0.hasSuffix("/") ? String($0) : $0 + "/" } ?? "/"
    }

    /// Whether a text is an address of the site itself.
    func isOwn(_ text: String) -> Bool { base.map { text.utf8.starts(with: $0.utf8) } ?? false }

    /// Where a link on a page leads.
    /// - Parameters:
    ///   - link: the link's text.
    ///   - path: the page's file within the site.
    func destination(of link: String, on path: String) -> LinkDestination {
        let link = Self.trimmed(link)
        if let base, isOwn(link) { return file(Substring(link.utf8.dropFirst(base.utf8.count)), in: []) }
        if let scheme = Self.scheme(of: link) { return Self.known.contains(scheme) ? .elsewhere : .scheme(scheme) }
        if link.hasPrefix("//") { return .elsewhere }
        if link.hasPrefix("/") {
            guard link.utf8.starts(with: basePath.utf8) else { return .outside }
            return file(Substring(link.utf8.dropFirst(basePath.utf8.count)), in: [])
        }
        let (target, fragment) = Self.divided(link[...])
        if target.isEmpty { return .file(path, fragment: fragment) }
        return file(link[...], in: path.split(separator: "/").dropLast().map(String.init))
    }

    private func file(_ link: Substring, in folders: [String]) -> LinkDestination {
        let (target, fragment) = Self.divided(link)
        var parts = folders
        var isFolder = target.isEmpty
        for part in target.split(separator: "/", omittingEmptySubsequences: false) {
            isFolder = part.isEmpty || part == "." || part == ".."
            switch part {
            case "", ".": continue
            case "..": if parts.popLast() == nil { return .outside }
            default: parts.append(Self.decoded(part))
            }
        }
        if isFolder { parts.append("index.html") }
        return .file(parts.joined(separator: "/"), fragment: fragment)
    }

    /// The part before a query or fragment, and the fragment, decoded.
    private static func divided(_ link: Substring) -> (target: Substring, fragment: String?) {
        let sharp = link.firstIndex(of: "#")
        let target = link[..<(sharp ?? link.endIndex)].prefix { $0 != "?" }
        return (target, sharp.map { decoded(link[link.index(after: $0)...]) })
    }

    private static func trimmed(_ link: String) -> String {
        guard let first = link.unicodeScalars.first, let last = link.unicodeScalars.last,
            first.value <= 0x20 || last.value <= 0x20
        else { return link }
        let scalars = link.unicodeScalars.drop { $0.value <= 0x20 }
        return String(String.UnicodeScalarView(scalars.reversed().drop { $0.value <= 0x20 }.reversed()))
    }

    /// The scheme before the colon, in lower case. Browsers drop line breaks and tabs first, and so does this.
    private static func scheme(of link: String) -> String? {
        let bytes = link.utf8.filter { $0 != 0x09 && $0 != 0x0A && $0 != 0x0D }
        guard let colon = bytes.firstIndex(of: UInt8(ascii: ":")), let first = bytes.first,
            (0x61...0x7A).contains(first | 0x20)
        else { return nil }
        let name = bytes[..<colon]
        let isScheme = name.allSatisfy {
            (0x61...0x7A).contains($0 | 0x20) || (0x30...0x39).contains($0) || $0 == 0x2B || $0 == 0x2D || $0 == 0x2E
        }
        return isScheme ? String(decoding: name, as: UTF8.self).lowercased() : nil
    }

    private static func decoded(_ text: Substring) -> String {
        guard text.utf8.contains(UInt8(ascii: "%")) else { return String(text) }
        var bytes: [UInt8] = []
        var rest = text.utf8[...]
        while let byte = rest.popFirst() {
            let digits = rest.prefix(2).compactMap { Character(Unicode.Scalar($0)).hexDigitValue }
            guard byte == UInt8(ascii: "%"), digits.count == 2 else {
                bytes.append(byte)
                continue
            }
            bytes.append(UInt8(digits[0] << 4 | digits[1]))
            rest = rest.dropFirst(2)
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
