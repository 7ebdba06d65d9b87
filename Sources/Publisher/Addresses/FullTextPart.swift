import Instruments

/// A page's share of the whole text of an instrument.
struct FullTextPart: Sendable, Hashable {
    /// The chapter that it belongs to, where the instrument has chapters.
    let chapter: ProvisionNumber?
    /// The articles that have a text, in order.
    let articles: [ProvisionNumber]

    /// Divides the articles that have a text: one part up to ``ListParts/articlesOnOnePage``, else one a chapter, and
    /// none of over ``ListParts/articlesPerPart``. Linear in the articles.
    static func divide(_ instrument: Instrument, written: Set<ProvisionNumber>) -> [FullTextPart] {
        guard !written.isEmpty else { return [] }
        let ordered = written.sorted()
        guard ordered.count > ListParts.articlesOnOnePage else {
            return [FullTextPart(chapter: nil, articles: ordered)]
        }
        var parts: [FullTextPart] = []
        var placed: Set<ProvisionNumber> = []
        func add(_ articles: [ProvisionNumber], chapter: ProvisionNumber?) {
            for start in stride(from: 0, to: articles.count, by: ListParts.articlesPerPart) {
                let end = min(articles.count, start + ListParts.articlesPerPart)
                parts.append(FullTextPart(chapter: chapter, articles: Array(articles[start..<end])))
            }
        }
        for chapter in instrument.chapters {
            add(chapter.articles.filter { written.contains($0) && placed.insert($0).inserted }, chapter: chapter.number)
        }
        add(ordered.filter { !placed.contains($0) }, chapter: nil)
        return parts
    }
}
