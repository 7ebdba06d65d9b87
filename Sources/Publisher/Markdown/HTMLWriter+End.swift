/// What stands at the end of what was written.
extension HTMLWriter {
    /// The last byte.
    var lastByte: UInt8? { withBytes { $0.last } }

    /// The last character, and how many bytes it has.
    var lastScalar: (scalar: Unicode.Scalar, width: Int)? {
        withBytes { bytes in
            guard let start = bytes.lastIndex(where: { $0 & 0xC0 != 0x80 }) else { return nil }
            return MarkdownEscaping.scalar(in: bytes, at: start)
        }
    }

    /// Whether there is something from an offset on, and all of it is digits.
    func isNumber(from start: Int) -> Bool {
        withBytes { bytes in
            start < bytes.count && bytes[start...].allSatisfy { (0x30...0x39).contains($0) }
        }
    }

    /// Appends a byte as it is.
    mutating func raw(byte: UInt8) { withUnsafeBytes(of: byte) { raw($0.bindMemory(to: UInt8.self)) } }

    /// Percent-encodes what an address may not hold where it stands in Markdown, from an offset on.
    mutating func encodeAddress(from start: Int) {
        let isPlain = withBytes { $0[start...].allSatisfy { !Self.mustBeEncoded($0) && $0 != UInt8(ascii: "&") } }
        if isPlain { return }
        let address = withBytes { Array($0[start...]) }
        truncate(to: start)
        let digits = Array("0123456789ABCDEF".utf8)
        for (index, byte) in address.enumerated() {
            if Self.mustBeEncoded(byte) {
                raw("%")
                raw(byte: digits[Int(byte >> 4)])
                raw(byte: digits[Int(byte & 15)])
            } else {
                raw(byte: byte)
                // Else it might be an entity.
                if byte == UInt8(ascii: "&"), address[index...].contains(UInt8(ascii: ";")) { raw("amp;") }
            }
        }
    }

    /// Whether a byte would end an address, or a cell of a table around it.
    private static func mustBeEncoded(_ byte: UInt8) -> Bool {
        switch byte {
        case 0...0x20, 0x7F: true
        case UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "\\"),
            UInt8(ascii: "\""), UInt8(ascii: "`"), UInt8(ascii: "|"):
            true
        default: false
        }
    }
}
