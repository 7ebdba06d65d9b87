import Instruments

extension ProvisionID: Storable {
    /// Appends the kind of provision and its numbers.
    public func write(to writer: inout ByteWriter) {
        switch self {
        case .preamble:
            writer.write(byte: 0)
        case .chapter(let number):
            writer.write(byte: 1)
            number.write(to: &writer)
        case .section(let number, let chapter):
            writer.write(byte: 2)
            number.write(to: &writer)
            chapter.write(to: &writer)
        case .article(let path):
            writer.write(byte: 3)
            path.write(to: &writer)
        case .annex(let number):
            writer.write(byte: 4)
            number.write(to: &writer)
        }
    }

    /// Reads a provision.
    public init(from reader: inout ByteReader) throws(DamagedRecord) {
        switch try reader.byte() {
        case 0: self = .preamble
        case 1: self = .chapter(try ProvisionNumber(from: &reader))
        case 2: self = .section(try ProvisionNumber(from: &reader), chapter: try ProvisionNumber(from: &reader))
        case 3: self = .article(try ArticlePath(from: &reader))
        case 4: self = .annex(try ProvisionNumber(from: &reader))
        default: throw DamagedRecord()
        }
    }
}

extension ArticlePath: Storable {
    /// Appends the article, and paragraph and point where there are any.
    public func write(to writer: inout ByteWriter) {
        number.write(to: &writer)
        paragraph.write(to: &writer)
        point.write(to: &writer)
    }

    /// Reads a path.
    public init(from reader: inout ByteReader) throws(DamagedRecord) {
        self.init(
            try ProvisionNumber(from: &reader),
            paragraph: try ProvisionNumber?(from: &reader),
            point: try Point?(from: &reader))
    }
}

extension ArticlePath.Point: Storable {
    /// Appends the labels.
    public func write(to writer: inout ByteWriter) {
        label.write(to: &writer)
        subpoint.write(to: &writer)
    }

    /// Reads a point.
    public init(from reader: inout ByteReader) throws(DamagedRecord) {
        let label = try ProvisionLabel(from: &reader)
        self.init(label, subpoint: try ProvisionLabel?(from: &reader))
    }
}

extension ProvisionNumber: Storable {
    /// Appends integer and suffix.
    public func write(to writer: inout ByteWriter) {
        writer.write(natural: value)
        suffix.write(to: &writer)
    }

    /// Reads a number.
    public init(from reader: inout ByteReader) throws(DamagedRecord) {
        self.init(try reader.natural(), suffix: try ProvisionLabel(from: &reader))
    }
}

extension ProvisionLabel: Storable {
    /// Appends the label's bytes behind their count: it is shorter than the number of a text.
    public func write(to writer: inout ByteWriter) {
        var bytes: [UInt8] = []
        if !isEmpty { append(to: &bytes) }
        writer.write(bytes: bytes)
    }

    /// Reads a label.
    public init(from reader: inout ByteReader) throws(DamagedRecord) {
        let bytes = try reader.raw(reader.count())
        // Most are none, or one letter.
        guard bytes.count > 1 || bytes.contains(where: { $0 == 0 || $0 >= 0x80 }) else {
            self.init(clipping: bytes)
            return
        }
        guard bytes.count <= Self.longest, let text = String(validating: bytes, as: UTF8.self),
            let label = ProvisionLabel(text)
        else { throw DamagedRecord() }
        self = label
    }
}
