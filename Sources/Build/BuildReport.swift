import Diagnostics
import LinkCheck
import Linker
import Publisher

/// What a build found and did.
public struct BuildReport: Sendable {
    /// The errors and warnings, sorted, with the severity that they have in this run.
    public let serious: [Diagnostic]
    /// How many notes there are besides.
    public let notes: Int
    /// The linked site; nil where the content was too broken to link.
    public let site: LinkedSite?
    /// How many documents were compiled.
    public let documents: Int
    /// How many files the site consists of, manifest included.
    public let files: Int
    /// How many HTML pages are among them.
    public let pages: Int
    /// How many citations were read, each member of a list for itself.
    public let citations: Int
    /// How many citations name a provision that does not exist.
    public let dangling: Int
    /// What was looked at inside the pages; nil where nobody looked.
    public let links: LinkCounts?
    /// What was written; nil if nothing was to be, or errors forbade it.
    public private(set) var outcome: Publication.Outcome?

    private let isStrict: Bool
    private let lines: SourceLines
    /// What was found outside the linked site.
    private let others: [Diagnostic]

    /// Creates the report of a build.
    /// - Parameters:
    ///   - others: what was found besides what the site holds.
    ///   - lines: where the lines are that findings quote.
    ///   - isStrict: whether warnings are errors in this run.
    ///   - links: what was looked at inside the pages.
    init(
        of site: LinkedSite?, others: [Diagnostic] = [], lines: SourceLines, isStrict: Bool, files: Int = 0,
        pages: Int = 0, links: LinkCounts? = nil
    ) {
        let (listed, notes) = site?.seriousDiagnostics ?? ([], 0)
        let added = others.filter { $0.severity != .note }
        serious = Self.judged((listed + added).sorted(), isStrict)
        self.notes = notes + others.count - added.count
        self.site = site
        self.others = others
        self.isStrict = isStrict
        self.lines = lines
        self.files = files
        self.pages = pages
        self.links = links
        documents = site?.documents.count ?? 0
        citations = site?.citationCount ?? 0
        dangling = site?.danglingCount ?? 0
        outcome = nil
    }

    /// The report of a build that found nothing changed since another one.
    init(_ kept: KeptReport, lines: SourceLines) {
        self.lines = lines
        serious = kept.serious
        (notes, files, pages) = (kept.notes, kept.files, kept.pages)
        (citations, dangling) = (kept.citations, kept.dangling)
        (documents, links) = (kept.documents, nil)
        outcome = Publication.Outcome()
        site = nil
        (isStrict, others) = (false, kept.serious)
    }

    /// The same report with what was written.
    func with(_ outcome: Publication.Outcome) -> BuildReport {
        var report = self
        report.outcome = outcome
        return report
    }

    /// Every finding, sorted, with the severity it has in this run, where all were asked for. Made anew each time: documents
    /// with notes are linked again.
    public var diagnostics: [Diagnostic] { Self.judged(((site?.diagnostics ?? []) + others).sorted(), isStrict) }

    /// Some of the findings with the lines that they speak of, for those who print them.
    /// - Parameter everywhere: whether the places of notes and fix-its are wanted too.
    public func quoted(_ findings: [Diagnostic], everywhere: Bool = false) -> [Diagnostic] {
        lines.quoted(in: findings, everywhere: everywhere)
    }

    private static func judged(_ diagnostics: [Diagnostic], _ isStrict: Bool) -> [Diagnostic] {
        guard isStrict else { return diagnostics }
        return diagnostics.map { diagnostic in
            var diagnostic = diagnostic
            if diagnostic.severity == .warning { diagnostic.severity = .error }
            return diagnostic
        }
    }

    /// How many findings have a severity.
    public func count(_ severity: Severity) -> Int {
        severity == .note ? notes : serious.count { $0.severity == severity }
    }

    /// Whether there was nothing to look at, so that finding nothing says nothing.
    public var isOfNothing: Bool { documents == 0 || pages == 0 || links?.links == 0 }

    /// Whether the content has errors.
    public var hasErrors: Bool { serious.contains { $0.severity == .error } }

    /// What was checked and found, in one line: `214 pages, 1,902 citations, 3 dangling`.
    public var summary: String {
        var parts = [
            Self.counted(pages, "page"), Self.counted(citations, "citation"), "\(Self.grouped(dangling)) dangling",
        ]
        if let links {
            parts.append("\(Self.counted(links.links, "link")), \(Self.grouped(links.external)) of them external")
        }
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
