import Instruments

extension Registry {
    /// The instrument that somebody asked for; a failure that names those there are where there is none.
    public func required(_ id: InstrumentID) throws(BuildFailure) -> Instrument {
        guard let instrument = instrument(id) else {
            let names = instruments.map(\.id.rawValue).joined(separator: ", ")
            throw .usage("there is no instrument ‘\(id)’; this site has \(names)")
        }
        return instrument
    }
}
