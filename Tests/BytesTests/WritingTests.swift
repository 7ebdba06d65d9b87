import Bytes
import Glibc
import Testing

@Suite struct WritingTests {
    @Test func allBytesAreWrittenOrTheReasonIsSaid() throws {
        let bytes = [UInt8](repeating: 7, count: 1 << 20)
        let path = "/tmp/pinpoint-writing-\(getpid())"
        let file = open(path, O_RDWR | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
        try #require(file >= 0)
        defer {
            close(file)
            unlink(path)
        }
        #expect(bytes.withUnsafeBytes { $0.write(to: file) })
        #expect(lseek(file, 0, SEEK_END) == off_t(bytes.count))
        #expect(UnsafeRawBufferPointer(start: nil, count: 0).write(to: file))
        let full = open("/dev/full", O_WRONLY | O_CLOEXEC)
        try #require(full >= 0)
        defer { close(full) }
        let isWritten = bytes.withUnsafeBytes { $0.write(to: full) }
        let code = errno
        #expect(!isWritten && code == ENOSPC)
    }
}
