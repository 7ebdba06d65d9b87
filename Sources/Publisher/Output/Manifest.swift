import Bytes
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
        var bytes: [UInt8] = []
        bytes.reserveCapacity(64 + 256 * entries.count)
        bytes.append(contentsOf: "{\"version\":\(Self.version),\"files\":[".utf8)
        var separator = "\n"
        for path in entries.keys.sorted(by: ByteOrder.precedes) {
            guard let entry = entries[path] else { continue }
            bytes.append(contentsOf: separator.utf8)
            separator = ",\n"
            bytes.append(contentsOf: "{\"path\":\"".utf8)
            Self.append(path, to: &bytes)
            bytes.append(contentsOf: "\",\"size\":".utf8)
            bytes.append(contentsOf: String(entry.size).utf8)
            if let content = entry.content { Self.append("sha256", content, to: &bytes) }
            if let model = entry.model { Self.append("model", model, to: &bytes) }
            bytes.append(UInt8(ascii: "}"))
        }
        bytes.append(contentsOf: "\n]}\n".utf8)
        return bytes
    }

    private static let digits = Array("0123456789abcdef".utf8)

    private static func append(_ name: StaticString, _ digest: Digest, to bytes: inout [UInt8]) {
        bytes.append(contentsOf: ",\"".utf8)
        name.withUTF8Buffer { bytes.append(contentsOf: $0) }
        bytes.append(contentsOf: "\":\"".utf8)
        for byte in digest.bytes {
            bytes.append(digits[Int(byte >> 4)])
            bytes.append(digits[Int(byte & 15)])
        }
        bytes.append(UInt8(ascii: "\""))
    }

    /// Appends a path, escaped.
    private static func append(_ path: String, to bytes: inout [UInt8]) {
        for byte in path.utf8 {
            switch byte {
            case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes.append(contentsOf: [UInt8(ascii: "\\"), byte])
            case 0..<0x20:
                bytes.append(contentsOf: "\\u00".utf8)
                bytes.append(digits[Int(byte >> 4)])
                bytes.append(digits[Int(byte & 15)])
            default: bytes.append(byte)
            }
        }
    }
}
