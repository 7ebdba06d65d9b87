import Corpus
import Instruments
import Linker

/// The table of all citations of a language's documents.
enum CitationsPage {
    private static let namedTargets = 4

    static let shape: ModelShape = .fields([
        "title": .text,
        "count": .text,
        "rows": .list(
            .fields([
                "href": .optional(.text), "source": .text, "excerpt": .html, "provisions": .html, "state": .text,
                "status": .text,
            ])),
        "pagination": .optional(.pagination),
    ])

    static func content(part: Int, in page: PageContext) -> PageContent {
        let entries = page.plan.citationEntries[page.language] ?? []
        let range = ListParts.range(of: part, per: ListParts.citations, total: entries.count)
        var description = PageFrame.Description(
            template: .citations, title: page.words[.citationsTitle], summary: page.words[.citationsDescription])
        description.breadcrumb = [(href: page.href(PageKey(.home, in: page.language)), text: page.words[.navHome])]
        return PageContent(
            description: description,
            model: .fields([
                "title": .text(page.words[.citationsTitle]),
                "count": .text(String(entries.count)),
                "rows": .list(entries[range].map { row($0.document, $0.citation, in: page) }),
                "pagination": .pagination(
                    part: part, of: ListParts.count(of: entries.count, per: ListParts.citations), in: page
                ) { .citations(part: $0) },
            ]))
    }

    private static func row(_ place: Int, _ index: Int, in page: PageContext) -> ModelValue {
        let document = page.edition.documents[place]
        let citations = document.linked.citations
        let targets = citations.indices.contains(index) ? citations[index].targets : []
        let status = targets.map(\.status).max { rank($0) < rank($1) } ?? .external
        return .fields([
            "href": .optional(page.href(document, fragment: .citation(index))),
            "source": (source(document, document.linked.compiled.citations[index].from, in: page)),
            "excerpt": .html(ExcerptWriter.html(document.linked.compiled.citations[index].excerpt)),
            "provisions": .html(provisions(targets, in: page)),
            "state": .text(status.rawValue),
            "status": .text(CitedProvisions.words(status, page.words)),
        ])
    }

    private static func rank(_ status: CitationStatus) -> Int {
        switch status {
        case .resolved: 0
        case .external: 1
        case .unchecked: 2
        case .dangling: 3
        }
    }

    private static func source(_ document: PublishedDocument, _ from: ProvisionID?, in page: PageContext) -> ModelValue {
        guard let article = document.article else { return .text(document.title) }
        return .utf8(page.utf8Name(ProvisionReference(article.instrument, from ?? .article(article.number))))
    }

    /// The cited provisions as links; of a long range the first and the last.
    private static func provisions(_ targets: [LinkedCitation.Target], in page: PageContext) -> HTML {
        var writer = HTMLWriter()
        func write(_ target: LinkedCitation.Target) {
            let name = CitedProvisions.name(target, in: page)
            guard let href = CitedProvisions.href(target, in: page) else { return writer.text(name) }
            writer.raw("<a")
            writer.attribute("href", href)
            writer.raw(">")
            writer.text(name)
            writer.raw("</a>")
        }
        if targets.count > namedTargets, let first = targets.first, let last = targets.last {
            write(first)
            writer.raw(" – ")
            write(last)
        } else {
            for (index, target) in targets.enumerated() {
                if index > 0 { writer.raw(", ") }
                write(target)
            }
        }
        return writer.finish()
    }
}
