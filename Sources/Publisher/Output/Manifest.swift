import Digests

/// What a published folder consists of: `manifest.json`.
///
/// One entry a line, sorted by path, so that a change of one page is a change of one line.
public struct Manifest: Sendable, Hashable {
    /// The file's name within the folder.
    public static let path = "manifest.json"
    /// The form of the file that this code reads and writes.
    public static let version = 1

    /// The files, by path.
    public var entries: [String: Entry]

    /// One file.
    public struct Entry: Sendable, Hashable {
        /// The SHA-256 of its bytes; nil while a build is replacing it.
        public var content: Digest?
        /// The digest of what it was made from.
        public var model: Digest?
        /// Its size in bytes.
        public var size: Int

        /// Creates an entry.
        public init(content: Digest?, model: Digest?, size: Int) {
            self.content = content
            self.model = model
            self.size = size
        }
    }

    /// Creates a manifest.
    public init(entries: [String: Entry] = [:]) { self.entries = entries }

    /// The bytes of the file: JSON, the same for the same entries.
    public func encoded() -> [UInt8] {
        var text = "{\"version\":\(Self.version),\"files\":["
        var separator = "\n"
        for (path, entry) in entries.sorted(by: { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }) {
            text += separator
            separator = ",\n"
            text += "{\"path\":\"\(Self.escaped(path))\",\"size\":\(entry.size)"
            if let content = entry.content { text += ",\"sha256\":\"\(content.hex)\"" }
            if let model = entry.model { text += ",\"model\":\"\(model.hex)\"" }
            text += "}"
        }
        text += "\n]}\n"
        return Array(text.utf8)
    }

    private static func escaped(_ text: String) -> String {
        var escaped = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"", "\\": escaped += "\\\(scalar)"
            case _ where scalar.value < 0x20:
                escaped += "\\u00" + (scalar.value < 16 ? "0" : "") + String(scalar.value, radix: 16)
            default: escaped.unicodeScalars.append(scalar)
            }
        }
        return escaped
    }
}
