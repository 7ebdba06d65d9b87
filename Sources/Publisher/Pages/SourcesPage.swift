import Corpus
import Instruments
import Linker

/// The list of sources: what each is, and where the site rests on it.
enum SourcesPage {
    static let shape: ModelShape = .fields([
        "title": .text,
        "sources": .list(
            .fields([
                "id": .text, "key": .text, "title": .text, "href": .optional(.text), "hreflang": .optional(.text),
                "publisher": .optional(.text), "date": .optional(.html), "language": .optional(.text),
                "hasFacts": .flag, "note": .optional(.text),
                "uses": .list(
                    .fields(["kind": .text, "href": .optional(.text), "text": .text, "byline": .html])),
                "hasUses": .flag,
            ])),
    ])

    /// Where on the page a source is.
    static func fragment(of key: SourceKey) -> String { "source-\(key)" }

    static func write(
        _ sources: SourceCatalogue, _ page: PageContext, to model: inout Model
    ) -> PageFrame.Description {
        let uses = SourceUses(on: page)
        model.text("title", page.words[.sourcesTitle])
        model.list("sources", of: inOrder(sources, page.language)) { model, entry in
            model.object { self.entry(entry, uses, page, to: &$0) }
        }
        var description = PageFrame.Description(
            title: page.words[.sourcesTitle], summary: page.words[.sourcesDescription])
        description.breadcrumb = [(to: page.destination(.home), text: page.words[.navHome])]
        return description
    }

    /// The sources as a reader looks them up: by the folded title, then by key, which is total.
    private static func inOrder(_ sources: SourceCatalogue, _ language: Language) -> [SourceEntry] {
        let keyed = sources.entries.map { (folded: Slug.folded($0.title.text(in: language) ?? ""), entry: $0) }
        return keyed.sorted { ($0.folded, $0.entry.key) < ($1.folded, $1.entry.key) }.map(\.entry)
    }

    private static func entry(
        _ entry: SourceEntry, _ uses: SourceUses, _ page: PageContext, to model: inout Model
    ) {
        let publisher = entry.publisher?.text(in: page.language)
        model.text("id", fragment(of: entry.key))
        model.text("key", entry.key.description)
        model.text("title", entry.title.text(in: page.language) ?? entry.key.description)
        model.optional("href", WebAddress.safe(entry.url))
        model.optional("hreflang", entry.language?.rawValue)
        model.optional("publisher", publisher)
        model.date("date", entry.date, in: page)
        model.optional("language", entry.language.map { page.words.name(of: $0) })
        model.flag("hasFacts", publisher != nil || entry.date != nil || entry.language != nil)
        model.optional("note", entry.note?.text(in: page.language))
        let own = uses.of(entry.key)
        model.list("uses", of: own) { model, use in
            model.object { model in
                model.text("kind", use.kind)
                model.optional("href", use.destination, in: page)
                model.text("text", use.text)
                model.html("byline", use.byline)
            }
        }
        model.flag("hasUses", !own.isEmpty)
    }
}
