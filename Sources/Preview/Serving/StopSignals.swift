import Dispatch
import Glibc

/// Ctrl-C and the request to end (SIGINT, SIGTERM), taken instead of being killed by them.
final class StopSignals {
    private let sources: [any DispatchSourceSignal]

    /// Calls a body at the first signal and every one after it. A connection that breaks is no reason to end, either.
    init(_ body: @escaping @Sendable () -> Void) {
        signal(SIGPIPE, SIG_IGN)
        sources = [SIGINT, SIGTERM].map { number in
            signal(number, SIG_IGN)
            let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
            source.setEventHandler(handler: body)
            source.resume()
            return source
        }
    }

    deinit { for source in sources { source.cancel() } }
}
