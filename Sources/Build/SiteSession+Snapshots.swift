import Corpus
import Linker
import Publisher

extension SiteSession {
    /// Plans the pages of the site as it is now.
    /// - Returns: the plan, and the one before it.
    func plan(
        _ site: LinkedSite, _ templates: TemplateSet, _ attachments: [SiteSource.Attachment]
    ) -> (plan: PublishPlan, earlier: PublishPlan?) {
        state.withLock { state in
            let earlier = state.plan
            let plan = Publisher.plan(site: site, templates: templates, attachments: attachments, after: earlier)
            state.plan = plan
            return (plan, earlier)
        }
    }

    /// Brings the site up to date and plans its pages; none is made before it is asked for.
    public func rebuild(
        _ changes: SourceChanges = .everything, unless isOvertaken: @escaping @Sendable () -> Bool = { false }
    ) throws(BuildFailure) -> SiteSnapshot? {
        switch try update(changes, unless: isOvertaken, progress: { _ in }) {
        case .linked(let site, let templates, let attachments):
            let plan = plan(site, templates, attachments).plan
            return SiteSnapshot(report: plan.report(on: site, options), plan: plan)
        case .broken(let diagnostics):
            return SiteSnapshot(
                report: BuildReport(of: nil, others: diagnostics, lines: options.lines, isStrict: options.isStrict),
                plan: nil)
        case nil: return nil
        }
    }
}
