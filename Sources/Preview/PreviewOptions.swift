/// What a preview is asked to do.
public struct PreviewOptions: Sendable, Hashable {
    /// Where it listens.
    public var address: ListenAddress
    /// The first port that is tried; 0 for any that is free.
    public var port: UInt16
    /// Whether the browser is opened.
    public var opensBrowser: Bool
    /// Whether browsers are taken to the page of the file just saved.
    public var follows: Bool

    /// Creates options.
    public init(address: ListenAddress, port: UInt16, opensBrowser: Bool = false, follows: Bool = false) {
        self.address = address
        self.port = port
        self.opensBrowser = opensBrowser
        self.follows = follows
    }
}
