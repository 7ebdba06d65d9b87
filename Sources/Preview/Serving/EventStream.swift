/// Tells one browser what changes, for as long as it listens.
struct EventStream: Sendable {
    let connection: Connection
    /// The target of its request, which names the page that it shows and that page's state.
    let target: RequestTarget

    /// Sends events until the browser is gone.
    func run(hasBody: Bool) async throws {
        let page = target.parameter("page") ?? ""
        let state = target.parameter("state") ?? ""
        let site = connection.site
        let ticks = site.changes()
        var generation = site.generation
        let response = HTTPResponse(
            status: .ok,
            fields: [("Content-Type", "text/event-stream; charset=utf-8"), ("Cache-Control", "no-store")]
                + HTTPResponse.safe)
        let head = response.head(date: Connection.now, keepsConnection: false, hasLength: false)
        guard hasBody else { return try await connection.send(head) }

        var told = site.problems
        var opening = head + ServerSentEvent.opening
        opening += (told.map(PreviewEvent.problems) ?? .mended).message.bytes
        if let news = site.news(for: page, in: state, since: generation) { opening += news.message.bytes }
        try await send(opening)
        for await _ in ticks {
            let before = generation
            generation = site.generation
            guard generation != before else {
                try await send(ServerSentEvent.beat)
                continue
            }
            var bytes: [UInt8] = []
            let problems = site.problems
            if problems != told {
                told = problems
                bytes += (problems.map(PreviewEvent.problems) ?? .mended).message.bytes
            }
            if let news = site.news(for: page, in: state, since: before) { bytes += news.message.bytes }
            if !bytes.isEmpty { try await send(bytes) }
        }
        try Task.checkCancellation()
    }

    /// Sends bytes to a browser that takes them; one that has not taken them for long is given up.
    private func send(_ bytes: [UInt8]) async throws {
        connection.table.wait(connection.number, .seconds(30))
        try await connection.send(bytes)
        connection.table.wait(connection.number, nil)
    }
}
