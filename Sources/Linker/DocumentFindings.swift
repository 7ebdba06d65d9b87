import Diagnostics

/// What was found in one document, with what most runs want of it at hand.
struct DocumentFindings: Sendable {
    /// Everything, sorted.
    let all: [Diagnostic]
    /// The errors and warnings among them.
    let serious: [Diagnostic]
    /// How many are notes.
    var notes: Int { all.count - serious.count }

    init(_ findings: [Diagnostic]) {
        all = findings.sorted()
        serious = all.filter { $0.severity != .note }
    }
}
