import Diagnostics

/// Findings as workflow commands, which become annotations on the lines of a pull request.
///
/// Source: GitHub Actions, "Workflow commands for GitHub Actions".
struct DiagnosticGitHub {
    /// One command a line.
    static func text(of diagnostics: [Diagnostic]) -> String {
        diagnostics.map { diagnostic in
            let command =
                switch diagnostic.severity {
                case .error: "error"
                case .warning: "warning"
                case .note: "notice"
                }
            let location = diagnostic.location
            var properties = "file=\(property(location.path))"
            if location.line > 0 { properties += ",line=\(location.line)" }
            if let span = location.span {
                properties += ",col=\(span.column),endColumn=\(span.column + span.length)"
            }
            properties += ",title=\(property(diagnostic.code.rawValue))"
            let notes = diagnostic.notes.map { note in
                "note: \(note.message)" + (note.location.map { " (\(DiagnosticText.place(of: $0)))" } ?? "")
            }
            let fixIts = diagnostic.fixIts.map { "fix-it: \($0.message)" }
            let text = ([diagnostic.message] + notes + fixIts).joined(separator: "\n")
            return "::\(command) \(properties)::\(data(text))\n"
        }.joined()
    }

    private static func data(_ text: String) -> String {
        var escaped = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "%": escaped += "%25"
            case "\r": escaped += "%0D"
            case "\n": escaped += "%0A"
            default: escaped.unicodeScalars.append(scalar)
            }
        }
        return escaped
    }

    private static func property(_ text: String) -> String {
        var escaped = ""
        for scalar in data(text).unicodeScalars {
            switch scalar {
            case ":": escaped += "%3A"
            case ",": escaped += "%2C"
            default: escaped.unicodeScalars.append(scalar)
            }
        }
        return escaped
    }
}
