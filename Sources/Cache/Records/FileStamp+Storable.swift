import Corpus

extension FileStamp: Storable {
    /// Appends the stamp.
    public func write(to writer: inout ByteWriter) {
        writer.write(number: UInt64(bitPattern: size))
        writer.write(word: UInt64(bitPattern: modified))
        writer.write(word: UInt64(bitPattern: changed))
        writer.write(number: inode)
        isTrusted.write(to: &writer)
    }

    /// Reads a stamp.
    public init(from reader: inout ByteReader) throws(DamagedRecord) {
        self.init(
            size: Int64(bitPattern: try reader.number()),
            modified: Int64(bitPattern: try reader.word()),
            changed: Int64(bitPattern: try reader.word()),
            inode: try reader.number(),
            isTrusted: try Bool(from: &reader))
    }
}
