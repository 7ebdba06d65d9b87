/// The short name of an instrument within a site: the name of its file and folder (`hanoi`).
public struct InstrumentID: RawRepresentable, Hashable, Comparable, Sendable, CustomStringConvertible {
    /// The name.
    public let rawValue: String

    /// Names an instrument.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// The name.
    public var description: String { rawValue }

    /// Sorts by name in byte order.
    public static func < (left: InstrumentID, right: InstrumentID) -> Bool {
        left.rawValue.utf8.lexicographicallyPrecedes(right.rawValue.utf8)
    }
}
