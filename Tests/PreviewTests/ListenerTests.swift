import Dispatch
import Glibc
import Testing

@testable import Preview

@Suite struct Listeners {
    /// Runs tasks on threads of its own, since other tests may hold those that all share.
    private final class Threads: TaskExecutor {
        private let queue = DispatchQueue(label: "server", attributes: .concurrent)

        func enqueue(_ job: consuming ExecutorJob) {
            let job = UnownedJob(job)
            queue.async { job.runSynchronously(on: self.asUnownedTaskExecutor()) }
        }
    }

    @Test func aListenerThatFailsIsOpenedAgainAtTheSamePort() throws {
        let address = try #require(ListenAddress("127.0.0.1"))
        let listener = try Listener.open(address, from: 0)
        let server = PreviewServer(address: address, site: ShownSite(follows: false))
        let task = Task(executorPreference: Threads()) { await server.run(on: listener) }
        defer { task.cancel() }
        _ = try Wire(port: listener.port)
        // From now on the socket refuses every connection, and the server cannot accept any.
        shutdown(listener.socket.file.rawValue, Int32(SHUT_RDWR))
        var isBack = false
        for _ in 0..<400 where !isBack {
            isBack = (try? Wire(port: listener.port)) != nil
            if !isBack { usleep(25_000) }
        }
        #expect(isBack)
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
