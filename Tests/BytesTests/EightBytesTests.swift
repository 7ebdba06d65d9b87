import Bytes
import Testing

@Suite struct EightBytesPromises {
    /// Texts in which every byte stands in every place among others that are near it or at the ends of the range.
    private static let texts: [[UInt8]] = (0...255).flatMap { byte -> [[UInt8]] in
        let byte = UInt8(byte)
        return [UInt8(0), 0x1F, 0x7F, 0x80, 0xFF, byte &+ 1, byte &- 1].flatMap { other in
            (0..<8).map { place in (0..<8).map { $0 == place ? byte : other } }
        }
    }

    private func eight(_ text: [UInt8]) throws -> EightBytes {
        try #require(text.withUnsafeBufferPointer { EightBytes($0, at: 0) })
    }

    @Test func tellWhatEachByteWouldTell() throws {
        for text in Self.texts {
            let eight = try eight(text)
            var isRight = eight.areASCII == text.allSatisfy { $0 < 0x80 }
            for byte in [UInt8(0), 0x0A, 0x20, 0x26, 0x3C, 0x7F, 0x80, 0xFF] {
                isRight = isRight && eight.hold(byte) == text.contains(byte)
            }
            isRight = isRight && eight.hold(0x22, orWith: 0x04) == text.contains { $0 == 0x22 || $0 == 0x26 }
            for (one, other) in [(UInt8(0x3C), UInt8(0x26)), (0, 0x80), (0x7F, 0xFF), (0x01, 0x00)] {
                let place = text.firstIndex { $0 == one || $0 == other }
                isRight = isRight && eight.firstOffset(of: one, or: other) == place
            }
            for byte in [UInt8(1), 0x0E, 0x20, 0x80] {
                isRight = isRight && eight.holdLess(than: byte) == text.contains { $0 < byte }
            }
            #expect(isRight, "\(text)")
        }
    }

    @Test func areEightOrNone() {
        let bytes = [UInt8](repeating: 0x61, count: 9)
        bytes.withUnsafeBufferPointer { bytes in
            #expect(EightBytes(bytes, at: 1) != nil)
            #expect(EightBytes(bytes, at: 2) == nil)
        }
    }
}
