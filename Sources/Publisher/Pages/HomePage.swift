import Corpus
import Instruments
import Linker

/// A language's first page: what this is, the chapters and articles at a glance, the latest news, what comes next.
enum HomePage {
    private static let latestNews = 5
    private static let namedPages = 100

    static let shape: ModelShape = .fields([
        "title": .text,
        "instrument": .text,
        "short": .text,
        "certified": .optional(.text),
        "fullText": .optional(.text),
        "chapters": .list(
            .fields(["href": .text, "name": .text, "range": .text, "articles": .list(ChapterPage.articleShape)])),
        "hasChapters": .flag,
        "articles": .list(ChapterPage.articleShape),
        "hasArticles": .flag,
        "news": .list(NewsListPage.itemShape),
        "hasNews": .flag,
        "newsList": .optional(.text),
        "nextEvent": .optional(
            .fields([
                "href": .text, "title": .text, "date": .html, "place": .optional(.text), "condition": .optional(.text),
            ])),
        "timeline": .optional(.text),
        "glossary": .optional(.text),
        "others": .list(.link),
        "pages": .list(.link),
        "hasMore": .flag,
        "asOf": .optional(.html),
    ])

    static func content(in page: PageContext) -> PageContent {
        let primary = page.site.configuration.primary
        let instrument = page.site.registry.instrument(primary)
        let written = page.common.numbers(of: primary)
        let isSmall = written.count <= ListParts.articlesOnOnePage
        let chapters = (instrument?.chapters ?? []).compactMap { chapter -> ModelValue? in
            guard let instrument, let href = page.href(PageKey(.chapter(primary, chapter.number), in: page.language))
            else { return nil }
            return .fields([
                "href": .utf8(href),
                "name": .text(page.name(chapter)),
                "range": .text(ChapterPage.range(chapter, page)),
                "articles": .list(isSmall ? ChapterPage.articles(chapter.articles, of: instrument, in: page) : []),
            ])
        }
        // Without chapters the articles themselves; with them only those that stand in none.
        let inChapters = Set(instrument?.chapters.flatMap(\.articles) ?? [])
        let loose = isSmall ? written.filter { !inChapters.contains($0) } : []
        let articles = instrument.map { ChapterPage.articles(loose, of: $0, in: page) } ?? []
        let news = (page.site.news[page.language] ?? []).prefix(latestNews).compactMap {
            NewsListPage.item(page.edition.documents[$0], in: page)
        }
        let others = otherInstruments(page)
        let pages = freePages(page)
        let timeline = page.href(PageKey(.timeline(part: 1), in: page.language))
        let glossary = page.href(PageKey(.glossary(part: 1), in: page.language))
        let name = instrument?.name.text(in: page.language) ?? primary.rawValue
        return PageContent(
            description: PageFrame.Description(template: .home, title: page.siteTitle, summary: name),
            model: .fields([
                "title": .text(page.siteTitle),
                "instrument": .text(name),
                "short": .text(instrument.map(page.name) ?? primary.rawValue),
                "certified": .optional(WebAddress.safe(instrument?.url)),
                "fullText": .optional(page.href(PageKey(.fullText(primary, part: 0), in: page.language))),
                "chapters": .list(chapters),
                "hasChapters": .flag(!chapters.isEmpty),
                "articles": .list(articles),
                "hasArticles": .flag(!articles.isEmpty),
                "news": .list(news),
                "hasNews": .flag(!news.isEmpty),
                "newsList": .optional(page.href(PageKey(.newsList(part: 1), in: page.language))),
                "nextEvent": .optional(nextEvent(page)),
                "timeline": .optional(timeline),
                "glossary": .optional(glossary),
                "others": .list(others),
                "pages": .list(pages),
                "hasMore": .flag(timeline != nil || glossary != nil || !others.isEmpty || !pages.isEmpty),
                "asOf": .optional(page.site.configuration.asOf.map { page.dates.html($0) }),
            ]))
    }

    /// The first event that is not over on the day the content describes; the first pending one where there is none.
    private static func nextEvent(_ page: PageContext) -> ModelValue? {
        guard let asOf = page.site.configuration.asOf else { return nil }
        for place in page.site.events[page.language] ?? [] {
            let document = page.edition.documents[place]
            guard case .event(let event) = document.linked.frontMatter.kind,
                event.date.last.map({ $0 >= asOf }) ?? true,
                let href = page.href(document)
            else { continue }
            return .fields([
                "href": .utf8(href),
                "title": .text(document.title),
                "date": .html(page.dates.html(event.date)),
                "place": .optional(event.place),
                "condition": .optional(event.condition),
            ])
        }
        return nil
    }

    private static func otherInstruments(_ page: PageContext) -> [ModelValue] {
        page.site.registry.instruments.compactMap { instrument in
            guard instrument.id != page.site.configuration.primary else { return nil }
            return page.href(PageKey(.fullText(instrument.id, part: 0), in: page.language)).map {
                .link($0, page.name(instrument))
            }
        }
    }

    private static func freePages(_ page: PageContext) -> [ModelValue] {
        var found: [ModelValue] = []
        for document in page.edition.documents where document.kind == .page {
            guard document.linked.compiled.key.language == page.language, found.count < namedPages,
                let href = page.href(document)
            else { continue }
            found.append(.link(href, document.title))
        }
        return found
    }
}
