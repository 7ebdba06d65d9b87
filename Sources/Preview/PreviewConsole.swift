import Build

/// Where a preview's news goes. The closures are called on any thread, one at a time for each kind of news.
public struct PreviewConsole: Sendable {
    /// The site was built.
    public let show: @Sendable (BuildReport) -> Void
    /// Something is to be known, in one sentence without a full stop.
    public let warn: @Sendable (String) -> Void
    /// The preview is at this address now.
    public let address: @Sendable (String) -> Void

    /// Creates a console.
    public init(
        show: @escaping @Sendable (BuildReport) -> Void, warn: @escaping @Sendable (String) -> Void,
        address: @escaping @Sendable (String) -> Void
    ) {
        self.show = show
        self.warn = warn
        self.address = address
    }
}
