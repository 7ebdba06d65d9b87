import Diagnostics
import Foundation

/// Findings for programs: `{"version": 1, "diagnostics": […]}`.
///
/// Lines are 1-based, columns 1-based in characters, `utf8Offset` 0-based in bytes of the file; what could not be found
/// is left out. A fix-it replaces `utf8Length` bytes at `utf8Offset`; `isCertain` says whether a machine may do so unasked.
struct DiagnosticJSON {
    private struct Document: Encodable {
        let version = 1
        let diagnostics: [Finding]
    }

    private struct Finding: Encodable {
        let code: String
        let severity: String
        let message: String
        let location: Location
        let notes: [Note]
        let fixIts: [FixIt]
    }

    private struct Note: Encodable {
        let message: String
        let location: Location?
    }

    private struct FixIt: Encodable {
        let message: String
        let replacement: String
        let isCertain: Bool
        let location: Location
    }

    private struct Location: Encodable {
        let path: String
        let line: Int?
        let column: Int?
        let length: Int?
        let utf8Offset: Int?
        let utf8Length: Int?

        init(_ location: SourceLocation) {
            path = location.path
            line = location.line > 0 ? location.line : nil
            column = location.span?.column
            length = location.span?.length
            utf8Offset = location.span?.utf8Offset
            utf8Length = location.span?.utf8Length
        }
    }

    /// The document, ending in a line break.
    static func text(of diagnostics: [Diagnostic]) -> String {
        JSONText.of(
            Document(
                diagnostics: diagnostics.map { diagnostic in
                    Finding(
                        code: diagnostic.code.rawValue, severity: diagnostic.severity.rawValue,
                        message: diagnostic.message, location: Location(diagnostic.location),
                        notes: diagnostic.notes.map {
                            Note(message: $0.message, location: $0.location.map(Location.init))
                        },
                        fixIts: diagnostic.fixIts.map {
                            FixIt(
                                message: $0.message, replacement: $0.replacement, isCertain: $0.isCertain,
                                location: Location($0.location))
                        })
                }))
    }
}
