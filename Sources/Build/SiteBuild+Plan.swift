import Citations
import Compiler
import Corpus
import Diagnostics
import Linker
import Publisher
import Source

extension SiteBuild {
    /// Reads, compiles, links and plans the site; nothing is rendered or written. Nil if `isOvertaken` became true on the
    /// way.
    ///
    /// Errors in the content are in the report; what is thrown is everything else.
    public func plan(
        unless isOvertaken: @escaping @Sendable () -> Bool = { false }
    ) throws(BuildFailure) -> SiteSnapshot? {
        let pool = WorkerPool(jobs: options.jobs)
        let source: SiteSource
        switch try read(pool) {
        case .success(let read): source = read
        case .failure(let broken): return SiteSnapshot(report: report(judged(broken.diagnostics)), plan: nil)
        }
        let registry = source.registry
        let compiler = DocumentCompiler(reader: CitationReader(registry: registry))
        let compiled = pool.map(source.documents) { isOvertaken() ? nil : compiler.compile($0) }
        if isOvertaken() { return nil }
        let linker = Linker(
            configuration: source.configuration, registry: registry, concepts: source.concepts,
            attachments: Set(source.attachments.map(\.path)))
        let site = linker.link(compiled.compactMap { $0 }, sourceFindings: source.diagnostics)
        if isOvertaken() { return nil }
        let templates = TemplateSet.load(source.templates, languages: source.configuration.languages)
        let plan = Publisher.plan(site: site, templates: templates, attachments: source.attachments)
        return SiteSnapshot(report: report(judged(site.diagnostics + plan.diagnostics), site, plan), plan: plan)
    }
}

extension SiteBuild: LiveSite {
    /// Plans the whole site anew, whatever changed.
    public func rebuild(
        _ changes: SourceChanges, unless isOvertaken: @escaping @Sendable () -> Bool
    ) throws(BuildFailure) -> SiteSnapshot? {
        try plan(unless: isOvertaken)
    }
}
