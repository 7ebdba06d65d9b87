import Corpus
import Instruments

/// What something rests on.
extension Model {
    /// Adds a list of sources: the site's own by their titles, all else as it is written.
    mutating func sources(_ name: StaticString, _ items: [String], in page: PageContext) {
        list(name, of: items) { model, item in
            model.object { model in
                if case .entry(let entry) = page.edition.sources?.meaning(of: item) {
                    model.source(entry, in: page)
                } else {
                    model.source(item, in: page)
                }
            }
        }
    }

    private mutating func source(_ entry: SourceEntry, in page: PageContext) {
        optional("href", WebAddress.safe(entry.url))
        optional("hreflang", entry.language?.rawValue)
        text("text", entry.title.text(in: page.language) ?? entry.key.description)
        optional("publisher", entry.publisher?.text(in: page.language))
        date("date", entry.date, in: page)
        optional(
            "place",
            page.destination(PageKey(.sources, in: page.language), fragment: SourcesPage.fragment(of: entry.key)),
            in: page)
    }

    private mutating func source(_ item: String, in page: PageContext) {
        optional("href", WebAddress.safe(item).map(Destination.web), in: page)
        absent("hreflang")
        text("text", item)
        absent("publisher")
        absent("date")
        absent("place")
    }
}
