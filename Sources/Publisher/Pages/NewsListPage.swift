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
        "title": .text, "news": .list(itemShape), "feed": .optional(.text), "groups": NewsGroupsPart.shape,
        "hasGroups": .flag, "allGroups": .optional(.text), "pagination": .optional(.pagination),
    ])

    static func write(part: Int, _ page: PageContext, to model: inout Model) -> PageFrame.Description {
        let title = page.words[.newsTitle]
        write(
            page.edition.news(in: page.language), title: title, part: part, page, to: &model, { .newsList(part: $0) })
        var description = PageFrame.Description(
            title: title, summary: page.words[.newsDescription])
        description.breadcrumb = [(to: page.destination(.home), text: page.words[.navHome])]
        return description
    }

    /// Adds some news, or as many of them as a part holds.
    static func write(
        _ news: [Int], title: String, part: Int, _ page: PageContext, to model: inout Model,
        _ key: (Int) -> PageKey.Subject
    ) {
        let range = ListParts.range(of: part, per: ListParts.news, total: news.count)
        model.text("title", title)
        model.list("news", of: news[range]) { model, place in
            item(page.edition.documents[place], page, to: &model)
        }
        model.optional("feed", page.destination(.newsFeed), in: page)
        NewsGroupsPart.write(page, to: &model)
        model.pagination(part: part, of: ListParts.count(of: news.count, per: ListParts.news), in: page, key)
    }

    /// From the home page to the list of news.
    static func breadcrumb(_ page: PageContext) -> [(to: Destination?, text: String)] {
        [
            (to: page.destination(.home), text: page.words[.navHome]),
            (to: page.destination(.newsList(part: 1)), text: page.words[.newsTitle]),
        ]
    }

    /// What a news item is about, as lists say it: its summary, else the beginning of its text.
    static func summary(of document: @autoclosure () -> LinkedDocument, _ news: FrontMatter.News) -> String? {
        news.summary ?? document().compiled.blocks.first?.text
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
        model.date("published", news.published, in: page)
        model.optional("summary", summary(of: page.linked(document), news))
    }
}
