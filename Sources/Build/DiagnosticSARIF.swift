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
    }

    private struct Location: Encodable {
        let physicalLocation: Physical
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
            Result(
                ruleId: diagnostic.code.rawValue, ruleIndex: codes.firstIndex(of: diagnostic.code) ?? 0,
                level: level(of: diagnostic.severity),
                message: Message(
                    text: ([diagnostic.message] + diagnostic.notes.map(\.message)).joined(separator: "; ")),
                locations: [location(of: diagnostic.location)])
        }
        return JSONText.of(Log(runs: [Run(tool: Tool(driver: Driver(rules: rules)), results: results)]))
    }

    private static func level(of severity: Severity) -> String { severity.rawValue }

    /// Columns in SARIF count code points, those of a finding characters.
    private static func location(of location: SourceLocation) -> Location {
        var region: Region?
        if location.line > 0 {
            var columns: (start: Int, end: Int)?
            if let span = location.span, let line = location.sourceLine {
                let before = line.prefix(span.column - 1)
                let start = before.unicodeScalars.count + 1
                columns = (start, start + line.dropFirst(span.column - 1).prefix(span.length).unicodeScalars.count)
            }
            region = Region(
                startLine: location.line, startColumn: columns?.start, endColumn: columns?.end,
                byteOffset: location.span?.utf8Offset, byteLength: location.span?.utf8Length)
        }
        var allowed = CharacterSet.urlPathAllowed
        allowed.remove(":")
        let uri = location.path.addingPercentEncoding(withAllowedCharacters: allowed) ?? location.path
        return Location(physicalLocation: Physical(artifactLocation: Artifact(uri: uri), region: region))
    }
}
