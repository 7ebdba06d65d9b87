/// Eight bytes of a text at once, to pass over what does not matter to a scanner.
///
/// Answers are of all eight together. Source: "bit twiddling" on words, as in Knuth, TAOCP 7.1.3, exercise 90.
@frozen public struct EightBytes: Sendable {
    @usableFromInline let word: UInt64

    @usableFromInline static var ones: UInt64 { 0x0101_0101_0101_0101 }
    @usableFromInline static var tops: UInt64 { 0x8080_8080_8080_8080 }

    /// The bytes from an offset on; nil where there are fewer than eight.
    @inlinable @inline(__always)
    public init?(_ bytes: UnsafeBufferPointer<UInt8>, at offset: Int) {
        guard offset + 8 <= bytes.count else { return nil }
        word = UnsafeRawBufferPointer(bytes).loadUnaligned(fromByteOffset: offset, as: UInt64.self)
    }

    @inlinable @inline(__always)
    init(word: UInt64) { self.word = word }

    /// Whether all are ASCII.
    @inlinable @inline(__always)
    public var areASCII: Bool { word & Self.tops == 0 }

    /// Whether one of them is a byte.
    @inlinable @inline(__always)
    public func hold(_ byte: UInt8) -> Bool {
        let zeros = word ^ (Self.ones &* UInt64(byte))
        return (zeros &- Self.ones) & ~zeros & Self.tops != 0
    }

    /// The offset of the first of them that is either of two bytes; nil where none is.
    @inlinable @inline(__always)
    public func firstOffset(of first: UInt8, or second: UInt8) -> Int? {
        let one = word ^ (Self.ones &* UInt64(first))
        let other = word ^ (Self.ones &* UInt64(second))
        // A borrow may mark a byte behind a zero, never one before it.
        let zeros = ((one &- Self.ones) & ~one | (other &- Self.ones) & ~other) & Self.tops
        return zeros == 0 ? nil : UInt64(littleEndian: zeros).trailingZeroBitCount >> 3
    }

    /// Whether one of them is a byte or the same with some bits set.
    @inlinable @inline(__always)
    public func hold(_ byte: UInt8, orWith bits: UInt8) -> Bool {
        EightBytes(word: word & ~(Self.ones &* UInt64(bits))).hold(byte)
    }

    /// Whether one of them is less than a byte, which is at most 0x80.
    @inlinable @inline(__always)
    public func holdLess(than byte: UInt8) -> Bool {
        (word &- Self.ones &* UInt64(byte)) & ~word & Self.tops != 0
    }
}
