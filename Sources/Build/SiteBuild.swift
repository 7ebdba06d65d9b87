import Corpus
import Diagnostics
import Linker
import Publisher
import Source

/// Runs the stages: read, compile, link, plan, publish.
public struct SiteBuild: Sendable {
    /// What is asked for.
    public let options: BuildOptions

    /// How far a build is, for those who wait.
    public enum Progress: Sendable, Hashable {
        /// The folders are being read.
        case reading
        /// So many of all documents are compiled.
        case compiling(done: Int, documents: Int)
        /// The documents are being linked.
        case linking
        /// So many of all files are made.
        case publishing(done: Int, files: Int)
    }

    /// Creates a build.
    public init(options: BuildOptions) { self.options = options }

    /// Builds the site; with no output in the options, finds all that a build finds and writes nothing.
    ///
    /// Errors in the content are in the report; what is thrown is everything else.
    public func run(progress: @escaping @Sendable (Progress) -> Void = { _ in }) throws(BuildFailure) -> BuildReport {
        if let output = options.output, let conflict = OutputPlace.conflict(of: output, with: options.source) {
            throw .usage(conflict)
        }
        let session = SiteSession(options: options)
        let (site, templates, attachments): (LinkedSite, TemplateSet, [SiteSource.Attachment])
        switch try session.update(progress: progress) {
        case .linked(let linked, let set, let files): (site, templates, attachments) = (linked, set, files)
        case .broken(let diagnostics): return report(judged(diagnostics))
        case nil: return report([])
        }
        let plan = Publisher.plan(site: site, templates: templates, attachments: attachments)
        let diagnostics = judged(site.diagnostics + plan.diagnostics)
        var outcome: Publication.Outcome?
        if let output = options.output, !diagnostics.contains(where: { $0.severity == .error }) {
            outcome = try publish(plan, to: output, session.pool, progress)
        }
        return report(diagnostics, site, plan, outcome)
    }

    /// Reads, compiles and links the site, for those who want to ask it something; no page is planned.
    public func link() throws(BuildFailure) -> BuildReport {
        switch try SiteSession(options: options).update() {
        case .linked(let site, _, _): report(judged(site.diagnostics), site)
        case .broken(let diagnostics): report(judged(diagnostics))
        case nil: report([])
        }
    }

    private func publish(
        _ plan: PublishPlan, to output: String, _ pool: WorkerPool,
        _ progress: @escaping @Sendable (Progress) -> Void
    ) throws(BuildFailure) -> Publication.Outcome {
        let folder = OutputFolder(root: output)
        do throws(OutputError) {
            guard let hold = try folder.hold() else { throw OutputError.busy(output) }
            return try withExtendedLifetime(hold) { () throws(OutputError) in
                try Publication(folder: folder, isClean: options.isClean).publish(plan.pages) { count, body in
                    let done = StepCounter { progress(.publishing(done: $0, files: count)) }
                    pool.forEach(count) { index in
                        body(index)
                        done.step()
                    }
                }
            }
        } catch {
            throw .system("\(error)")
        }
    }

    func judged(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
        let sorted = diagnostics.sorted()
        guard options.isStrict else { return sorted }
        return sorted.map { diagnostic in
            var diagnostic = diagnostic
            if diagnostic.severity == .warning { diagnostic.severity = .error }
            return diagnostic
        }
    }

    func report(
        _ diagnostics: [Diagnostic], _ site: LinkedSite? = nil, _ plan: PublishPlan? = nil,
        _ outcome: Publication.Outcome? = nil
    ) -> BuildReport {
        let citations = site?.documents.lazy.flatMap(\.citations)
        return BuildReport(
            diagnostics: diagnostics, site: site, files: (plan?.pages.count ?? 0) + 1,
            pages: plan?.pages.count { $0.path.hasSuffix(".html") } ?? 0, citations: citations?.count ?? 0,
            dangling: citations?.count { $0.targets.contains { $0.status == .dangling } } ?? 0, outcome: outcome)
    }
}
