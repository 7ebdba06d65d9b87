import CZlib

/// The gzip form of bytes (RFC 1952), as small as zlib makes it.
public enum Gzip {
    /// Compresses bytes. The same bytes give the same form: it holds neither a time nor a name.
    public static func compressed(_ bytes: [UInt8]) -> [UInt8] {
        var stream = z_stream()
        // 16 more than the largest window asks for gzip's head and tail.
        let begun = deflateInit2_(
            &stream, 9, Z_DEFLATED, 15 + 16, 9, Z_DEFAULT_STRATEGY, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
        precondition(begun == Z_OK, "zlib has no memory")
        defer { deflateEnd(&stream) }
        precondition(bytes.count < Int(UInt32.max) / 2, "more bytes than one call of zlib takes")
        var input = bytes
        return input.withUnsafeMutableBufferPointer { input in
            let room = Int(deflateBound(&stream, UInt(input.count))) + 32
            return [UInt8](unsafeUninitializedCapacity: room) { output, count in
                (stream.next_in, stream.avail_in) = (input.baseAddress, UInt32(input.count))
                (stream.next_out, stream.avail_out) = (output.baseAddress, UInt32(room))
                let done = deflate(&stream, Z_FINISH)
                precondition(done == Z_STREAM_END, "zlib needs more room than it said")
                count = room - Int(stream.avail_out)
            }
        }
    }
}
