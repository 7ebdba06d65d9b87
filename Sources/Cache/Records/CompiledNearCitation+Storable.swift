import Citations
import Compiler
import Diagnostics

extension CompiledNearCitation: Storable {
    /// Appends words, reason and place.
    public func write(to writer: inout ByteWriter) {
        text.write(to: &writer)
        reason.write(to: &writer)
        location.write(to: &writer)
    }

    /// Reads a place that carries no citation.
    public init(from reader: inout ByteReader) throws(DamagedRecord) {
        self.init(
            text: try String(from: &reader),
            reason: try Reason(from: &reader),
            location: try SourceLocation(from: &reader))
    }
}

extension CompiledNearCitation.Reason: Storable {
    /// Appends the reason.
    public func write(to writer: inout ByteWriter) {
        switch self {
        case .unread(let reason):
            writer.write(byte: 0)
            reason.write(to: &writer)
        case .forbidden:
            writer.write(byte: 1)
        case .malformed(let written):
            writer.write(byte: 2)
            written.write(to: &writer)
        case .divided:
            writer.write(byte: 3)
        }
    }

    /// Reads a reason.
    public init(from reader: inout ByteReader) throws(DamagedRecord) {
        switch try reader.byte() {
        case 0: self = .unread(try NearCitation.Reason(from: &reader))
        case 1: self = .forbidden
        case 2: self = .malformed(try String(from: &reader))
        case 3: self = .divided
        default: throw DamagedRecord()
        }
    }
}
