import Citations
import Diagnostics
import Instruments

/// A count claim in its place.
public struct CompiledCount: Sendable, Hashable {
    /// What is counted.
    public let unit: CountClaim.Unit
    /// How many.
    public let count: Int
    /// The instrument it is said of.
    public let instrument: InstrumentID
    /// The sentence it stands in.
    public let excerpt: Excerpt
    /// Where it is.
    public let location: SourceLocation

    /// Creates one; see the properties.
    public init(unit: CountClaim.Unit, count: Int, instrument: InstrumentID, excerpt: Excerpt, location: SourceLocation)
    {
        self.unit = unit
        self.count = count
        self.instrument = instrument
        self.excerpt = excerpt
        self.location = location
    }
}
