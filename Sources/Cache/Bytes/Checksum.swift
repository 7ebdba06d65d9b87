/// A fast 64-bit hash that tells damaged bytes from whole ones; no protection against anybody who means harm.
///
/// Four lanes of eight bytes are mixed by steps that lose nothing, so that a change within one word always shows.
struct Checksum: Sendable, Hashable {
    let value: UInt64

    /// A checksum as it was written.
    init(value: UInt64) { self.value = value }

    /// The checksum of some bytes.
    init(of bytes: [UInt8]) {
        self = bytes.withUnsafeBytes { Checksum(of: $0) }
    }

    /// The checksum of a buffer. Linear, some bytes a cycle.
    init(of bytes: UnsafeRawBufferPointer) {
        var lanes: (UInt64, UInt64, UInt64, UInt64) = (
            0x9E37_79B9_7F4A_7C15, 0xC2B2_AE3D_27D4_EB4F, 0x1656_67B1_9E37_79F9, UInt64(bytes.count)
        )
        var place = 0
        while place + 32 <= bytes.count {
            lanes.0 = Self.step(lanes.0, Self.word(bytes, place))
            lanes.1 = Self.step(lanes.1, Self.word(bytes, place + 8))
            lanes.2 = Self.step(lanes.2, Self.word(bytes, place + 16))
            lanes.3 = Self.step(lanes.3, Self.word(bytes, place + 24))
            place += 32
        }
        var sum = lanes.3
        if place > 0 { sum = Self.step(Self.step(Self.step(sum, lanes.0), lanes.1), lanes.2) }
        while place + 8 <= bytes.count {
            sum = Self.step(sum, Self.word(bytes, place))
            place += 8
        }
        if place < bytes.count {
            var rest: UInt64 = 0
            if bytes.count - place >= 4 {
                rest = UInt64(UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: place, as: UInt32.self)))
                place += 4
            }
            while place < bytes.count {
                rest = rest << 8 | UInt64(bytes[place])
                place += 1
            }
            sum = Self.step(sum, rest)
        }
        sum ^= sum >> 33
        sum = sum &* 0xFF51_AFD7_ED55_8CCD
        value = sum ^ sum >> 33
    }

    private static func word(_ bytes: UnsafeRawBufferPointer, _ place: Int) -> UInt64 {
        UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self))
    }

    private static func step(_ lane: UInt64, _ word: UInt64) -> UInt64 {
        let mixed = (lane ^ word) &* 0x9FB2_1C65_1E98_DF25
        return mixed << 29 | mixed >> 35
    }
}
