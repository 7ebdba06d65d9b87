import Citations
import Diagnostics

extension AuditReport {
    /// The report for people: a line for every place and one that counts them, each ending in a line break.
    public var text: String {
        var text = ""
        for entry in entries {
            text += DiagnosticText.place(of: entry.location) + ": "
            text += DiagnosticText.plain("‘\(entry.text)’ is not linked: \(entry.explanation)") + " [\(entry.reason)]\n"
        }
        for language in unreadLanguages {
            let known = CitationReader.languages.map { "‘\($0)’" }.joined(separator: " and ")
            text += "documents in ‘\(language)’ were not looked through: citations are read in \(known)\n"
        }
        return text + summary + "\n"
    }

    /// How many places there are, and how many of each reason: `3 places are not linked: 2 count, 1 range`.
    public var summary: String {
        let total = "\(BuildReport.counted(entries.count, "place")) \(entries.count == 1 ? "is" : "are") not linked"
        guard !entries.isEmpty else { return total }
        return total + ": " + counts.map { "\(BuildReport.grouped($0.count)) \($0.reason)" }.joined(separator: ", ")
    }

    /// The report for programs, together with the findings: `{"version": 1, "audit": […], "diagnostics": […]}`.
    public func json(with diagnostics: [Diagnostic], in report: BuildReport? = nil) -> String {
        DiagnosticJSON.text(of: diagnostics, checked: report.map(CheckedAmounts.init), audit: self)
    }
}
