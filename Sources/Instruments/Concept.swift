/// The short name of a concept within a site: the name of its file (`extradition`).
public struct ConceptID: RawRepresentable, Hashable, Comparable, Sendable, CustomStringConvertible {
    /// The name.
    public let rawValue: String

    /// Names a concept.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// The name.
    public var description: String { rawValue }

    /// Sorts by name in byte order.
    public static func < (left: ConceptID, right: ConceptID) -> Bool {
        left.rawValue.utf8.lexicographicallyPrecedes(right.rawValue.utf8)
    }
}

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

/// A term of the glossary: the words it goes by and the provisions it stands for.
public struct Concept: Sendable, Hashable {
    /// Its short name within the site.
    public let id: ConceptID
    /// The words that mean it, by language.
    public let terms: [Language: [String]]
    /// The provisions it stands for, the most important first.
    public let provisions: [ProvisionReference]

    /// Creates a concept.
    public init(id: ConceptID, terms: [Language: [String]], provisions: [ProvisionReference]) {
        self.id = id
        self.terms = terms
        self.provisions = provisions
    }
}
