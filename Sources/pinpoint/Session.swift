import ArgumentParser
import Build
import Bytes
import Delivery
import Diagnostics
import Glibc

/// What the commands share: running a build, printing what it found, and the exit status.
enum Session {
    /// The exit status when the content has errors.
    static let contentErrors = ExitCode(1)

    /// Builds, prints what was found and what was done, and exits with the status that says how it went.
    /// - Parameters:
    ///   - audits: whether the places that look like citations and are not linked are printed on standard output.
    ///   - times: whether it is printed how long each stage took.
    ///   - refusesNothing: whether it is an error that there was nothing to look at.
    static func run(
        _ options: BuildOptions, form: DiagnosticsForm, listsNotes: Bool, audits: Bool = false, times: Bool = false,
        refusesNothing: Bool = false
    ) throws {
        let meter = ProgressMeter()
        let stages = StageTimes()
        let report = try carryOut { () throws(BuildFailure) in
            defer { meter.finish() }
            return try SiteBuild(options: options).run {
                meter.show($0)
                stages.note($0)
            }
        }
        if times { standardError(stages.text) }
        // The process ends soon: taking a site of ten thousand documents apart is left to the system.
        _ = Unmanaged.passRetained(KeptForGood(report))
        let audit = audits ? report.site.map { AuditReport(of: $0) } : nil
        try printFindings(report, form: form, listsNotes: listsNotes || form != .text, audit: audit)
        standardError("\(report.summary)\n")
        if report.hasErrors { throw contentErrors }
        if refusesNothing, report.isOfNothing {
            standardError("pinpoint: nothing was checked: the site has no document, or no page with a link\n")
            throw contentErrors
        }
    }

    /// Runs a body and turns its failure into a message and the exit status of its kind.
    static func carryOut<Result>(_ body: () throws(BuildFailure) -> Result) throws -> Result {
        do throws(BuildFailure) {
            return try body()
        } catch {
            if case .content(let findings) = error { standardError(DiagnosticsForm.text.text(of: findings)) }
            standardError("pinpoint: \(error.message)\n")
            throw ExitCode(error.exitStatus)
        }
    }

    /// Runs a body and turns its failure into a message and the exit status of its kind.
    static func deliver<Result>(_ body: () throws(DeliveryError) -> Result) throws -> Result {
        do throws(DeliveryError) {
            return try body()
        } catch {
            if case .unsound(_, let findings) = error {
                for finding in findings { standardError("\(finding.kind.rawValue): \(finding.path)\n") }
            }
            standardError("pinpoint: \(error.message)\n")
            throw ExitCode(error.exitStatus)
        }
    }

    /// Prints findings: text on standard error, the forms for machines, which were asked for, on standard output. There an
    /// audit goes too: behind the findings, or in JSON into one object with them.
    static func printFindings(
        _ report: BuildReport, form: DiagnosticsForm, listsNotes: Bool, audit: AuditReport? = nil
    ) throws {
        let listed = listsNotes ? report.diagnostics : report.serious
        if form == .json, let audit { return try standardOutput(audit.json(with: listed, in: report)) }
        let text = form.text(of: listed, in: report)
        if form == .text { standardError(text) } else { try standardOutput(text) }
        if let audit { try show(audit.text) }
    }

    /// Writes a text for people to standard output, without what would steer a terminal.
    static func show(_ text: String) throws { try standardOutput(DiagnosticText.plainLines(text)) }

    /// Writes to standard output; what cannot be written there is a failure of the command.
    static func standardOutput(_ text: String) throws {
        guard write(text, to: STDOUT_FILENO) else {
            standardError("pinpoint: cannot write to standard output: \(String(cString: strerror(errno)))\n")
            throw ExitCode(74)
        }
    }

    /// Writes a text for people to standard error, without what would steer a terminal.
    static func standardError(_ text: String) { _ = write(DiagnosticText.plainLines(text), to: STDERR_FILENO) }

    /// Writes a line in place of the one that stands on the terminal that is standard error.
    static func terminal(_ line: String = "") { _ = write("\r\u{1B}[K\(line)", to: STDERR_FILENO) }

    private static func write(_ text: String, to descriptor: Int32) -> Bool {
        var text = text
        return text.withUTF8 { UnsafeRawBufferPointer($0).write(to: descriptor) }
    }

    /// Holds something until the process ends.
    private final class KeptForGood {
        let report: BuildReport
        init(_ report: BuildReport) { self.report = report }
    }
}
