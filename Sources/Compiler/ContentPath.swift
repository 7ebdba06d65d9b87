/// Paths within `Content/` as relative Markdown links name them.
enum ContentPath {
    /// The path that a relative reference in a document means; nil if it leaves `Content/`.
    ///
    /// `%XX` is decoded once. A reference that begins with `/` begins at `Content/`.
    static func resolve(_ reference: String, from document: String) -> String? {
        guard let decoded = decode(reference) else { return nil }
        var parts = decoded.hasPrefix("/") ? [] : document.split(separator: "/").dropLast().map(String.init)
        for part in decoded.split(separator: "/", omittingEmptySubsequences: true) {
            switch part {
            case ".": continue
            case "..":
                guard !parts.isEmpty else { return nil }
                parts.removeLast()
            default: parts.append(String(part))
            }
        }
        return parts.isEmpty ? nil : parts.joined(separator: "/")
    }

    /// Decodes `%XX` once; nil if what comes out is no UTF-8 or holds NUL.
    static func decode(_ text: String) -> String? {
        var bytes: [UInt8] = []
        let source = Array(text.utf8)
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
        guard !bytes.contains(0) else { return nil }
        return String(validating: bytes, as: UTF8.self)
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
