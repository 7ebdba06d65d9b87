/// Reads what a ``ByteWriter`` wrote. It trusts nothing: every length and number is compared with what is left.
public struct ByteReader: Sendable {
    private let bytes: [UInt8]
    private var place = 0
    /// The texts read so far, by number; a text that comes again is the same value, not a copy.
    private var texts: [String] = []

    /// The greatest count, place or length in a record: no file of a site comes near it.
    static let greatestNatural = Int(Int32.max)

    /// Creates a reader of one record.
    public init(_ bytes: [UInt8]) {
        self.bytes = bytes
        texts.reserveCapacity(min(64, bytes.count))
    }

    /// Whether everything was read.
    public var isAtEnd: Bool { place == bytes.count }

    /// How many bytes are left.
    var left: Int { bytes.count - place }

    /// Reads a byte.
    public mutating func byte() throws(DamagedRecord) -> UInt8 {
        guard place < bytes.count else { throw DamagedRecord() }
        defer { place += 1 }
        return bytes[place]
    }

    /// Reads a number of up to 64 bits in base 128.
    public mutating func number() throws(DamagedRecord) -> UInt64 {
        let first = try byte()
        if first < 0x80 { return UInt64(first) }
        var value = UInt64(first & 0x7F)
        var shift: UInt64 = 7
        while true {
            let next = try byte()
            guard shift < 63 || next <= 1 else { throw DamagedRecord() }
            value |= UInt64(next & 0x7F) << shift
            if next < 0x80 { return value }
            shift += 7
        }
    }

    /// Reads a count, a place or a length: 0 to 2³¹ − 1.
    public mutating func natural() throws(DamagedRecord) -> Int {
        let value = try number()
        guard value <= UInt64(Self.greatestNatural) else { throw DamagedRecord() }
        return Int(value)
    }

    /// Reads how many elements follow, each of which takes at least one byte.
    public mutating func count() throws(DamagedRecord) -> Int {
        let count = try natural()
        guard count <= left else { throw DamagedRecord() }
        return count
    }

    /// Reads a number of eight bytes.
    public mutating func word() throws(DamagedRecord) -> UInt64 {
        guard left >= 8 else { throw DamagedRecord() }
        defer { place += 8 }
        return bytes.withUnsafeBytes { UInt64(littleEndian: $0.loadUnaligned(fromByteOffset: place, as: UInt64.self)) }
    }

    /// Reads some bytes behind their length.
    public mutating func byteArray() throws(DamagedRecord) -> [UInt8] { Array(bytes[try extent(count())]) }

    /// Reads as many bytes as asked for.
    public mutating func raw(_ count: Int) throws(DamagedRecord) -> ArraySlice<UInt8> { bytes[try extent(count)] }

    /// Reads a text that was not looked for among the others.
    public mutating func singleText() throws(DamagedRecord) -> String { try text(of: count()) }

    /// Reads a text, whether it stands there or only its number.
    public mutating func text() throws(DamagedRecord) -> String {
        let number = try natural()
        guard number == 0 else {
            guard number <= texts.count else { throw DamagedRecord() }
            return texts[number - 1]
        }
        let text = try text(of: count())
        texts.append(text)
        return text
    }

    private mutating func text(of count: Int) throws(DamagedRecord) -> String {
        let range = try extent(count)
        let text = bytes.withUnsafeBufferPointer { buffer -> String? in
            let utf8 = UnsafeBufferPointer(rebasing: buffer[range])
            // Faster than to validate: what is no UTF-8 is mended, and then differs.
            var text = String(decoding: utf8, as: UTF8.self)
            return text.withUTF8 { $0.isSame(as: utf8) } ? text : nil
        }
        guard let text else { throw DamagedRecord() }
        return text
    }

    private mutating func extent(_ count: Int) throws(DamagedRecord) -> Range<Int> {
        guard count >= 0, count <= left else { throw DamagedRecord() }
        defer { place += count }
        return place..<(place + count)
    }
}
