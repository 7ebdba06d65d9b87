import Compiler
import Diagnostics

extension CompiledLink: Storable {
    /// Appends the link.
    public func write(to writer: inout ByteWriter) {
        destination.write(to: &writer)
        title.write(to: &writer)
        location.write(to: &writer)
    }

    /// Reads a link.
    public init(from reader: inout ByteReader) throws(DamagedRecord) {
        self.init(
            destination: try Destination(from: &reader),
            title: try String?(from: &reader),
            location: try SourceLocation(from: &reader))
    }
}

extension CompiledLink.Destination: Storable {
    /// Appends what the link names.
    public func write(to writer: inout ByteWriter) {
        switch self {
        case .external(let address):
            writer.write(byte: 0)
            address.write(to: &writer)
        case .file(let path, let fragment):
            writer.write(byte: 1)
            path.write(to: &writer)
            fragment.write(to: &writer)
        case .fragment(let fragment):
            writer.write(byte: 2)
            fragment.write(to: &writer)
        case .citation(let number):
            writer.write(byte: 3)
            writer.write(natural: number)
        case .malformedCitation(let written, let hand):
            writer.write(byte: 4)
            written.write(to: &writer)
            hand.write(to: &writer)
        case .none:
            writer.write(byte: 5)
        }
    }

    /// Reads what a link names.
    public init(from reader: inout ByteReader) throws(DamagedRecord) {
        switch try reader.byte() {
        case 0: self = .external(try String(from: &reader))
        case 1: self = .file(path: try String(from: &reader), fragment: try String?(from: &reader))
        case 2: self = .fragment(try String(from: &reader))
        case 3: self = .citation(try reader.natural())
        case 4: self = .malformedCitation(try String(from: &reader), try AuthorsHand(from: &reader))
        case 5: self = .none
        default: throw DamagedRecord()
        }
    }
}
