import Bytes
import Digests

extension Manifest {
    /// The bytes of the file: JSON, the same for the same entries and origin.
    public func encoded() -> [UInt8] { encoded(entries.keys.sorted(by: ByteOrder.precedes)) }

    /// The bytes of the file.
    /// - Parameter paths: the paths of the entries, in byte order.
    func encoded(_ paths: some Sequence<String>) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(128 + 256 * entries.count + 160 * origin.sources.count)
        appendHead(to: &bytes)
        var separator = "\n"
        for path in paths {
            guard let entry = entries[path] else { continue }
            bytes.append(contentsOf: separator.utf8)
            separator = ",\n"
            bytes.append(contentsOf: "{\"path\":".utf8)
            Self.append(text: path, to: &bytes)
            bytes.append(contentsOf: ",\"size\":".utf8)
            bytes.append(contentsOf: String(entry.size).utf8)
            if let content = entry.content { Self.append("sha256", content, to: &bytes) }
            if let model = entry.model { Self.append("model", model, to: &bytes) }
            bytes.append(UInt8(ascii: "}"))
        }
        bytes.append(contentsOf: "\n],\"sources\":[".utf8)
        separator = "\n"
        for source in origin.sources {
            bytes.append(contentsOf: separator.utf8)
            separator = ",\n"
            bytes.append(contentsOf: "{\"path\":".utf8)
            Self.append(text: source.path, to: &bytes)
            Self.append("sha256", source.content, to: &bytes)
            bytes.append(UInt8(ascii: "}"))
        }
        bytes.append(contentsOf: "\n]}\n".utf8)
        return bytes
    }

    private func appendHead(to bytes: inout [UInt8]) {
        bytes.append(contentsOf: "{\"version\":\(Self.version)".utf8)
        if let asOf = origin.asOf { bytes.append(contentsOf: ",\"as-of\":\"\(asOf)\"".utf8) }
        if let baseURL = origin.baseURL {
            bytes.append(contentsOf: ",\"base-url\":".utf8)
            Self.append(text: baseURL, to: &bytes)
        }
        if origin.includesDrafts { bytes.append(contentsOf: ",\"drafts\":true".utf8) }
        bytes.append(contentsOf: ",\"files\":[".utf8)
    }

    private static let digits = Array("0123456789abcdef".utf8)

    private static func append(_ name: StaticString, _ digest: Digest, to bytes: inout [UInt8]) {
        bytes.append(contentsOf: ",\"".utf8)
        name.withUTF8Buffer { bytes.append(contentsOf: $0) }
        bytes.append(contentsOf: "\":\"".utf8)
        digest.appendHex(to: &bytes)
        bytes.append(UInt8(ascii: "\""))
    }

    /// Appends a text in quotes, escaped.
    private static func append(text: String, to bytes: inout [UInt8]) {
        bytes.append(UInt8(ascii: "\""))
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes.append(contentsOf: [UInt8(ascii: "\\"), byte])
            case 0..<0x20:
                bytes.append(contentsOf: "\\u00".utf8)
                bytes.append(digits[Int(byte >> 4)])
                bytes.append(digits[Int(byte & 15)])
            default: bytes.append(byte)
            }
        }
        bytes.append(UInt8(ascii: "\""))
    }
}
