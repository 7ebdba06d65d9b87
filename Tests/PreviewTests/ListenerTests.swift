import Dispatch
import Glibc
import Testing

@testable import Preview

@Suite struct Listeners {
    /// Asks on a thread that may wait, since those of the tests are the server's too.
    private static func status(port: UInt16) async -> Int? {
        await withCheckedContinuation { continuation in
            DispatchQueue.global().async {
                // The new listener is there after a moment.
                for _ in 0..<200 {
                    if let wire = try? Wire(port: port),
                        (try? wire.write(Array("GET / HTTP/1.1\r\nHost: localhost\r\n\r\n".utf8))) != nil,
                        let reply = try? wire.reply()
                    {
                        return continuation.resume(returning: reply.status)
                    }
                    usleep(20_000)
                }
                continuation.resume(returning: nil)
            }
        }
    }

    @Test(.timeLimit(.minutes(1))) func aListenerThatFailsIsOpenedAgainAtTheSamePort() async throws {
        let address = try #require(ListenAddress("127.0.0.1"))
        let listener = try Listener.open(address, from: 0)
        let server = PreviewServer(address: address, site: ShownSite(follows: false))
        let task = Task { await server.run(on: listener) }
        #expect(await Self.status(port: listener.port) == 503)
        shutdown(listener.socket.file.rawValue, Int32(SHUT_RDWR))
        #expect(await Self.status(port: listener.port) == 503)
        task.cancel()
        await task.value
    }

    @Test func aBusyPortGivesTheNextAndNoPortAnyThatIsFree() throws {
        let address = try #require(ListenAddress("127.0.0.1"))
        let first = try Listener.open(address, from: 0)
        defer { try? first.socket.close() }
        let second = try Listener.open(address, from: first.port)
        defer { try? second.socket.close() }
        #expect(first.port > 0 && second.port > first.port)
    }
}
