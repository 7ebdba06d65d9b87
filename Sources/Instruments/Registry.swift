/// Every name that the text of a site may use: the instruments and the concepts' terms.
public struct Registry: Sendable, Hashable {
    /// The instrument that a citation means when nothing says otherwise.
    public let primary: InstrumentID
    /// The instruments, by id.
    public let instruments: [Instrument]
    /// The concepts, by id.
    public let concepts: [Concept]

    private let index: [InstrumentID: Int]

    /// Creates a registry; the entries are sorted by id, and of two with one id the first given is kept.
    public init(primary: InstrumentID, instruments: [Instrument], concepts: [Concept] = []) {
        var index: [InstrumentID: Int] = [:]
        var kept: [Instrument] = []
        for instrument in instruments where index[instrument.id] == nil {
            index[instrument.id] = kept.count
            kept.append(instrument)
        }
        kept.sort { $0.id < $1.id }
        for (position, instrument) in kept.enumerated() { index[instrument.id] = position }
        self.primary = primary
        self.instruments = kept
        self.index = index
        var seen: Set<ConceptID> = []
        self.concepts = concepts.filter { seen.insert($0.id).inserted }.sorted { $0.id < $1.id }
    }

    /// The place of an instrument in ``instruments``.
    public func place(of id: InstrumentID) -> Int? { index[id] }

    /// What an instrument's outline says of a provision; nil where there is no such instrument.
    public func resolve(_ reference: ProvisionReference) -> Resolution? {
        // In place: an instrument is large to copy.
        index[reference.instrument].map { instruments[$0].outline.resolve(reference.provision) }
    }

    /// The instrument of that id.
    public func instrument(_ id: InstrumentID) -> Instrument? { index[id].map { instruments[$0] } }
}
