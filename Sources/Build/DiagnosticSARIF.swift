import Diagnostics
import Foundation

/// Findings as SARIF 2.1.0 (OASIS Static Analysis Results Interchange Format).
struct DiagnosticSARIF {
    private struct Log: Encodable {
        let schema = "https://json.schemastore.org/sarif-2.1.0.json"
        let version = "2.1.0"
        let runs: [Run]

        private enum CodingKeys: String, CodingKey {
            case schema = "$schema"
            case version, runs
        }
    }

    private struct Run: Encodable {
        let tool: Tool
        let columnKind = "unicodeCodePoints"
        let results: [Result]
    }

    private struct Tool: Encodable {
        let driver: Driver
    }

    private struct Driver: Encodable {
        let name = "pinpoint"
        let rules: [Rule]
    }

    private struct Rule: Encodable {
        let id: String
        let shortDescription: Message
        let defaultConfiguration: Configuration
    }

    private struct Configuration: Encodable {
        let level: String
    }

    private struct Message: Encodable {
        let text: String
    }

    private struct Result: Encodable {
        let ruleId: String
        let ruleIndex: Int
        let level: String
        let message: Message
        let locations: [Location]
        let relatedLocations: [Location]?
        let fixes: [Fix]?
    }

    private struct Location: Encodable {
        let physicalLocation: Physical
        var message: Message?
    }

    private struct Fix: Encodable {
        let description: Message
        let artifactChanges: [Change]
    }

    private struct Change: Encodable {
        let artifactLocation: Artifact
        let replacements: [Replacement]
    }

    private struct Replacement: Encodable {
        let deletedRegion: Region
        let insertedContent: Message
    }

    private struct Physical: Encodable {
        let artifactLocation: Artifact
        let region: Region?
    }

    private struct Artifact: Encodable {
        let uri: String
    }

    private struct Region: Encodable {
        let startLine: Int
        let startColumn: Int?
        let endColumn: Int?
        let byteOffset: Int?
        let byteLength: Int?
    }

    /// The log, ending in a line break.
    static func text(of diagnostics: [Diagnostic]) -> String {
        let codes = DiagnosticCode.allCases
        let rules = codes.map {
            Rule(
                id: $0.rawValue, shortDescription: Message(text: $0.explanation),
                defaultConfiguration: Configuration(level: level(of: $0.severity)))
        }
        let results = diagnostics.map { diagnostic in
            let related = diagnostic.notes.compactMap { note in
                note.location.map { Self.location(of: $0, Message(text: note.message)) }
            }
            let fixes = diagnostic.fixIts.compactMap(fix)
            return Result(
                ruleId: diagnostic.code.rawValue, ruleIndex: codes.firstIndex(of: diagnostic.code) ?? 0,
                level: level(of: diagnostic.severity),
                message: Message(
                    text: ([diagnostic.message] + diagnostic.notes.map(\.message)).joined(separator: "; ")),
                locations: [location(of: diagnostic.location)],
                relatedLocations: related.isEmpty ? nil : related, fixes: fixes.isEmpty ? nil : fixes)
        }
        return JSONText.of(Log(runs: [Run(tool: Tool(driver: Driver(rules: rules)), results: results)]))
    }

    private static func level(of severity: Severity) -> String { severity.rawValue }

    /// A fix-it as the standard has it: a region of a file, and what stands there afterwards.
    private static func fix(_ fixIt: Diagnostic.FixIt) -> Fix? {
        guard let region = region(of: fixIt.location), region.byteLength != nil else { return nil }
        return Fix(
            description: Message(text: fixIt.message),
            artifactChanges: [
                Change(
                    artifactLocation: artifact(fixIt.location),
                    replacements: [
                        Replacement(deletedRegion: region, insertedContent: Message(text: fixIt.replacement))
                    ])
            ])
    }

    private static func location(of location: SourceLocation, _ message: Message? = nil) -> Location {
        Location(
            physicalLocation: Physical(artifactLocation: artifact(location), region: region(of: location)),
            message: message)
    }

    private static func artifact(_ location: SourceLocation) -> Artifact {
        var allowed = CharacterSet.urlPathAllowed
        allowed.remove(":")
        return Artifact(uri: location.path.addingPercentEncoding(withAllowedCharacters: allowed) ?? location.path)
    }

    /// Columns in SARIF count code points, those of a finding characters.
    private static func region(of location: SourceLocation) -> Region? {
        guard location.line > 0 else { return nil }
        var columns: (start: Int, end: Int)?
        if let span = location.span, let line = location.sourceLine {
            let before = line.prefix(span.column - 1)
            let start = before.unicodeScalars.count + 1
            let length = span.utf8Length == 0 ? 0 : span.length
            columns = (start, start + line.dropFirst(span.column - 1).prefix(length).unicodeScalars.count)
        }
        return Region(
            startLine: location.line, startColumn: columns?.start, endColumn: columns?.end,
            byteOffset: location.span?.utf8Offset, byteLength: location.span?.utf8Length)
    }
}
