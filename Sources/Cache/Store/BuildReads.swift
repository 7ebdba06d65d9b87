import Digests

/// What the files of a built site were made from, so that the next build need not make them all to find those that change.
public struct BuildReads: Sendable, Hashable {
    /// Tells the sources that the site was made of from any others.
    public let sources: Digest
    /// What each file was made from; their form is the caller's business.
    public let numbers: [UInt32]

    /// The name of its file within the folder.
    private static let fileName = "build.reads"

    /// Creates them.
    public init(sources: Digest, numbers: [UInt32]) {
        self.sources = sources
        self.numbers = numbers
    }

    /// What is kept in a folder; nil where nothing with this digest can be read there under this key. Linear in its size.
    public static func load(from folder: String, key: Digest, digest: Digest) -> BuildReads? {
        guard let content = CacheFolder.content(of: fileName, in: folder, key: key), Digest(of: content) == digest
        else {
            return nil
        }
        return try? BuildReads(stored: content)
    }

    /// Puts it in the folder's place for it, at once and whole.
    /// - Returns: what it can be asked for again by; nil where it cannot be saved, or another process is saving: then the one
    ///   before is kept.
    public func save(in folder: String, key: Digest) -> Digest? {
        let content = stored()
        return CacheFolder.save(content: content, as: Self.fileName, in: folder, key: key) ? Digest(of: content) : nil
    }
}

extension BuildReads: Storable {
    /// Appends the digest and the numbers.
    public func write(to writer: inout ByteWriter) {
        writer.write(raw: sources.bytes)
        writer.write(bytes: numbers.withUnsafeBytes { Array($0) })
    }

    /// Reads them; no other machine does.
    public init(from reader: inout ByteReader) throws(DamagedRecord) {
        guard let sources = Digest(bytes: try reader.raw(Digest.size)) else { throw DamagedRecord() }
        let bytes = try reader.byteArray()
        guard bytes.count % MemoryLayout<UInt32>.size == 0 else { throw DamagedRecord() }
        let numbers = bytes.withUnsafeBytes { raw in
            stride(from: 0, to: raw.count, by: MemoryLayout<UInt32>.size).map {
                raw.loadUnaligned(fromByteOffset: $0, as: UInt32.self)
            }
        }
        self.init(sources: sources, numbers: numbers)
    }
}
