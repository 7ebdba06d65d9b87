import Citations
import Compiler
import Corpus
import Diagnostics
import Instruments
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
        let pool = WorkerPool(jobs: options.jobs)
        if let output = options.output, let conflict = OutputPlace.conflict(of: output, with: options.source) {
            throw .usage(conflict)
        }
        progress(.reading)
        let source: SiteSource
        switch try read(pool) {
        case .success(let read): source = read
        case .failure(let broken): return report(judged(broken.diagnostics))
        }
        let site = link(source, pool, progress)
        let templates = TemplateSet.load(source.templates, languages: source.configuration.languages)
        let plan = Publisher.plan(site: site, templates: templates, attachments: source.attachments)
        let diagnostics = judged(site.diagnostics + plan.diagnostics)
        var outcome: Publication.Outcome?
        if let output = options.output, !diagnostics.contains(where: { $0.severity == .error }) {
            outcome = try publish(plan, to: output, pool, progress)
        }
        return report(diagnostics, site, plan, outcome)
    }

    /// Reads, compiles and links the site, for those who want to ask it something; no page is planned.
    public func link() throws(BuildFailure) -> BuildReport {
        let pool = WorkerPool(jobs: options.jobs)
        switch try read(pool) {
        case .success(let source):
            let site = link(source, pool) { _ in }
            return report(judged(site.diagnostics), site)
        case .failure(let broken):
            return report(judged(broken.diagnostics))
        }
    }

    private func link(
        _ source: SiteSource, _ pool: WorkerPool, _ progress: @escaping @Sendable (Progress) -> Void
    ) -> LinkedSite {
        let registry = source.registry
        let compiler = DocumentCompiler(reader: CitationReader(registry: registry))
        let done = StepCounter { progress(.compiling(done: $0, documents: source.documents.count)) }
        let compiled = pool.map(source.documents) { document in
            defer { done.step() }
            return compiler.compile(document)
        }
        progress(.linking)
        let linker = Linker(
            configuration: source.configuration, registry: registry, concepts: source.concepts,
            attachments: Set(source.attachments.map(\.path)))
        return linker.link(compiled, sourceFindings: source.diagnostics)
    }

    /// Content so broken that there is nothing to compile.
    struct Broken: Error {
        let diagnostics: [Diagnostic]
    }

    func read(_ pool: WorkerPool) throws(BuildFailure) -> Result<SiteSource, Broken> {
        var baseURL: String?
        if let given = options.baseURL {
            baseURL = SiteConfiguration.baseURL(given)
            if baseURL == nil { throw .usage("--base-url takes an http or https address, not ‘\(given)’") }
        }
        do throws(SiteUnreadable) {
            let reader = SiteReader(root: options.source) { count, body in pool.forEach(count, body) }
            var source = try reader.read(includingDrafts: options.includesDrafts)
            if let baseURL { source.configuration.baseURL = baseURL }
            return .success(source)
        } catch {
            switch error {
            case .noSite: throw .usage(error.description)
            case .disk: throw .system(error.description)
            case .broken(let diagnostics): return .failure(Broken(diagnostics: diagnostics))
            }
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
