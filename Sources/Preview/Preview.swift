import Build
import Dispatch
import Synchronization

/// Serves a site from memory while it is written, and tells browsers of every change.
public struct Preview: Sendable {
    /// The site's folder, which is watched.
    public let root: String
    /// The site.
    public let site: any LiveSite
    /// What is asked for.
    public let options: PreviewOptions
    /// Where news goes.
    public let console: PreviewConsole

    /// Creates a preview.
    public init(root: String, site: any LiveSite, options: PreviewOptions, console: PreviewConsole) {
        self.root = root
        self.site = site
        self.options = options
        self.console = console
    }

    /// Serves until SIGINT or SIGTERM comes, and blocks the thread meanwhile. Errors in the content are shown, to the browser
    /// too; what is thrown is what stands in the way of serving at all.
    public func runUntilStopped() throws(BuildFailure) {
        let outcome = Mutex<Result<Void, BuildFailure>>(.success(()))
        let isDone = DispatchSemaphore(value: 0)
        let task = Task {
            let result = await runResult()
            outcome.withLock { $0 = result }
            isDone.signal()
        }
        let signals = StopSignals { task.cancel() }
        withExtendedLifetime(signals) { isDone.wait() }
        try outcome.withLock { $0 }.get()
    }

    /// Serves until its task is cancelled.
    public func run() async throws(BuildFailure) { try await runResult().get() }

    private func runResult() async -> Result<Void, BuildFailure> {
        do throws(BuildFailure) {
            let shown = ShownSite(follows: options.follows)
            let first = FirstBuild()
            let builder = LiveBuilder(site) { outcome, changes in
                // The terminal first: it quotes lines of the files, and who sees the page may change them at once.
                switch outcome {
                case .success(let snapshot):
                    console.show(snapshot.report)
                    shown.show(snapshot, after: changes)
                case .failure(let failure):
                    console.warn(failure.message)
                    shown.show(Problems(failure))
                }
                first.finish(outcome)
            }
            defer { builder.stop() }
            // Watched before it is read, so that no change is missed.
            let watcher = try SourceWatcher(root: root) {
                builder.submit($0)
            } onFailure: {
                console.warn($0)
            }
            defer { watcher.stop() }
            builder.submit(.everything)
            guard try await first.value() else { return .success(()) }

            let listener = try Listener.open(options.address, from: options.port)
            if options.port != 0, listener.port != options.port {
                console.warn("port \(options.port) is busy, so this is port \(listener.port)")
            }
            if !options.address.isLoopback {
                console.warn(
                    "the preview listens on \(options.address.text): whoever reaches this machine can read the site")
            }
            let url = options.address.url(port: listener.port)
            console.address(url)
            if options.opensBrowser, !BrowserOpener.open(url) {
                console.warn("there is no browser to open \(url) with")
            }
            await PreviewServer(address: options.address, site: shown).run(on: listener)
            return .success(())
        } catch {
            return .failure(error)
        }
    }
}
