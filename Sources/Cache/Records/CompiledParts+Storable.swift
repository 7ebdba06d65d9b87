import Compiler
import Diagnostics
import Instruments

extension CompiledImage: Storable {
    /// Appends the image.
    public func write(to writer: inout ByteWriter) {
        path.write(to: &writer)
        alternative.write(to: &writer)
        title.write(to: &writer)
        location.write(to: &writer)
    }

    /// Reads an image.
    public init(from reader: inout ByteReader) throws(DamagedRecord) {
        self.init(
            path: try String(from: &reader),
            alternative: try String(from: &reader),
            title: try String?(from: &reader),
            location: try SourceLocation(from: &reader))
    }
}

extension CompiledProvision: Storable {
    /// Appends the provision.
    public func write(to writer: inout ByteWriter) {
        id.write(to: &writer)
        label.write(to: &writer)
        location.write(to: &writer)
    }

    /// Reads a provision that a document defines.
    public init(from reader: inout ByteReader) throws(DamagedRecord) {
        self.init(
            id: try ProvisionID(from: &reader),
            label: try String(from: &reader),
            location: try SourceLocation(from: &reader))
    }
}

extension CompiledHeading: Storable {
    /// Appends the heading.
    public func write(to writer: inout ByteWriter) {
        writer.write(natural: level)
        id.write(to: &writer)
        slug.write(to: &writer)
        text.write(to: &writer)
    }

    /// Reads a heading.
    public init(from reader: inout ByteReader) throws(DamagedRecord) {
        self.init(
            level: try reader.natural(),
            id: try String(from: &reader),
            slug: try String(from: &reader),
            text: try String(from: &reader))
    }
}
