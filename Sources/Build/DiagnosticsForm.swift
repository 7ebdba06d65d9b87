import Diagnostics

/// The forms in which findings are printed.
public enum DiagnosticsForm: String, Sendable, Hashable, CaseIterable {
    /// For people.
    case text
    /// For programs.
    case json
    /// Workflow commands, which become annotations on the lines.
    case github
    /// SARIF 2.1.0.
    case sarif

    /// Findings in this form, ending in a line break unless there is nothing to say.
    /// - Parameter report: the run that they are of, which knows the lines to quote and how much was looked at.
    public func text(of diagnostics: [Diagnostic], in report: BuildReport? = nil) -> String {
        switch self {
        case .text: DiagnosticText().text(of: report?.quoted(diagnostics) ?? diagnostics)
        case .json: DiagnosticJSON.text(of: diagnostics, checked: report.map(CheckedAmounts.init))
        case .github: DiagnosticGitHub.text(of: diagnostics)
        case .sarif:
            DiagnosticSARIF.text(of: report?.quoted(diagnostics, everywhere: true) ?? diagnostics)
        }
    }
}
