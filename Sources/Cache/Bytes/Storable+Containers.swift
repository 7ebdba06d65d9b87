import Corpus

extension Optional: Storable where Wrapped: Storable {
    /// Appends whether there is a value, and the value.
    public func write(to writer: inout ByteWriter) {
        writer.write(byte: self == nil ? 0 : 1)
        self?.write(to: &writer)
    }

    /// Reads a value or nil.
    public init(from reader: inout ByteReader) throws(DamagedRecord) {
        self = try Bool(from: &reader) ? try Wrapped(from: &reader) : nil
    }
}

extension Array: Storable where Element: Storable {
    /// Appends the count and the elements.
    public func write(to writer: inout ByteWriter) {
        writer.write(natural: count)
        withUnsafeBufferPointer { elements in
            // Lent, since a copy counts the references of each.
            for place in elements.indices { elements[place].write(to: &writer) }
        }
    }

    /// Reads the elements. What is set aside for them beforehand is bounded, whatever the count says.
    public init(from reader: inout ByteReader) throws(DamagedRecord) {
        let count = try reader.count()
        self = []
        reserveCapacity(Swift.min(count, 1_024))
        for _ in 0..<count { append(try Element(from: &reader)) }
    }
}

extension Range<Int>: Storable {
    /// Appends the bounds.
    public func write(to writer: inout ByteWriter) {
        writer.write(natural: lowerBound)
        writer.write(natural: count)
    }

    /// Reads a range of places.
    public init(from reader: inout ByteReader) throws(DamagedRecord) {
        let start = try reader.natural()
        self = start..<(start + (try reader.natural()))
    }
}

extension Shared: Storable where Value: Storable {
    /// Appends the value.
    public func write(to writer: inout ByteWriter) { value.write(to: &writer) }

    /// Reads a value.
    public init(from reader: inout ByteReader) throws(DamagedRecord) { self.init(try Value(from: &reader)) }
}
