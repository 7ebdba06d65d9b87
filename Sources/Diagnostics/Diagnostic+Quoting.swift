extension Diagnostic {
    /// The finding with the line of each place that has none yet, where it can be had.
    /// - Parameter line: gives the line that a place with a span stands in, without its line break.
    public func quoting(_ line: (SourceLocation) -> String?) -> Diagnostic {
        func quoted(_ location: SourceLocation) -> SourceLocation {
            guard location.span != nil, location.sourceLine == nil else { return location }
            var location = location
            location.sourceLine = line(location)
            return location
        }
        var finding = Diagnostic(
            code, at: quoted(location), message,
            notes: notes.map { Note($0.message, at: $0.location.map(quoted)) },
            fixIts: fixIts.map {
                FixIt(
                    $0.message, at: quoted($0.location), replacement: $0.replacement, isCertain: $0.isCertain)
            })
        finding.severity = severity
        return finding
    }
}
