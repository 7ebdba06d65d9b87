/// A provision of a named instrument.
public struct ProvisionReference: Hashable, Sendable, Comparable, CustomStringConvertible {
    /// The instrument.
    public let instrument: InstrumentID
    /// The provision.
    public let provision: ProvisionID

    /// Creates a reference.
    public init(_ instrument: InstrumentID, _ provision: ProvisionID) {
        self.instrument = instrument
        self.provision = provision
    }

    /// Instrument and `eId`: `hanoi:art_64`.
    public var description: String { "\(instrument):\(provision)" }

    /// Sorts by instrument, then as a table of contents does.
    public static func < (left: ProvisionReference, right: ProvisionReference) -> Bool {
        (left.instrument, left.provision) < (right.instrument, right.provision)
    }
}
