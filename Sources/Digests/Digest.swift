import CCrypto

/// A SHA-256 digest (FIPS 180-4).
public struct Digest: Sendable, Hashable {
    /// The bytes, eight to a number, as they lie in memory: a site has thousands of digests.
    private let words: (UInt64, UInt64, UInt64, UInt64)

    /// How many bytes a digest has.
    public static let size = 32

    /// The 32 bytes.
    public var bytes: [UInt8] { withBytes { Array($0) } }

    private func withBytes<Result>(_ body: (UnsafeRawBufferPointer) -> Result) -> Result {
        withUnsafeBytes(of: words) { body($0) }
    }

    /// The digest of some bytes.
    public init(of data: [UInt8]) {
        self = data.withUnsafeBytes { Digest(of: $0) }
    }

    /// The digest of the UTF-8 bytes of a text.
    public init(of text: String) {
        var text = text
        self = text.withUTF8 { Digest(of: UnsafeRawBufferPointer($0)) }
    }

    /// The digest of a buffer.
    public init(of buffer: UnsafeRawBufferPointer) {
        var words: (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)
        withUnsafeMutableBytes(of: &words) { output in
            var size = Self.size
            let done = EVP_Q_digest(
                nil, "SHA256", nil, buffer.baseAddress, buffer.count,
                output.assumingMemoryBound(to: UInt8.self).baseAddress, &size)
            precondition(done == 1 && size == Self.size, "libcrypto refused SHA-256")
        }
        self.words = words
    }

    /// A digest made before, from its 32 bytes; nil for any other number of them.
    public init?(bytes: some Collection<UInt8>) {
        guard bytes.count == Self.size else { return nil }
        var words: (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)
        withUnsafeMutableBytes(of: &words) { $0.copyBytes(from: bytes) }
        self.words = words
    }

    /// Reads 64 hexadecimal digits.
    public init?(hex: String) {
        var hex = hex
        guard let digest = hex.withUTF8({ Digest(hex: $0) }) else { return nil }
        self = digest
    }

    /// Reads 64 hexadecimal digits in ASCII.
    public init?(hex: UnsafeBufferPointer<UInt8>) {
        guard hex.count == 2 * Self.size else { return nil }
        var words: (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)
        let isHex = withUnsafeMutableBytes(of: &words) { bytes in
            for place in hex.indices {
                guard let value = Self.value(hex[place]) else { return false }
                bytes[place / 2] = bytes[place / 2] << 4 | value
            }
            return true
        }
        guard isHex else { return nil }
        self.words = words
    }

    private static func value(_ digit: UInt8) -> UInt8? {
        switch digit {
        case 0x30...0x39: digit - 0x30
        case 0x61...0x66: digit - 0x61 + 10
        default: nil
        }
    }

    /// The digest as 64 lower-case hexadecimal digits.
    public var hex: String {
        var text: [UInt8] = []
        text.reserveCapacity(64)
        appendHex(to: &text)
        return String(decoding: text, as: UTF8.self)
    }

    /// Appends the 64 digits of ``hex``.
    public func appendHex(to text: inout [UInt8]) {
        withBytes { bytes in
            withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 2 * Self.size) { digits in
                for (place, byte) in bytes.enumerated() {
                    digits[2 * place] = Self.digit(byte >> 4)
                    digits[2 * place + 1] = Self.digit(byte & 15)
                }
                text.append(contentsOf: digits)
            }
        }
    }

    private static func digit(_ value: UInt8) -> UInt8 {
        value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") + value - 10
    }

    /// Whether both are the same 32 bytes.
    public static func == (left: Digest, right: Digest) -> Bool { left.words == right.words }

    /// Feeds eight bytes, which are as good as any others of a digest.
    public func hash(into hasher: inout Hasher) { hasher.combine(words.0) }
}
