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

    static func write(part: Int, _ page: PageContext, to model: inout Model) -> PageFrame.Description {
        let news = page.site.news[page.language] ?? []
        let range = ListParts.range(of: part, per: ListParts.news, total: news.count)
        model.text("title", page.words[.newsTitle])
        model.list("news", of: news[range]) { model, place in
            item(page.edition.documents[place], page, to: &model)
        }
        model.optional("feed", page.destination(.newsFeed), in: page)
        model.pagination(part: part, of: ListParts.count(of: news.count, per: ListParts.news), in: page) {
            .newsList(part: $0)
        }
        var description = PageFrame.Description(
            template: .newsList, title: page.words[.newsTitle], summary: page.words[.newsDescription])
        description.breadcrumb = [(to: page.destination(.home), text: page.words[.navHome])]
        return description
    }

    /// What a news item is about, as lists say it: its summary, else the beginning of its text.
    static func summary(of document: LinkedDocument, _ news: FrontMatter.News) -> String? {
        news.summary ?? document.compiled.blocks.first?.text
    }

    /// Adds a news item as an element of a list, where it is one and has a page.
    static func item(_ document: PublishedDocument, _ page: PageContext, to model: inout Model) {
        guard let news = document.news, let destination = page.destination(document) else { return }
        model.object { item(document, news, at: destination, page, to: &$0) }
    }

    /// Adds the values of a news item.
    static func item(
        _ document: PublishedDocument, _ news: FrontMatter.News, at destination: Destination, _ page: PageContext,
        to model: inout Model
    ) {
        model.optional("href", destination, in: page)
        model.text("title", document.title)
        model.text("kind", document.kind.name(page.words))
        model.optional("publisher", news.publisher)
        model.optionalHTML("published") { writer in
            if let day = news.published { page.dates.write(day, to: &writer) }
        }
        model.optional("summary", summary(of: document.linked, news))
    }
}
