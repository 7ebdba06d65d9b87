import Diagnostics
import Foundation

/// Findings for programs: `{"version": 1, "checked": {…}, "diagnostics": […]}`.
///
/// `checked` says how much was looked at: ``CheckedAmounts``. A new key does not make a new version; a key that goes, or
/// means another thing, does.
///
/// With an audit there are also `audit`, its places in order, and `unreadLanguages`, the languages that it could not
/// look through. A place has `text`, the words in one line; `reason`, a stable name; `explanation`, the reason in English;
/// `language`, that of its document; and `location`. What a location says is in ``LocationJSON``.
///
/// A fix-it replaces `utf8Length` bytes at `utf8Offset`; `isCertain` says whether a machine may do so unasked.
struct DiagnosticJSON {
    private struct Document: Encodable {
        let version = 1
        let checked: CheckedAmounts?
        let diagnostics: [Finding]
        let audit: [Place]?
        let unreadLanguages: [String]?
    }

    private struct Place: Encodable {
        let text: String
        let reason: String
        let explanation: String
        let language: String
        let location: LocationJSON
    }

    private struct Finding: Encodable {
        let code: String
        let severity: String
        let message: String
        let location: LocationJSON
        let notes: [Note]
        let fixIts: [FixIt]
    }

    private struct Note: Encodable {
        let message: String
        let location: LocationJSON?
    }

    private struct FixIt: Encodable {
        let message: String
        let replacement: String
        let isCertain: Bool
        let location: LocationJSON
    }

    /// The document, ending in a line break.
    static func text(
        of diagnostics: [Diagnostic], checked: CheckedAmounts? = nil, audit: AuditReport? = nil
    ) -> String {
        JSONText.of(
            Document(
                checked: checked,
                diagnostics: diagnostics.map { diagnostic in
                    Finding(
                        code: diagnostic.code.rawValue, severity: diagnostic.severity.rawValue,
                        message: diagnostic.message, location: LocationJSON(diagnostic.location),
                        notes: diagnostic.notes.map {
                            Note(message: $0.message, location: $0.location.map(LocationJSON.init))
                        },
                        fixIts: diagnostic.fixIts.map {
                            FixIt(
                                message: $0.message, replacement: $0.replacement, isCertain: $0.isCertain,
                                location: LocationJSON($0.location))
                        })
                },
                audit: audit?.entries.map {
                    Place(
                        text: $0.text, reason: $0.reason, explanation: $0.explanation, language: $0.language.rawValue,
                        location: LocationJSON($0.location))
                },
                unreadLanguages: audit?.unreadLanguages.map(\.rawValue)))
    }
}
