import Glibc
import Testing

@testable import Preview

@Suite struct Listeners {
    @Test func aListenerThatFailsIsOpenedAgainAtTheSamePort() async throws {
        let address = try #require(ListenAddress("127.0.0.1"))
        let listener = try Listener.open(address, from: 0)
        let server = PreviewServer(address: address, site: ShownSite(follows: false))
        let task = Task { await server.run(on: listener) }
        _ = try Wire(port: listener.port)
        // From now on the socket refuses every connection, and the server cannot accept any.
        shutdown(listener.socket.file.rawValue, Int32(SHUT_RDWR))
        // Counted and not timed: where other tests hold the threads, neither the server nor this gets on.
        var isBack = false
        for _ in 0..<400 where !isBack {
            isBack = (try? Wire(port: listener.port)) != nil
            if !isBack { try await Task.sleep(for: .milliseconds(25)) }
        }
        #expect(isBack)
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
