import Diagnostics

/// What was found in one document, as far as most runs want it: the notes, of which there are many, are counted and made
/// again for those who list them.
struct DocumentFindings: Sendable {
    /// The errors and warnings, sorted.
    let serious: [Diagnostic]
    /// How many notes there are besides.
    let notes: Int

    init(_ findings: [Diagnostic]) {
        serious = findings.filter { $0.severity != .note }.sorted()
        notes = findings.count - serious.count
    }
}
