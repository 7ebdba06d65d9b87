import Digests

/// What a build saw and left, so that the next one can tell that nothing has changed without doing anything.
public struct BuildState: Sendable, Hashable {
    /// What was read.
    public var sources: [StampedPath]
    /// What was written.
    public var outputs: [StampedPath]
    /// Tells the ``BuildReads`` that belong to it from any others; nil where none do.
    public var reads: Digest?
    /// What the build wants to say again; its form is the caller's business.
    public var payload: [UInt8]

    /// The name of its file within the folder.
    private static let fileName = "build.state"

    /// Creates a state.
    public init(sources: [StampedPath], outputs: [StampedPath], reads: Digest? = nil, payload: [UInt8] = []) {
        self.sources = sources
        self.outputs = outputs
        self.reads = reads
        self.payload = payload
    }

    /// The state kept in a folder; nil where none can be read there under this key. Linear in its size.
    public static func load(from folder: String, key: Digest) -> BuildState? {
        CacheFolder.load(fileName, from: folder, key: key)
    }

    /// Puts the state in its folder's place for it, at once and whole. False where that is not possible, or another process
    /// is saving: then the one before is kept.
    @discardableResult
    public func save(in folder: String, key: Digest) -> Bool {
        CacheFolder.save(self, as: Self.fileName, in: folder, key: key)
    }

    /// Removes the state from a folder, so that the next build does not rely on it.
    public static func remove(from folder: String) {
        CacheFolder(folder, creating: false)?.remove(fileName)
    }
}

extension BuildState: Storable {
    /// Appends the paths with their stamps, and the payload.
    public func write(to writer: inout ByteWriter) {
        sources.write(to: &writer)
        outputs.write(to: &writer)
        writer.write(bytes: reads?.bytes ?? [])
        writer.write(bytes: payload)
    }

    /// Reads a state.
    public init(from reader: inout ByteReader) throws(DamagedRecord) {
        self.init(
            sources: try [StampedPath](from: &reader),
            outputs: try [StampedPath](from: &reader),
            reads: Digest(bytes: try reader.byteArray()),
            payload: try reader.byteArray())
    }
}
