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
    public func text(of diagnostics: [Diagnostic]) -> String {
        switch self {
        case .text: DiagnosticText().text(of: diagnostics)
        case .json: DiagnosticJSON.text(of: diagnostics)
        case .github: DiagnosticGitHub.text(of: diagnostics)
        case .sarif: DiagnosticSARIF.text(of: diagnostics)
        }
    }
}
