import Glibc

/// What a program reads while this one writes. Where the program has gone, writing fails instead of ending this one.
final class FeedingPipe {
    /// The end for the program.
    let reading: Int32
    private let writing: Int32
    private var isReadingOpen = true
    private var isWritingOpen = true
    private var buffer: [UInt8] = []

    /// Makes a pipe: a pair of sockets, since a pipe in the narrow sense knows only the signal.
    init() throws(DeliveryError) {
        var ends: [Int32] = [-1, -1]
        guard socketpair(AF_UNIX, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0, &ends) == 0 else {
            throw .disk("cannot talk to git: \(String(cString: strerror(errno)))")
        }
        (reading, writing) = (ends[0], ends[1])
    }

    deinit {
        closeReading()
        closeWriting()
    }

    func closeReading() {
        if isReadingOpen { close(reading) }
        isReadingOpen = false
    }

    /// Ends what the program reads.
    func closeWriting() {
        if isWritingOpen { close(writing) }
        isWritingOpen = false
    }

    func write(_ text: String) throws(DeliveryError) { try write(Array(text.utf8)) }

    func write(_ bytes: [UInt8]) throws(DeliveryError) {
        buffer += bytes
        if buffer.count >= 65_536 { try flush() }
    }

    /// Sends what was written.
    func flush() throws(DeliveryError) {
        var sent = 0
        while sent < buffer.count {
            let count = buffer.withUnsafeBytes { bytes in
                send(writing, bytes.baseAddress.map { $0 + sent }, bytes.count - sent, Int32(MSG_NOSIGNAL))
            }
            if count < 0, errno == EINTR { continue }
            // Why the program has gone, its own words say better.
            guard count > 0 else { break }
            sent += count
        }
        buffer.removeAll(keepingCapacity: true)
    }
}
