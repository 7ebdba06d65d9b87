extension Diagnostic {
    /// The finding with the line of its place, where it has none yet and one can be had.
    /// - Parameters:
    ///   - everywhere: whether the places of its notes and fix-its are wanted too.
    ///   - line: gives the line that a place with a span stands in, without its line break.
    public func quoting(everywhere: Bool = false, _ line: (SourceLocation) -> String?) -> Diagnostic {
        func quoted(_ location: SourceLocation) -> SourceLocation {
            guard location.span != nil, location.sourceLine == nil else { return location }
            var location = location
            location.sourceLine = line(location)
            return location
        }
        var finding = Diagnostic(
            code, at: quoted(location), message,
            notes: everywhere ? notes.map { Note($0.message, at: $0.location.map(quoted)) } : notes,
            fixIts: everywhere
                ? fixIts.map {
                    FixIt($0.message, at: quoted($0.location), replacement: $0.replacement, isCertain: $0.isCertain)
                } : fixIts)
        finding.severity = severity
        return finding
    }
}
