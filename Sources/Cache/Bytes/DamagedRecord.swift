/// The bytes of a record are not what was written, or were written by another version.
public struct DamagedRecord: Error, Sendable, Hashable {
    /// Creates the error.
    public init() {}
}
