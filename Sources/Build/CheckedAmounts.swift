/// How much a run looked at, for programs.
struct CheckedAmounts: Encodable {
    let documents: Int
    let pages: Int
    let citations: Int
    /// Links inside the pages, and those of them that name an id or lead elsewhere; left out where nobody looked.
    let links: Int?
    let fragments: Int?
    let externalLinks: Int?

    init(_ report: BuildReport) {
        documents = report.documents
        (pages, citations) = (report.pages, report.citations)
        links = report.links?.links
        fragments = report.links?.fragments
        externalLinks = report.links?.external
    }
}
