extension Registry {
    /// An instrument's name as an English sentence takes it: `the Hanoi Convention`; its id in quotes where no name is
    /// known.
    public func wording(of instrument: InstrumentID) -> String {
        guard let short = self.instrument(instrument)?.short else { return "‘\(instrument)’" }
        if let english = short.text(in: .english) { return "the \(english)" }
        return short.all.first?.text ?? "‘\(instrument)’"
    }
}
