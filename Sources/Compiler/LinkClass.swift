import Instruments

/// What the destination of a Markdown link is, by its form alone.
enum LinkClass: Sendable, Hashable {
    /// An http, https or mailto address.
    case external(String)
    /// A path within `Content/` and a fragment.
    case file(path: String, fragment: String?)
    /// A place in the same document.
    case fragment(String)
    /// `cite:none`.
    case noCitation
    /// `cite:hanoi/art_64`.
    case citation(ProvisionReference)
    /// A `cite:` link that names no provision; what stands behind `cite:`, decoded.
    case malformedCitation(String)
    /// A scheme that is not allowed.
    case unsafe(scheme: String)
    /// A relative path that leaves `Content/`.
    case outside
    /// Nothing at all.
    case empty

    /// Reads a destination, as it stands in a document (path within `Content/`).
    ///
    /// A browser ignores control characters and leading spaces before a scheme; so does this.
    init(_ destination: String, in document: String) {
        var text = destination
        text.unicodeScalars.removeAll { $0.value < 0x20 || $0.value == 0x7F }
        while text.unicodeScalars.first?.properties.isWhitespace == true { text.unicodeScalars.removeFirst() }
        guard !text.isEmpty else {
            self = .empty
            return
        }
        if let scheme = Self.scheme(of: text) {
            switch scheme {
            case "http", "https":
                let rest = text.dropFirst(scheme.utf8.count + 1)
                self = rest.hasPrefix("//") && rest.utf8.count > 2 ? .external(text) : .unsafe(scheme: scheme)
            case "mailto": self = .external(text)
            case "cite": self = Self.citation(String(text.dropFirst(5)))
            default: self = .unsafe(scheme: scheme)
            }
            return
        }
        // `//host/path` takes the scheme of the page and leaves the site.
        if text.hasPrefix("//") || text.hasPrefix("\\") || text.hasPrefix("/\\") {
            self = .unsafe(scheme: "//")
            return
        }
        if text.hasPrefix("#") {
            self = ContentPath.decode(String(text.dropFirst())).map(LinkClass.fragment) ?? .outside
            return
        }
        let parts = text.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
        let fragment = parts.count > 1 ? ContentPath.decode(String(parts[1])) : nil
        guard let path = ContentPath.resolve(String(parts[0]), from: document) else {
            self = .outside
            return
        }
        self = .file(path: path, fragment: fragment.flatMap { $0.isEmpty ? nil : $0 })
    }

    /// The scheme in lower case, where the text begins with one (RFC 3986, section 3.1).
    private static func scheme(of text: String) -> String? {
        var scheme: [UInt8] = []
        for byte in text.utf8 {
            switch byte {
            case 0x3A: return scheme.isEmpty ? nil : String(decoding: scheme, as: UTF8.self)
            case 0x41...0x5A: scheme.append(byte + 0x20)
            case 0x61...0x7A: scheme.append(byte)
            case 0x30...0x39, 0x2B, 0x2D, 0x2E:
                if scheme.isEmpty { return nil }
                scheme.append(byte)
            default: return nil
            }
        }
        return nil
    }

    private static func citation(_ target: String) -> LinkClass {
        guard let decoded = ContentPath.decode(target) else { return .malformedCitation(target) }
        if decoded == "none" { return .noCitation }
        let parts = decoded.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
        guard parts.count == 2, !parts[0].isEmpty, let provision = ProvisionID(eId: parts[1]) else {
            return .malformedCitation(decoded)
        }
        return .citation(ProvisionReference(InstrumentID(rawValue: String(parts[0])), provision))
    }
}
