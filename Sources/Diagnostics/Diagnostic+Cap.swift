extension [Diagnostic] {
    /// The findings of one document with at most a hundred of each code; one more of the code counts those left out.
    ///
    /// Linear.
    public func capped(at most: Int = 100) -> [Diagnostic] {
        guard count > most else { return self }
        var kept: [Diagnostic] = []
        var counts: [DiagnosticCode: Int] = [:]
        var firstOmitted: [DiagnosticCode: Diagnostic] = [:]
        for finding in self {
            let number = counts[finding.code, default: 0] + 1
            counts[finding.code] = number
            if number <= most {
                kept.append(finding)
            } else if number == most + 1 {
                firstOmitted[finding.code] = finding
            }
        }
        for code in DiagnosticCode.allCases {
            guard let first = firstOmitted[code], let count = counts[code] else { continue }
            var summary = Diagnostic(
                code, at: first.location, "and \(count - most) more of these in this document")
            summary.severity = first.severity
            kept.append(summary)
        }
        return kept
    }
}
