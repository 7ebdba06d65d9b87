import Publisher

extension SiteSession {
    /// Brings the site up to date and plans its pages; none is made before it is asked for.
    public func rebuild(
        _ changes: SourceChanges = .everything, unless isOvertaken: @escaping @Sendable () -> Bool = { false }
    ) throws(BuildFailure) -> SiteSnapshot? {
        switch try update(changes, unless: isOvertaken, progress: { _ in }) {
        case .linked(let site, let templates, let attachments):
            let plan = state.withLock { state in
                let plan = Publisher.plan(
                    site: site, templates: templates, attachments: attachments, after: state.plan)
                state.plan = plan
                return plan
            }
            return SiteSnapshot(report: plan.report(on: site, options), plan: plan)
        case .broken(let diagnostics):
            return SiteSnapshot(
                report: BuildReport(of: nil, others: diagnostics, lines: options.lines, isStrict: options.isStrict),
                plan: nil)
        case nil: return nil
        }
    }
}
