import Corpus
import Instruments
import Linker

/// A chapter: its articles with their summaries.
enum ChapterPage {
    static let articleShape: ModelShape = .fields([
        "href": .optional(.text), "number": .text, "title": .optional(.text), "summary": .optional(.text),
        "isUnchecked": .flag, "citedBy": .optional(.text), "hasNotes": .flag,
    ])

    static let shape: ModelShape = .fields([
        "name": .text,
        "range": .text,
        "instrument": .text,
        "articles": .list(articleShape),
        "fullText": .optional(.text),
        "citedBy": .optional(.mentions),
        "previous": .optional(.link),
        "next": .optional(.link),
        "hasNeighbours": .flag,
    ])

    static func content(
        _ chapter: Instrument.Chapter, of instrument: Instrument, in page: PageContext
    ) -> PageContent {
        let place = instrument.chapters.firstIndex { $0.number == chapter.number } ?? 0
        func neighbour(_ place: Int) -> ModelValue {
            guard instrument.chapters.indices.contains(place) else { return .absent }
            let chapter = instrument.chapters[place]
            return page.href(PageKey(.chapter(instrument.id, chapter.number), in: page.language)).map {
                .link($0, page.name(chapter))
            } ?? .absent
        }
        let previous = neighbour(place - 1)
        let next = neighbour(place + 1)
        let range = Self.range(chapter, page)
        let whole = ProvisionReference(instrument.id, .chapter(chapter.number))
        let mentions = page.common.mentions[whole] ?? []
        var description = PageFrame.Description(
            template: .chapter, title: page.name(chapter),
            summary: page.words.filled(.chapterDescription, ["range": range, "instrument": page.name(instrument)]))
        description.breadcrumb = [(href: page.href(PageKey(.home, in: page.language)), text: page.words[.navHome])]
        let fullText = page.href(PageKey(.fullText(instrument.id, part: 0), in: page.language))
        if instrument.id != page.site.configuration.primary {
            description.breadcrumb.append((href: fullText, text: page.name(instrument)))
        }
        return PageContent(
            description: description,
            model: .fields([
                "name": .text(page.name(chapter)),
                "range": .text(range),
                "instrument": .text(page.name(instrument)),
                "articles": .list(articles(chapter.articles, of: instrument, in: page)),
                "fullText": .optional(fullText),
                "citedBy": MentionModel(page: page).groups(mentions, all: nil, .citedByAll),
                "previous": previous,
                "next": next,
                "hasNeighbours": .flag(!previous.isAbsent || !next.isAbsent),
            ]))
    }

    /// The articles of a chapter by their numbers.
    static func range(_ chapter: Instrument.Chapter, _ page: PageContext) -> String {
        guard let first = chapter.articles.first, let last = chapter.articles.last else { return "" }
        if first == last { return PageContext.capitalized(ProvisionID.article(first).wording(in: page.language)) }
        return page.words.filled(.articleRange, ["first": first.description, "last": last.description])
    }

    /// Articles in a list, also those without a text.
    static func articles(
        _ numbers: [ProvisionNumber], of instrument: Instrument, in page: PageContext
    ) -> [ModelValue] {
        numbers.map { number in
            let reference = ProvisionReference(instrument.id, .article(number))
            let document = page.common.article(number, of: instrument.id)
            let article = document?.article
            let isUnchecked = article?.review == .unchecked
            let count = page.common.mentions[reference]?.count ?? 0
            return .fields([
                "href": .optional(document.flatMap { page.href($0) }),
                "number": .utf8(page.utf8Name(reference.provision)),
                "title": .optional(document?.title),
                "summary": .optional(article?.summary),
                "isUnchecked": .flag(isUnchecked),
                "citedBy": .optional(MentionModel.count(count, page.words)),
                "hasNotes": .flag(isUnchecked || count > 0),
            ])
        }
    }
}
