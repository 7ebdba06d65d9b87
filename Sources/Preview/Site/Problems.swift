import Build
import Diagnostics
import Digests

/// Why the site is not up to date: the errors of its content, or what else stood in the way, as the terminal says it.
struct Problems: Sendable, Hashable {
    /// What is the matter, in a few words: `2 errors`.
    let title: String
    /// The terminal's text, lines ended by line breaks.
    let text: String

    /// The most errors that are written out.
    private static let most = 50

    /// The errors of a report; nil where it has none.
    init?(_ report: BuildReport) {
        let errors = report.serious.filter { $0.severity == .error }
        guard !errors.isEmpty else { return nil }
        title = errors.count == 1 ? "1 error" : "\(errors.count) errors"
        var text = DiagnosticText().text(of: report.quoted(Array(errors.prefix(Self.most))))
        if errors.count > Self.most { text += "… and \(errors.count - Self.most) more; see pinpoint check\n" }
        self.text = text
    }

    /// What stood in the way of a build.
    init(_ failure: BuildFailure) {
        title = "the site cannot be built"
        text = "pinpoint: \(DiagnosticText.plain(failure.message))\n"
    }

    /// What tells these problems from others.
    var state: String { "problems-" + Digest(of: title + "\n" + text).hex.prefix(16) }
}
