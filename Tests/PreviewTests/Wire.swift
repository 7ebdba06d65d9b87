import Foundation
import Glibc

/// A plain connection to this machine, on which nothing is waited for longer than 20 seconds.
final class Wire {
    private let socket: Int32
    private var read: [UInt8] = []

    init(port: UInt16) throws {
        socket = Glibc.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        guard socket >= 0 else { throw POSIXFailure(code: errno) }
        var time = timeval(tv_sec: 20, tv_usec: 0)
        setsockopt(socket, SOL_SOCKET, SO_RCVTIMEO, &time, socklen_t(MemoryLayout<timeval>.size))
        setsockopt(socket, SOL_SOCKET, SO_SNDTIMEO, &time, socklen_t(MemoryLayout<timeval>.size))
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = port.bigEndian
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        let status = withUnsafePointer(to: &address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                Glibc.connect(socket, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
            }
        }
        guard status == 0 else {
            let code = errno
            close(socket)
            throw POSIXFailure(code: code)
        }
    }

    deinit { close(socket) }

    func write(_ bytes: [UInt8]) throws {
        var sent = 0
        while sent < bytes.count {
            let count = bytes[sent...].withUnsafeBytes {
                Glibc.send(socket, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
            }
            guard count > 0 else { throw POSIXFailure(code: errno) }
            sent += count
        }
    }

    /// Says that nothing more will be written.
    func endWriting() { shutdown(socket, Int32(SHUT_WR)) }

    /// Everything up to and with a text.
    func text(through end: String) throws -> String {
        let end = Array(end.utf8)
        while true {
            if read.count >= end.count {
                for start in 0...(read.count - end.count) where read[start..<(start + end.count)].elementsEqual(end) {
                    defer { read.removeFirst(start + end.count) }
                    return String(decoding: read[..<(start + end.count)], as: UTF8.self)
                }
            }
            guard try more() else { throw POSIXFailure(code: ECONNRESET) }
        }
    }

    /// One answer.
    func reply(hasBody: Bool = true) throws -> Reply {
        let head = try text(through: "\r\n\r\n")
        var lines = head.components(separatedBy: "\r\n")
        let status = Int(lines.removeFirst().split(separator: " ").dropFirst().first ?? "") ?? 0
        var fields: [String: String] = [:]
        for line in lines {
            let parts = line.split(separator: ":", maxSplits: 1)
            if parts.count == 2 { fields[parts[0].lowercased()] = parts[1].trimmingCharacters(in: .whitespaces) }
        }
        let length = hasBody && status != 304 ? Int(fields["content-length"] ?? "") ?? 0 : 0
        while read.count < length { guard try more() else { throw POSIXFailure(code: ECONNRESET) } }
        defer { read.removeFirst(length) }
        return Reply(status: status, fields: fields, body: Array(read[..<length]))
    }

    /// Whether the other side has closed, and said nothing more before.
    func isClosed() throws -> Bool { try read.isEmpty && !more() }

    private func more() throws -> Bool {
        var buffer = [UInt8](repeating: 0, count: 65_536)
        let count = recv(socket, &buffer, buffer.count, 0)
        guard count >= 0 else { throw POSIXFailure(code: errno) }
        read += buffer[..<count]
        return count > 0
    }
}

/// An answer, as it came.
struct Reply {
    let status: Int
    /// By their names in lower case.
    let fields: [String: String]
    let body: [UInt8]

    var text: String { String(decoding: body, as: UTF8.self) }
}

/// The events of a page, one behind the other.
final class EventReader {
    private let wire: Wire

    /// What came first: `problems` or `mended`.
    private(set) var first: Event

    /// An event.
    struct Event: Equatable {
        let name: String
        let data: String
    }

    init(_ wire: Wire) throws {
        self.wire = wire
        let head = try wire.text(through: "\r\n\r\n")
        guard head.hasPrefix("HTTP/1.1 200"), head.contains("text/event-stream") else {
            throw POSIXFailure(code: EPROTO)
        }
        first = Event(name: "", data: "")
        first = try next()
    }

    /// The next event.
    func next() throws -> Event {
        while true {
            let lines = try wire.text(through: "\n\n").split(separator: "\n").map(String.init)
            guard let name = lines.first(where: { $0.hasPrefix("event: ") }) else { continue }
            let data = lines.filter { $0.hasPrefix("data: ") }.map { String($0.dropFirst(6)) }
            return Event(name: String(name.dropFirst(7)), data: data.joined(separator: "\n"))
        }
    }
}
