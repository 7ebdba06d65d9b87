import Diagnostics

extension SourceLocation: Storable {
    /// Appends the place; the path and the line's text are written once a record.
    public func write(to writer: inout ByteWriter) {
        path.write(to: &writer)
        writer.write(natural: line)
        span.write(to: &writer)
        sourceLine.write(to: &writer)
    }

    /// Reads a place.
    public init(from reader: inout ByteReader) throws(DamagedRecord) {
        self.init(
            path: try String(from: &reader),
            line: try reader.natural(),
            span: try Span?(from: &reader),
            sourceLine: try String?(from: &reader))
    }
}

extension SourceLocation.Span: Storable {
    /// Appends column and length in characters, offset and length in bytes.
    public func write(to writer: inout ByteWriter) {
        writer.write(natural: column)
        writer.write(natural: length)
        writer.write(natural: utf8Offset)
        writer.write(natural: utf8Length)
    }

    /// Reads a span.
    public init(from reader: inout ByteReader) throws(DamagedRecord) {
        self.init(
            column: try reader.natural(), length: try reader.natural(), utf8Offset: try reader.natural(),
            utf8Length: try reader.natural())
    }
}
