/// A value that can be written as bytes and read again, byte for byte the same text and in the same order.
///
/// The form is compact and has no version of its own: whoever keeps it keeps a key beside it that names the writer.
public protocol Storable {
    /// Appends the value.
    func write(to writer: inout ByteWriter)

    /// Reads a value; throws where the bytes hold none.
    init(from reader: inout ByteReader) throws(DamagedRecord)
}

extension Storable {
    /// The value as bytes. Linear in its size.
    public func stored() -> [UInt8] {
        var writer = ByteWriter(capacity: 8_192)
        write(to: &writer)
        return writer.bytes
    }

    /// Reads a value from the bytes of ``stored()``; throws where they hold anything else.
    public init(stored bytes: [UInt8]) throws(DamagedRecord) {
        var reader = ByteReader(bytes)
        try self.init(from: &reader)
        guard reader.isAtEnd else { throw DamagedRecord() }
    }
}
