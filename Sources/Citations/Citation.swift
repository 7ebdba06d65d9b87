import Instruments

/// A citation as it was read: where it stands and what it names. Whether that exists is the outline's business.
public struct Citation: Sendable, Hashable {
    /// The citation's own words, in UTF-8 byte offsets into the text as given, on character bounds.
    public let range: Range<Int>
    /// What it names: one target, or every member of a range in order. Never empty.
    public let targets: [Target]
    /// For a range, the words that name its first and its last member: two parts of ``range`` that do not overlap.
    public let ends: Ends?
    /// Whether it means the very article, paragraph or point that the text stands in.
    public let isSelfReference: Bool

    /// The words of the two ends of a range.
    public struct Ends: Sendable, Hashable {
        /// The words that name the first member.
        public let first: Range<Int>
        /// The words that name the last member.
        public let last: Range<Int>

        /// Creates the ends of a range.
        public init(first: Range<Int>, last: Range<Int>) {
            self.first = first
            self.last = last
        }
    }

    /// A provision of some instrument.
    public struct Target: Sendable, Hashable {
        /// The instrument it belongs to.
        public let owner: Owner
        /// The full provision cited.
        public let provision: ProvisionID

        /// Creates a target.
        public init(owner: Owner, provision: ProvisionID) {
            self.owner = owner
            self.provision = provision
        }
    }

    /// The instrument that a citation belongs to.
    public enum Owner: Sendable, Hashable {
        /// One that the registry holds.
        case known(InstrumentID)
        /// One that the registry does not hold, by its name as written.
        case unknown(name: String)
    }

    /// Creates a citation.
    public init(range: Range<Int>, targets: [Target], ends: Ends? = nil, isSelfReference: Bool = false) {
        self.range = range
        self.targets = targets
        self.ends = ends
        self.isSelfReference = isSelfReference
    }
}
