import FlyingSocks
import Foundation

/// One connection of a browser: requests, one behind the other, and their answers.
///
/// FlyingFox has a server too, but it closes the connection of a request that it cannot read without an answer, reads lines of
/// any length, and keeps only the last of several Host fields; so only its sockets are used.
struct Connection: Sendable {
    let socket: AsyncSocket
    let number: Int
    let table: ConnectionTable
    let hosts: ServedHosts
    let site: ShownSite

    /// Serves until one side has enough. Never fails: what goes wrong on a connection ends it alone.
    func run() async {
        defer { try? socket.close() }
        var bytes: [UInt8] = []
        do {
            while let head = try await nextHead(&bytes) {
                guard try await answer(head) else { break }
            }
        } catch let refusal as RequestRefusal {
            await refuse(refusal)
        } catch is CancellationError {
            if !bytes.isEmpty {
                await refuse(RequestRefusal(.requestTimeout, "the request did not come to its end"))
            }
        } catch {
            // The browser is gone.
        }
    }

    // MARK: Reading

    /// The next head, its body passed over; nil at the end of the connection.
    private func nextHead(_ bytes: inout [UInt8]) async throws -> RequestHead? {
        var hasBegun = false
        table.wait(number, .seconds(60), isIdle: bytes.isEmpty)
        while true {
            switch RequestReader.read(bytes) {
            case .refused(let refusal): throw refusal
            case .head(let head, let length):
                bytes.removeFirst(length)
                try await passBody(of: try head.bodyLength.get(), &bytes)
                return head
            case .incomplete:
                if !bytes.isEmpty, !hasBegun {
                    hasBegun = true
                    table.wait(number, .seconds(10))
                }
                guard let more = try await read() else {
                    if !bytes.isEmpty { throw RequestRefusal(.badRequest, "the request did not come to its end") }
                    return nil
                }
                bytes += more
            }
        }
    }

    private func passBody(of length: Int, _ bytes: inout [UInt8]) async throws {
        while bytes.count < length {
            guard let more = try await read() else { throw SocketError.disconnected }
            bytes += more
        }
        bytes.removeFirst(length)
    }

    /// Some bytes; nil when the other side has said all.
    private func read() async throws -> [UInt8]? {
        do {
            return try await socket.read(atMost: 4096)
        } catch SocketError.disconnected {
            return nil
        }
    }

    // MARK: Answering

    /// Answers a request; false if the connection is to be closed.
    private func answer(_ head: RequestHead) async throws -> Bool {
        table.wait(number, .seconds(60))
        let response: HTTPResponse
        switch RequestTarget.read(head.target) {
        case .failure(let refusal): throw head.method == "OPTIONS" && head.target == "*" ? Self.method : refusal
        case .success(let target):
            if let refusal = hosts.refusal(of: head, target) { throw refusal }
            guard head.method == "GET" || head.method == "HEAD" else { throw Self.method }
            if target.path == ScriptInjection.eventsPath {
                try await EventStream(connection: self, target: target).run(hasBody: head.method == "GET")
                return false
            }
            response = SiteResponder(site: site).respond(to: head, target)
        }
        var bytes = response.head(date: Self.now, keepsConnection: head.keepsConnection)
        if head.method != "HEAD" { bytes += response.body }
        try await send(bytes)
        return head.keepsConnection
    }

    private static let method = RequestRefusal(.methodNotAllowed, "only GET and HEAD are answered")

    /// Sends bytes.
    func send(_ bytes: [UInt8]) async throws { try await socket.write(Data(bytes)) }

    /// The moment, as answers give it.
    static var now: String { HTTPDate.text(time(nil)) }

    /// Says why, and closes. What still comes is read and thrown away for a moment: closing over unread bytes would reset
    /// the connection, and the other side would never see the answer.
    private func refuse(_ refusal: RequestRefusal) async {
        table.wait(number, .seconds(2))
        let response = HTTPResponse.refusal(refusal)
        guard (try? await send(response.head(date: Self.now, keepsConnection: false) + response.body)) != nil else {
            return
        }
        shutdown(socket.socket.file.rawValue, Int32(SHUT_WR))
        for _ in 0..<256 {
            guard (try? await read()) ?? nil != nil else { return }
        }
    }
}
