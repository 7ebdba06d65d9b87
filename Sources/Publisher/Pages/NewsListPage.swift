import Corpus
import Instruments
import Linker

/// The list of news, the newest first.
enum NewsListPage {
    static let itemShape: ModelShape = .fields([
        "href": .text, "title": .text, "kind": .text, "publisher": .optional(.text), "published": .optional(.html),
        "summary": .optional(.text),
    ])

    static let shape: ModelShape = .fields([
        "title": .text, "news": .list(itemShape), "feed": .optional(.text), "pagination": .optional(.pagination),
    ])

    static func content(part: Int, in page: PageContext) -> PageContent {
        let news = page.site.news[page.language] ?? []
        let range = ListParts.range(of: part, per: ListParts.news, total: news.count)
        var description = PageFrame.Description(
            template: .newsList, title: page.words[.newsTitle], summary: page.words[.newsDescription])
        description.breadcrumb = [(href: page.href(PageKey(.home, in: page.language)), text: page.words[.navHome])]
        return PageContent(
            description: description,
            model: .fields([
                "title": .text(page.words[.newsTitle]),
                "news": .list(news[range].compactMap { item(page.edition.documents[$0], in: page) }),
                "feed": .optional(page.href(PageKey(.newsFeed, in: page.language))),
                "pagination": .pagination(
                    part: part, of: ListParts.count(of: news.count, per: ListParts.news), in: page
                ) { .newsList(part: $0) },
            ]))
    }

    /// A news item in a list.
    static func item(_ document: PublishedDocument, in page: PageContext) -> ModelValue? {
        guard case .news(let news) = document.linked.frontMatter.kind, let href = page.href(document) else {
            return nil
        }
        return .fields([
            "href": .utf8(href),
            "title": .text(document.title),
            "kind": .text(MentionModel(page: page).name(document.kind)),
            "publisher": .optional(news.publisher),
            "published": .optional(news.published.map { page.dates.html($0) }),
            "summary": .optional(document.linked.compiled.blocks.first?.text),
        ])
    }
}
