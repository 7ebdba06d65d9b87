import Markdown

extension Fragment: Storable {
    /// Appends the HTML and its slots.
    public func write(to writer: inout ByteWriter) {
        writer.write(bytes: html)
        slots.write(to: &writer)
    }

    /// Reads a fragment; throws where a slot is outside the HTML or before the last one.
    public init(from reader: inout ByteReader) throws(DamagedRecord) {
        self.init(html: try reader.byteArray(), slots: try [Slot](from: &reader))
        var place = 0
        for slot in slots {
            guard slot.offset >= place, slot.offset <= html.count else { throw DamagedRecord() }
            place = slot.offset
        }
    }
}

extension Fragment.Slot: Storable {
    /// Appends the offset and what belongs there.
    public func write(to writer: inout ByteWriter) {
        writer.write(natural: offset)
        content.write(to: &writer)
    }

    /// Reads a slot.
    public init(from reader: inout ByteReader) throws(DamagedRecord) {
        self.init(offset: try reader.natural(), content: try Fragment.Content(from: &reader))
    }
}

extension Fragment.Content: Storable {
    /// Appends what a slot is for, and its number.
    public func write(to writer: inout ByteWriter) {
        switch self {
        case .open(let number): Self.write(0, number, to: &writer)
        case .close(let number): Self.write(1, number, to: &writer)
        case .linkOpen(let number): Self.write(2, number, to: &writer)
        case .linkClose(let number): Self.write(3, number, to: &writer)
        case .image(let number): Self.write(4, number, to: &writer)
        case .permalink(let number): Self.write(5, number, to: &writer)
        case .word(let word):
            writer.write(byte: 6)
            word.write(to: &writer)
        }
    }

    private static func write(_ kind: UInt8, _ number: Int, to writer: inout ByteWriter) {
        writer.write(byte: kind)
        writer.write(natural: number)
    }

    /// Reads what a slot is for.
    public init(from reader: inout ByteReader) throws(DamagedRecord) {
        switch try reader.byte() {
        case 0: self = .open(try reader.natural())
        case 1: self = .close(try reader.natural())
        case 2: self = .linkOpen(try reader.natural())
        case 3: self = .linkClose(try reader.natural())
        case 4: self = .image(try reader.natural())
        case 5: self = .permalink(try reader.natural())
        case 6: self = .word(try Fragment.Word(from: &reader))
        default: throw DamagedRecord()
        }
    }
}
