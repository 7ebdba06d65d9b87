import Glibc

/// A file without a name, which a program writes and this one reads; it goes with the value.
final class ScratchFile: Sendable {
    let descriptor: Int32

    /// Makes an empty file; nothing stays at the path.
    init(_ path: String) throws(DeliveryError) {
        descriptor = open(path, O_RDWR | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0o600)
        guard descriptor >= 0 else { throw .disk("cannot create ‘\(path)’: \(String(cString: strerror(errno)))") }
        unlink(path)
    }

    deinit { close(descriptor) }

    /// Everything that was written.
    func bytes() -> [UInt8] {
        var bytes: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 65_536)
        while true {
            let offset = off_t(bytes.count)
            let count = chunk.withUnsafeMutableBytes { pread(descriptor, $0.baseAddress, $0.count, offset) }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { return bytes }
            bytes += chunk[..<count]
        }
    }
}
