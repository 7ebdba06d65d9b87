extension ModelValue {
    /// The value in bytes, different for different values: what a digest is made of. Linear.
    public var canonicalBytes: [UInt8] {
        var bytes: [UInt8] = []
        appendCanonical(to: &bytes)
        return bytes
    }

    /// Appends ``canonicalBytes``: of every value its kind's letter, its length and its content. No deeper than a shape.
    func appendCanonical(to bytes: inout [UInt8]) {
        switch self {
        case .text(let text):
            Self.append(UInt8(ascii: "T"), text.utf8.count, to: &bytes)
            bytes.append(contentsOf: text.utf8)
        case .utf8(let text):
            Self.append(UInt8(ascii: "T"), text.count, to: &bytes)
            bytes.append(contentsOf: text)
        case .html(let html):
            Self.append(UInt8(ascii: "H"), html.bytes.count, to: &bytes)
            bytes.append(contentsOf: html.bytes)
        case .flag(let flag):
            Self.append(UInt8(ascii: "F"), flag ? 1 : 0, to: &bytes)
        case .list(let values):
            Self.append(UInt8(ascii: "L"), values.count, to: &bytes)
            for value in values { value.appendCanonical(to: &bytes) }
        case .object(let fields):
            Self.append(UInt8(ascii: "O"), fields.pairs.count, to: &bytes)
            for (name, value) in fields.pairs {
                Self.append(UInt8(ascii: "N"), name.utf8CodeUnitCount, to: &bytes)
                name.withUTF8Buffer { bytes.append(contentsOf: $0) }
                value.appendCanonical(to: &bytes)
            }
        case .absent:
            Self.append(UInt8(ascii: "A"), 0, to: &bytes)
        }
    }

    private static func append(_ letter: UInt8, _ number: Int, to bytes: inout [UInt8]) {
        // The letter and the number in one piece.
        withUnsafeTemporaryAllocation(byteCount: 9, alignment: 1) { piece in
            piece[0] = letter
            piece.storeBytes(of: UInt64(number).littleEndian, toByteOffset: 1, as: UInt64.self)
            bytes.append(contentsOf: UnsafeRawBufferPointer(piece))
        }
    }
}
