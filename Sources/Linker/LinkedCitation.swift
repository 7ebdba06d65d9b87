import Instruments

/// A citation and what its outline says of it.
public struct LinkedCitation: Sendable, Hashable {
    /// A target and its status, in the order of the targets.
    public let targets: [Target]

    /// A target and its status.
    public struct Target: Sendable, Hashable {
        /// The instrument; nil where the registry does not hold it.
        public let instrument: InstrumentID?
        /// The name as written of an instrument that the registry does not hold.
        public let name: String?
        /// The full provision cited.
        public let provision: ProvisionID
        /// Its status.
        public let status: CitationStatus
    }
}
