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
        guard let first = destination.utf8.first else {
            self = .empty
            return
        }
        let isClean = (0x21...0x7E).contains(first) && destination.utf8.allSatisfy { $0 >= 0x20 && $0 != 0x7F }
        let text = isClean ? destination : Self.cleaned(destination)
        var bytes = text
        self = bytes.withUTF8 { $0.isEmpty ? .empty : LinkClass($0[...], text, in: document) }
    }

    private init(_ bytes: Slice<UnsafeBufferPointer<UInt8>>, _ text: String, in document: String) {
        if let scheme = Self.scheme(of: bytes) {
            let rest = bytes.dropFirst(scheme.utf8.count + 1)
            switch scheme {
            case "http", "https":
                self = rest.starts(with: "//".utf8) && rest.count > 2 ? .external(text) : .unsafe(scheme: scheme)
            case "mailto": self = .external(text)
            case "cite": self = Self.citation(rest)
            default: self = .unsafe(scheme: scheme)
            }
            return
        }
        // `//host/path` takes the scheme of the page and leaves the site.
        if bytes.starts(with: "//".utf8) || bytes.starts(with: "\\".utf8) || bytes.starts(with: "/\\".utf8) {
            self = .unsafe(scheme: "//")
            return
        }
        guard let mark = bytes.firstIndex(of: UInt8(ascii: "#")) else {
            self = ContentPath.resolve(bytes, from: document).map { .file(path: $0, fragment: nil) } ?? .outside
            return
        }
        let fragment = ContentPath.decode(bytes[bytes.index(after: mark)...])
        if mark == bytes.startIndex {
            self = fragment.map(LinkClass.fragment) ?? .outside
        } else if let path = ContentPath.resolve(bytes[..<mark], from: document) {
            self = .file(path: path, fragment: fragment.flatMap { $0.isEmpty ? nil : $0 })
        } else {
            self = .outside
        }
    }

    /// A destination without control characters and without the spaces it begins with.
    private static func cleaned(_ destination: String) -> String {
        var text = destination
        text.unicodeScalars.removeAll { $0.value < 0x20 || $0.value == 0x7F }
        while text.unicodeScalars.first?.properties.isWhitespace == true { text.unicodeScalars.removeFirst() }
        return text
    }

    /// The scheme in lower case, where the text begins with one (RFC 3986, section 3.1).
    private static func scheme(of text: Slice<UnsafeBufferPointer<UInt8>>) -> String? {
        var isFirst = true
        for byte in text {
            switch byte {
            case UInt8(ascii: ":"):
                if isFirst { return nil }
                return String(decoding: text.prefix { $0 != UInt8(ascii: ":") }, as: UTF8.self).lowercased()
            case 0x41...0x5A, 0x61...0x7A: break
            case 0x30...0x39, 0x2B, 0x2D, 0x2E: if isFirst { return nil }
            default: return nil
            }
            isFirst = false
        }
        return nil
    }

    private static func citation(_ target: Slice<UnsafeBufferPointer<UInt8>>) -> LinkClass {
        guard let decoded = ContentPath.decode(target) else {
            return .malformedCitation(String(decoding: target, as: UTF8.self))
        }
        if decoded == "none" { return .noCitation }
        let parts = decoded.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
        guard parts.count == 2, !parts[0].isEmpty, let provision = ProvisionID(eId: parts[1]) else {
            return .malformedCitation(decoded)
        }
        return .citation(ProvisionReference(InstrumentID(rawValue: String(parts[0])), provision))
    }
}
