import Corpus
import Instruments
import Linker

/// The table of all citations of a language's documents.
enum CitationsPage {
    private static let namedTargets = 4

    static let shape: ModelShape = .fields([
        "title": .text,
        "count": .text,
        "map": .optional(.text),
        "rows": .list(
            .fields([
                "href": .optional(.text), "source": .text, "excerpt": .html, "provisions": .html, "state": .text,
                "status": .text,
            ])),
        "pagination": .optional(.pagination),
    ])

    static func write(part: Int, _ page: PageContext, to model: inout Model) -> PageFrame.Description {
        let entries = page.edition.citationEntries(in: page.language)
        let range = ListParts.range(of: part, per: ListParts.citations, total: entries.count)
        model.text("title", page.words[.citationsTitle])
        model.text("count", page.words.number(entries.count))
        model.optional("map", page.destination(.map), in: page)
        model.list("rows", of: entries[range]) { model, entry in
            model.object { row(entry.document, entry.citation, page, to: &$0) }
        }
        model.pagination(part: part, of: ListParts.count(of: entries.count, per: ListParts.citations), in: page) {
            .citations(part: $0)
        }
        var description = PageFrame.Description(
            title: page.words[.citationsTitle], summary: page.words[.citationsDescription])
        description.breadcrumb = [(to: page.destination(.home), text: page.words[.navHome])]
        return description
    }

    private static func row(_ place: Int, _ index: Int, _ page: PageContext, to model: inout Model) {
        let document = page.edition.documents[place]
        let linked = page.linked(document)
        let citations = linked.citations
        let targets = citations.indices.contains(index) ? citations[index].targets : .none
        let status = targets.map(\.status).max { rank($0) < rank($1) } ?? .external
        let from = linked.compiled.citations[index].from
        model.source(of: place, from, citation: index, in: page)
        model.html("excerpt") { ExcerptWriter.write(linked.compiled.citations[index].excerpt, to: &$0) }
        model.html("provisions") { provisions(targets, page, to: &$0) }
        model.text("state", status.rawValue)
        model.text("status", CitedProvisions.words(status, page.words))
    }

    private static func rank(_ status: CitationStatus) -> Int {
        switch status {
        case .resolved: 0
        case .external: 1
        case .unchecked: 2
        case .dangling: 3
        }
    }

    /// Writes the cited provisions as links; of a long range the first and the last.
    private static func provisions(
        _ targets: LinkedCitation.Targets, _ page: PageContext, to writer: inout HTMLWriter
    ) {
        if targets.count > namedTargets, let first = targets.first, let last = targets.last {
            write(first, page, to: &writer)
            writer.raw(" – ")
            write(last, page, to: &writer)
        } else {
            for index in targets.indices {
                if index > 0 { writer.raw(", ") }
                write(targets[index], page, to: &writer)
            }
        }
    }

    private static func write(_ target: LinkedCitation.Target, _ page: PageContext, to writer: inout HTMLWriter) {
        let place = CitedProvisions.destination(target, in: page)
        if let place {
            writer.raw("<a")
            writer.attribute("href") { page.write(place, to: &$0) }
            writer.raw(">")
        }
        let start = writer.count
        CitedProvisions.writeName(target, page, to: &writer)
        writer.escape(from: start)
        if place != nil { writer.raw("</a>") }
    }
}
