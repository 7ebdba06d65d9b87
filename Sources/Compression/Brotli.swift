import CBrotli

/// The Brotli form of bytes (RFC 7932), as small as the reference encoder makes it.
public enum Brotli {
    /// Compresses text. The same bytes give the same form.
    public static func compressed(_ bytes: [UInt8]) -> [UInt8] {
        // The bound for nothing is one byte short of what nothing takes.
        let room = max(16, BrotliEncoderMaxCompressedSize(bytes.count))
        return [UInt8](unsafeUninitializedCapacity: room) { output, count in
            var size = room
            let done = BrotliEncoderCompress(
                BROTLI_MAX_QUALITY, BROTLI_DEFAULT_WINDOW, BROTLI_MODE_TEXT, bytes.count, bytes, &size,
                output.baseAddress)
            precondition(done == BROTLI_TRUE, "the Brotli encoder failed")
            count = size
        }
    }
}
