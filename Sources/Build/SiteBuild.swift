import Cache
import Corpus
import Diagnostics
import Digests
import LinkCheck
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
        /// The pages' addresses are being planned.
        case planning
        /// So many files are made, of all or of those that may have changed.
        case publishing(done: Int, files: Int)
        /// What was compiled is being kept for the next build.
        case keeping
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
        guard let output = options.output else {
            return try build(SiteSession(options: options), .everything, nil, progress).report
        }
        _ = try options.checkedBaseURL()
        progress(.reading)
        let cache = BuildCache(of: options.source, isNew: options.isClean)
        let session = SiteSession(options: options, cache: cache)
        let files = try session.list()
        let last = cache.map { LastBuild($0, options, output: output, seeing: files) }
        if case .unchanged(let report) = last?.look, !options.wantsNotes { return report }
        let reads = last?.reads()
        let (report, plan) = try build(session, SourceChanges(), reads?.sources, progress)
        guard let plan, !report.hasErrors else {
            // What was published last must be at hand for the build that mends this one.
            if plan?.earlier == nil { session.saveDocuments() }
            return report
        }
        let known = plan.earlier.flatMap { Self.known(reads, of: plan.plan, after: $0) }
        return try publish(plan.plan, report, to: output, session, after: last, known, progress)
    }

    /// Reads, compiles, links and plans a site; no plan where the content is too broken for one.
    /// - Parameter published: the digest of the sources of which it was published last, where that matters.
    /// - Returns: beside the plan, the one of the site as it was published last.
    private func build(
        _ session: SiteSession, _ changes: SourceChanges, _ published: Digest?,
        _ progress: @escaping @Sendable (Progress) -> Void
    ) throws(BuildFailure) -> (report: BuildReport, plan: (plan: PublishPlan, earlier: PublishPlan?)?) {
        switch try session.update(changes, since: published, progress: progress) {
        case .linked(let site, let templates, let attachments):
            progress(.planning)
            let plan = session.plan(site, templates, attachments)
            return (report(on: site, plan.plan, session, progress), plan)
        case .broken(let diagnostics):
            return (BuildReport(of: nil, others: diagnostics, lines: options.lines, isStrict: options.isStrict), nil)
        }
    }

    /// Which files of a plan need not be made, by what they were made from when an earlier plan was published.
    private static func known(
        _ reads: BuildReads?, of plan: PublishPlan, after earlier: PublishPlan
    ) -> Publication.Known? {
        reads.flatMap { SiteReads(numbers: $0.numbers) }.flatMap { plan.known(after: earlier, reading: $0) }
    }

    /// What is to be said of a plan; where that is asked for, of every page too, unless errors stand in the way.
    private func report(
        on site: LinkedSite, _ plan: PublishPlan, _ session: SiteSession,
        _ progress: @escaping @Sendable (Progress) -> Void
    ) -> BuildReport {
        let report = plan.report(on: site, options)
        guard options.checksPages, !report.serious.contains(where: { $0.code.severity == .error }) else {
            return report
        }
        let check = PageCheck(plan: plan, baseURL: site.configuration.baseURL)
        let (findings, counts) = check.run(session.pool, progress: progress)
        return plan.report(on: site, options, pageFindings: findings, links: counts)
    }

    /// Reads, compiles and links the site, for those who want to ask it something; no page is planned.
    public func link() throws(BuildFailure) -> BuildReport {
        switch try SiteSession(options: options).update() {
        case .linked(let site, _, _): BuildReport(of: site, lines: options.lines, isStrict: options.isStrict)
        case .broken(let diagnostics):
            BuildReport(of: nil, others: diagnostics, lines: options.lines, isStrict: options.isStrict)
        }
    }

    /// Publishes, and keeps what was compiled and left; nobody else writes to the folder before that is done.
    private func publish(
        _ plan: PublishPlan, _ report: BuildReport, to output: String, _ session: SiteSession, after last: LastBuild?,
        _ known: Publication.Known?, _ progress: @escaping @Sendable (Progress) -> Void
    ) throws(BuildFailure) -> BuildReport {
        progress(.publishing(done: 0, files: plan.pages.count))
        let folder = OutputFolder(root: output)
        do throws(OutputError) {
            guard let hold = try folder.hold() else { throw OutputError.busy(output) }
            return try withExtendedLifetime(hold) { () throws(OutputError) in
                let look = last?.confirmed() ?? .unknown
                let publication =
                    switch look {
                    case .unknown: Publication(folder: folder, isClean: options.isClean, trustsManifest: false)
                    case .unchanged: Publication(folder: folder, isClean: options.isClean)
                    case .changed(let left):
                        Publication(folder: folder, isClean: options.isClean, foreign: left.foreign)
                    }
                last?.forget()
                let origin = session.origin()
                let result = try publication.publish(plan.pages, of: origin, known: known) { count, body in
                    let done = StepCounter { progress(.publishing(done: $0, files: count)) }
                    session.pool.forEach(count) { index in
                        body(index)
                        done.step()
                    }
                }
                progress(.keeping)
                session.saveDocuments()
                let report = report.with(result.outcome)
                last?.save(report, plan, result, of: origin, after: look)
                return report
            }
        } catch {
            throw .system("\(error)")
        }
    }
}

extension PublishPlan {
    /// What is to be said of a plan before it is carried out.
    func report(
        on site: LinkedSite, _ options: BuildOptions, pageFindings: [Diagnostic] = [], links: LinkCounts? = nil
    ) -> BuildReport {
        BuildReport(
            of: site, others: diagnostics + pageFindings, lines: options.lines, isStrict: options.isStrict,
            files: pages.count + 1, pages: pageCount, links: links)
    }
}
