import Corpus
import Instruments
import Linker

/// Where a language's pages rest on each source.
struct SourceUses {
    /// One such place.
    struct Use {
        /// What it is: the name of its kind.
        let kind: String
        let text: String
        let destination: Destination?
        /// Who published it and when.
        let byline: HTML
    }

    private var uses: [SourceKey: [Use]] = [:]

    /// Looks through the lines of the status, then all documents of a page's language, in their order. Linear in their
    /// lists of sources.
    init(on page: PageContext) {
        if let status = page.edition.status {
            for row in StatusPage.rows(of: status) {
                let destination = page.destination(PageKey(.status, in: page.language), fragment: row.fragment)
                let use = Use(
                    kind: page.words[.navStatus], text: StatusPage.name(of: row.act, page), destination: destination,
                    byline: StatusPage.byline(of: row.act, page))
                add(use, for: row.act.sources)
            }
        }
        for document in page.edition.documents where document.key.language == page.language {
            let use = Use(
                kind: document.kind.name(page.words), text: document.title, destination: page.destination(document),
                byline: document.byline)
            add(use, for: document.frontMatter.sourceLists.flatMap(\.items))
        }
    }

    /// The places of a source.
    func of(_ key: SourceKey) -> [Use] { uses[key] ?? [] }

    /// Notes a place once for each source that it names.
    private mutating func add(_ use: Use, for items: [String]) {
        for key in Set(items.compactMap { SourceKey($0) }) { uses[key, default: []].append(use) }
    }
}
