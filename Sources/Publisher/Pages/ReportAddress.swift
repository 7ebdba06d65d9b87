import Corpus

/// Where a reader reports a mistake on a page.
enum ReportAddress {
    /// The address from `site.yml` with the page's own in it: the one it has on the web, its path where none is known.
    static func of(_ page: PageContext) -> String? {
        guard let address = WebAddress.safe(page.configuration.reportURL) else { return nil }
        let own = page.plan.absolute(page.address) ?? "/" + page.address.path
        return address.split(separator: SiteConfiguration.reportedPage, omittingEmptySubsequences: false)
            .joined(separator: PercentEncoding.component(own))
    }
}
