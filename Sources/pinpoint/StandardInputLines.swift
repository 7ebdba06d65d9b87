import Glibc

/// The lines of standard input as bytes, without their line breaks; a line may be of any length.
struct StandardInputLines {
    /// The number of the line given last, 1-based.
    private(set) var number = 0
    private var buffer: [UInt8] = []
    private var start = 0
    private var isAtEnd = false

    /// The next line; nil at the end.
    mutating func next() -> [UInt8]? {
        var searched = start
        while true {
            if let end = buffer[searched...].firstIndex(of: 0x0A) {
                defer { start = end + 1 }
                number += 1
                return Array(buffer[start..<end])
            }
            searched = buffer.count
            if isAtEnd {
                guard start < buffer.count else { return nil }
                defer { start = buffer.count }
                number += 1
                return Array(buffer[start...])
            }
            if start > 0 {
                buffer.removeFirst(start)
                searched -= start
                start = 0
            }
            fill()
        }
    }

    private mutating func fill() {
        let room = 65_536
        let count = buffer.count
        buffer.append(contentsOf: repeatElement(0, count: room))
        var got = 0
        repeat {
            got = buffer.withUnsafeMutableBytes { read(STDIN_FILENO, $0.baseAddress.map { $0 + count }, room) }
        } while got < 0 && errno == EINTR
        buffer.removeLast(room - max(0, got))
        if got <= 0 { isAtEnd = true }
    }
}
