import Compiler
import Markdown

extension CompiledBlock: Storable {
    /// Appends the block.
    public func write(to writer: inout ByteWriter) {
        kind.write(to: &writer)
        fragment.write(to: &writer)
        text.write(to: &writer)
    }

    /// Reads a block.
    public init(from reader: inout ByteReader) throws(DamagedRecord) {
        self.init(
            kind: try Kind(from: &reader),
            fragment: try Fragment(from: &reader),
            text: try String(from: &reader))
    }
}

extension CompiledBlock.Kind: Storable {
    /// Appends the kind.
    public func write(to writer: inout ByteWriter) {
        switch self {
        case .provision(let number):
            writer.write(byte: 0)
            writer.write(natural: number)
        case .prose: writer.write(byte: 1)
        case .commentary: writer.write(byte: 2)
        case .footnotes: writer.write(byte: 3)
        }
    }

    /// Reads a kind.
    public init(from reader: inout ByteReader) throws(DamagedRecord) {
        switch try reader.byte() {
        case 0: self = .provision(try reader.natural())
        case 1: self = .prose
        case 2: self = .commentary
        case 3: self = .footnotes
        default: throw DamagedRecord()
        }
    }
}
