import Diagnostics
import Linker
import Publisher

/// What a build found and did.
public struct BuildReport: Sendable {
    /// Every finding, sorted, with the severity it has in this run.
    public let diagnostics: [Diagnostic]
    /// The linked site; nil where the content was too broken to link.
    public let site: LinkedSite?
    /// How many files the site consists of, manifest included.
    public let files: Int
    /// How many HTML pages are among them.
    public let pages: Int
    /// How many citations were read, each member of a list for itself.
    public let citations: Int
    /// How many citations name a provision that does not exist.
    public let dangling: Int
    /// What was written; nil if nothing was to be, or errors forbade it.
    public let outcome: Publication.Outcome?

    /// How many findings have a severity.
    public func count(_ severity: Severity) -> Int { diagnostics.count { $0.severity == severity } }

    /// Whether the content has errors.
    public var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }

    /// What was checked and found, in one line: `214 pages, 1,902 citations, 3 dangling`.
    public var summary: String {
        var parts = [
            Self.counted(pages, "page"), Self.counted(citations, "citation"), "\(Self.grouped(dangling)) dangling",
        ]
        for (severity, word) in [(Severity.error, "error"), (.warning, "warning"), (.note, "note")] {
            let count = count(severity)
            if count > 0 { parts.append(Self.counted(count, word)) }
        }
        if let outcome {
            parts.append("\(Self.grouped(outcome.written)) written")
            if outcome.removed > 0 { parts.append("\(Self.grouped(outcome.removed)) removed") }
        }
        return parts.joined(separator: ", ")
    }

    /// A number and what it counts: `1,902 citations`.
    static func counted(_ count: Int, _ word: String) -> String {
        "\(grouped(count)) \(word)\(count == 1 ? "" : "s")"
    }

    /// A number with a comma before every three digits.
    static func grouped(_ number: Int) -> String {
        let digits = String(number)
        var text = ""
        for (index, digit) in digits.enumerated() {
            if index > 0, (digits.count - index) % 3 == 0 { text.append(",") }
            text.append(digit)
        }
        return text
    }
}
