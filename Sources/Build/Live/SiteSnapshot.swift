import Bytes
import Corpus
import Instruments
import Linker
import Publisher

/// A site as it was planned at one moment: what was found, and files that are made when they are asked for.
public struct SiteSnapshot: Sendable {
    /// What was found.
    public let report: BuildReport
    /// The files and addresses; nil where the content was too broken to plan any.
    public let plan: PublishPlan?

    /// Creates a snapshot.
    public init(report: BuildReport, plan: PublishPlan?) {
        self.report = report
        self.plan = plan
    }

    /// The file at a path of the site (`vi/dieu-64/index.html`), compared byte by byte. Logarithmic.
    public func file(_ path: String) -> PlannedFile? {
        guard let files = plan?.pages else { return nil }
        return ByteOrder.firstIndex(of: path, in: files, by: \.path).map { files[$0] }
    }

    /// The page about something in the first language that has it.
    private func page(
        of subject: PageKey.Subject, in site: LinkedSite, _ plan: PublishPlan
    ) -> (address: PageAddress, fragment: String?)? {
        let keys = site.configuration.languages.lazy.map { PageKey(subject, in: $0) }
        return keys.compactMap { plan.addresses.address($0) }.first.map { ($0, nil) }
    }

    /// The page that shows what a source file holds (`Content/news/….vi.md`), and the fragment of anything smaller than the
    /// page; nil for sources without a page of their own. A concept's page is the one in the first language that has it.
    public func page(ofSource source: String) -> (address: PageAddress, fragment: String?)? {
        guard let plan, let site = report.site, source.hasPrefix("Content/") else { return nil }
        if source == SourceCatalogue.path { return page(of: .sources, in: site, plan) }
        if source == TreatyStatus.path { return page(of: .status, in: site, plan) }
        let path = source.dropFirst("Content/".count)
        if let id = ConceptSource.id(ofPath: path) {
            for language in site.configuration.languages {
                guard let place = plan.addresses.place(of: id, in: language) else { continue }
                return plan.addresses.address(place.page).map { ($0, place.fragment) }
            }
            return nil
        }
        // A key's stem is composed, whatever the file's name is; strings are compared in that sense.
        guard let key = DocumentKey(path: path), let document = site.document(key),
            let place = plan.addresses.place(of: document),
            let address = plan.addresses.address(place.page)
        else { return nil }
        return (address, place.fragment)
    }
}
