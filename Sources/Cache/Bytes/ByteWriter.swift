/// Appends values to a record: numbers in base 128 (LEB128), texts and bytes behind their length.
///
/// A text is written once; where it comes again, its number among the record's texts stands instead.
public struct ByteWriter: Sendable {
    /// What was written.
    public private(set) var bytes: [UInt8] = []
    private var texts = TextTable()

    /// Creates a writer of one record, with room for so many bytes before it grows.
    public init(capacity: Int = 256) { bytes.reserveCapacity(capacity) }

    /// Appends a byte.
    public mutating func write(byte: UInt8) { bytes.append(byte) }

    /// Appends a number in one byte for every seven bits that it needs.
    public mutating func write(number: UInt64) {
        var rest = number
        while rest >= 0x80 {
            bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
            rest >>= 7
        }
        bytes.append(UInt8(truncatingIfNeeded: rest))
    }

    /// Appends a count, a place or a length. A negative one does not come back.
    public mutating func write(natural: Int) { write(number: UInt64(bitPattern: Int64(natural))) }

    /// Appends a number in eight bytes, the lowest first.
    public mutating func write(word: UInt64) {
        withUnsafeBytes(of: word.littleEndian) { bytes.append(contentsOf: $0) }
    }

    /// Appends a length and as many bytes.
    public mutating func write(bytes new: [UInt8]) {
        write(natural: new.count)
        bytes.append(contentsOf: new)
    }

    /// Appends bytes as they are, without their length.
    public mutating func write(raw new: [UInt8]) { bytes.append(contentsOf: new) }

    /// Appends a text that is not looked for among the others.
    public mutating func write(single text: String) {
        var text = text
        text.withUTF8 { utf8 in
            write(natural: utf8.count)
            bytes.append(contentsOf: utf8)
        }
    }

    /// Appends a text, or its number where it was written before.
    public mutating func write(text: String) {
        var text = text
        text.withUTF8 { utf8 in
            let start = bytes.count + 1 + Self.size(ofNumber: UInt64(utf8.count))
            if let number = texts.number(of: utf8, in: bytes, orAt: start) {
                write(natural: number + 1)
            } else {
                bytes.append(0)
                write(natural: utf8.count)
                bytes.append(contentsOf: utf8)
            }
        }
    }

    /// How many bytes a number takes.
    private static func size(ofNumber number: UInt64) -> Int {
        max(1, (70 - number.leadingZeroBitCount) / 7)
    }
}
