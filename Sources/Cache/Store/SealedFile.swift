import Digests

/// The bytes of a file that is only believed whole: who wrote it, how long it is and a checksum stand before what it holds.
struct SealedFile: Sendable {
    /// What the file begins with: the tool's name, and the version of every form in this room.
    private static let mark = Array("pinpoint cache 2".utf8)
    /// Mark, key, length, checksum.
    private static let headLength = 16 + 32 + 8 + 8

    /// What it holds.
    let content: [UInt8]

    /// The file's bytes.
    static func sealed(_ content: [UInt8], key: Digest) -> [UInt8] {
        var writer = ByteWriter(capacity: headLength + content.count)
        writer.write(raw: mark)
        writer.write(raw: key.bytes)
        writer.write(word: UInt64(content.count))
        writer.write(word: Checksum(of: content).value)
        writer.write(raw: content)
        return writer.bytes
    }

    /// Opens a file's bytes; nil where they are damaged, cut, or written under another key or by another version.
    init?(_ bytes: [UInt8], key: Digest) {
        guard bytes.count >= Self.headLength else { return nil }
        var reader = ByteReader(bytes)
        do throws(DamagedRecord) {
            guard try reader.raw(Self.mark.count).elementsEqual(Self.mark),
                try reader.raw(key.bytes.count).elementsEqual(key.bytes),
                try reader.word() == UInt64(bytes.count - Self.headLength)
            else { return nil }
            let checksum = Checksum(value: try reader.word())
            content = Array(try reader.raw(reader.left))
            guard Checksum(of: content) == checksum else { return nil }
        } catch {
            return nil
        }
    }
}
