import Build
import FlyingSocks
import Glibc

/// Takes connections and serves a site on them.
struct PreviewServer: Sendable {
    let address: ListenAddress
    let site: ShownSite

    /// Serves on a socket until its task is cancelled; where that socket fails, on a new one at the same port.
    func run(on first: Listener) async {
        let table = ConnectionTable()
        var listener = first
        while !Task.isCancelled {
            await serve(on: listener, table)
            try? listener.socket.close()
            table.closeIdle()
            while !Task.isCancelled {
                try? await Task.sleep(for: .milliseconds(50))
                guard let next = try? Listener.open(address, at: first.port) else { continue }
                listener = next
                break
            }
        }
        try? listener.socket.close()
        await table.closeAll()
    }

    /// Serves until the listening socket, or waiting for sockets as such, fails.
    private func serve(on listener: Listener, _ table: ConnectionTable) async {
        let pool: some AsyncSocketPool = SocketPool<Poll>.make()
        guard (try? await pool.prepare()) != nil else { return }
        await withTaskGroup(of: Void.self) { group in
            group.addTask { try? await pool.run() }
            group.addTask { try? await accept(on: listener, pool, table) }
            group.addTask {
                while (try? await Task.sleep(for: .seconds(15))) != nil {
                    table.closeLate()
                    site.tell()
                }
            }
            await group.next()
            group.cancelAll()
        }
    }

    private func accept(
        on listener: Listener, _ pool: some AsyncSocketPool, _ table: ConnectionTable
    ) async throws {
        let socket = try AsyncSocket(socket: listener.socket, pool: pool)
        let hosts = ServedHosts(address)
        while true {
            do {
                let browser = try await socket.accept()
                table.open { number in
                    await Connection(socket: browser, number: number, table: table, hosts: hosts, site: site).run()
                }
            } catch SocketError.failed(_, let code, _) where Self.isPassing(code) {
                // The socket itself is well; who waits at it keeps waiting until there is room.
                table.closeIdle()
                try await Task.sleep(for: .milliseconds(20))
            }
        }
    }

    /// Whether a failed accept says nothing about the listening socket (accept(2)).
    private static func isPassing(_ code: Int32) -> Bool {
        [EMFILE, ENFILE, ENOBUFS, ENOMEM, ECONNABORTED, EPROTO, EINTR, EPERM, ENETDOWN, ENETUNREACH, EHOSTUNREACH]
            .contains(code)
    }
}
