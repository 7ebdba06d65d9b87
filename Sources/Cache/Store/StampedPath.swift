import Corpus

/// A file and its state.
public struct StampedPath: Sendable, Hashable {
    /// The path, as the caller wrote it.
    public let path: String
    /// The state.
    public let stamp: FileStamp

    /// Creates one.
    public init(path: String, stamp: FileStamp) {
        self.path = path
        self.stamp = stamp
    }
}

extension StampedPath: Storable {
    /// Appends path and stamp.
    public func write(to writer: inout ByteWriter) {
        writer.write(single: path)
        stamp.write(to: &writer)
    }

    /// Reads a path and its stamp.
    public init(from reader: inout ByteReader) throws(DamagedRecord) {
        self.init(path: try reader.singleText(), stamp: try FileStamp(from: &reader))
    }
}
