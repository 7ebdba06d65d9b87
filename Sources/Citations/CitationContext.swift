import Instruments

/// The document that a text stands in, as far as reading it depends on it.
public struct CitationContext: Sendable, Hashable {
    /// The instrument that a citation means when nothing in the text says otherwise.
    public var instrument: InstrumentID
    /// The provision that the text is part of: an article, or a paragraph or point of one. Nil in news and other pages.
    public var provision: ProvisionReference?
    /// The year that a date without one is in, where the document has a date.
    public var year: Int?

    /// Creates a context.
    public init(instrument: InstrumentID, provision: ProvisionReference? = nil, year: Int? = nil) {
        self.instrument = instrument
        self.provision = provision
        self.year = year
    }
}
