/// Paths within `Content/` as relative Markdown links name them.
enum ContentPath {
    /// The path that a relative reference in a document means; nil if it leaves `Content/`.
    ///
    /// `%XX` is decoded once. A reference that begins with `/` begins at `Content/`.
    static func resolve(_ reference: some Collection<UInt8>, from document: String) -> String? {
        guard let decoded = bytes(decoding: reference), isText(decoded, of: reference) else { return nil }
        var path: [UInt8] = []
        path.reserveCapacity(document.utf8.count + decoded.count)
        if decoded.first != slash, let end = document.utf8.lastIndex(of: slash) {
            path += document.utf8[..<end]
        }
        var start = 0
        while start <= decoded.count {
            let end = decoded[start...].firstIndex(of: slash) ?? decoded.count
            defer { start = end + 1 }
            let dots = decoded[start..<end].allSatisfy { $0 == UInt8(ascii: ".") } ? end - start : -1
            if dots == 0 || dots == 1 { continue }
            if dots == 2 {
                guard !path.isEmpty else { return nil }
                path.removeSubrange((path.lastIndex(of: slash) ?? 0)...)
                continue
            }
            if !path.isEmpty { path.append(slash) }
            path += decoded[start..<end]
        }
        return path.isEmpty ? nil : String(decoding: path, as: UTF8.self)
    }

    private static let slash = UInt8(ascii: "/")

    /// Decodes `%XX` once; nil if what comes out is no UTF-8 or holds NUL.
    static func decode(_ text: some Collection<UInt8>) -> String? {
        guard let bytes = bytes(decoding: text), isText(bytes, of: text) else { return nil }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Decodes `%XX` once; nil if what comes out holds NUL.
    private static func bytes(decoding text: some Collection<UInt8>) -> [UInt8]? {
        let source = Array(text)
        guard source.contains(0x25) else { return source.contains(0) ? nil : source }
        var bytes: [UInt8] = []
        var index = 0
        while index < source.count {
            if source[index] == 0x25, index + 2 < source.count, let high = hexValue(source[index + 1]),
                let low = hexValue(source[index + 2])
            {
                bytes.append(high << 4 | low)
                index += 3
            } else {
                bytes.append(source[index])
                index += 1
            }
        }
        return bytes.contains(0) ? nil : bytes
    }

    /// Whether what was decoded is UTF-8, as what it was decoded from is.
    private static func isText(_ bytes: [UInt8], of source: some Collection<UInt8>) -> Bool {
        bytes.count == source.count || String(validating: bytes, as: UTF8.self) != nil
    }

    private static func hexValue(_ byte: UInt8) -> UInt8? {
        switch byte {
        case 0x30...0x39: byte - 0x30
        case 0x41...0x46: byte - 0x41 + 10
        case 0x61...0x66: byte - 0x61 + 10
        default: nil
        }
    }
}
