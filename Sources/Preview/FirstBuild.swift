import Build

/// What the first build of a preview came to. Without it there is nothing to serve, so its failure ends the preview.
struct FirstBuild: Sendable {
    private let stream: AsyncStream<LiveBuilder.Outcome>
    private let continuation: AsyncStream<LiveBuilder.Outcome>.Continuation

    init() {
        (stream, continuation) = AsyncStream.makeStream(bufferingPolicy: .bufferingOldest(1))
    }

    /// A build is done; only the first counts, and later ones are not kept.
    func finish(_ outcome: LiveBuilder.Outcome) {
        continuation.yield(outcome)
        continuation.finish()
    }

    /// Waits for the build; false if the task was cancelled before.
    func value() async throws(BuildFailure) -> Bool {
        for await outcome in stream {
            _ = try outcome.get()
            return true
        }
        return false
    }
}
