extension Bool: Storable {
    /// Appends 0 or 1.
    public func write(to writer: inout ByteWriter) { writer.write(byte: self ? 1 : 0) }

    /// Reads 0 or 1.
    public init(from reader: inout ByteReader) throws(DamagedRecord) {
        switch try reader.byte() {
        case 0: self = false
        case 1: self = true
        default: throw DamagedRecord()
        }
    }
}

extension String: Storable {
    /// Appends the text, or its number where it was written before.
    public func write(to writer: inout ByteWriter) { writer.write(text: self) }

    /// Reads a text.
    public init(from reader: inout ByteReader) throws(DamagedRecord) { self = try reader.text() }
}

/// A value that is a text: a name, or a case of an enumeration, which keeps its meaning when others are added.
extension Storable where Self: RawRepresentable, RawValue == String {
    /// Appends the text.
    public func write(to writer: inout ByteWriter) { writer.write(text: rawValue) }

    /// Reads the text; throws where it names no value.
    public init(from reader: inout ByteReader) throws(DamagedRecord) {
        guard let value = Self(rawValue: try reader.text()) else { throw DamagedRecord() }
        self = value
    }
}
