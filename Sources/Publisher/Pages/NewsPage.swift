import Compiler
import Corpus
import Instruments
import Linker

/// A news item: where it is from, its text, what it gets wrong, what it cites.
enum NewsPage {
    static let correctionShape: ModelShape = .fields(["text": .text, "excerpt": .html])

    static let shape: ModelShape = .fields([
        "title": .text,
        "kind": .text,
        "publisher": .optional(.text),
        "published": .optional(.html),
        "hasByline": .flag,
        "source": .optional(
            .fields(["title": .optional(.text), "href": .optional(.text), "retrieved": .optional(.html)])),
        "updated": .optional(.html),
        "body": .html,
        "corrections": .list(correctionShape),
        "hasCorrections": .flag,
        "cites": .list(ArticlePage.citesShape),
        "hasCites": .flag,
        "concepts": .list(.link),
        "hasConcepts": .flag,
        "list": .optional(.text),
    ])

    static func content(_ document: LinkedDocument, _ news: FrontMatter.News, in page: PageContext) -> PageContent {
        let cites = CitedProvisions(document, in: page).entries
        let concepts = ArticlePage.concepts(of: document, in: page)
        let list = page.href(PageKey(.newsList(part: 1), in: page.language))
        var description = PageFrame.Description(
            template: .news, title: document.frontMatter.title, summary: document.compiled.blocks.first?.text)
        description.isArticle = true
        description.breadcrumb = [
            (href: page.href(PageKey(.home, in: page.language)), text: page.words[.navHome]),
            (href: list, text: page.words[.newsTitle]),
        ]
        return PageContent(
            description: description,
            model: .fields([
                "title": .text(document.frontMatter.title),
                "kind": .text(MentionModel(page: page).name(MentionKind.of(document.frontMatter.kind))),
                "publisher": .optional(news.publisher),
                "published": .optional(news.published.map { page.dates.html($0) }),
                "hasByline": .flag(news.publisher != nil || news.published != nil),
                "source": .optional(
                    news.source.map { source in
                        .fields([
                            "title": .optional(source.title ?? source.url),
                            "href": .optional(WebAddress.safe(source.url)),
                            "retrieved": .optional(source.retrieved.map { page.dates.html($0) }),
                        ])
                    }),
                "updated": .optional(document.frontMatter.updated.map { page.dates.html($0) }),
                "body": .html(DocumentBody.html(document, in: page)),
                "corrections": .list(corrections(document, in: page)),
                "hasCorrections": .flag(!document.corrections.isEmpty),
                "cites": .list(cites),
                "hasCites": .flag(!cites.isEmpty),
                "concepts": .list(concepts),
                "hasConcepts": .flag(!concepts.isEmpty),
                "list": .optional(list),
            ]))
    }

    /// What a document says wrongly, and what is right.
    static func corrections(_ document: LinkedDocument, in page: PageContext) -> [ModelValue] {
        let primary = page.site.registry.instrument(page.site.configuration.primary)
        let instrument = primary.map(page.name) ?? page.site.configuration.primary.rawValue
        return document.corrections.map { correction in
            let text: String
            switch correction.claim {
            case .articles(let claimed, let actual):
                text = page.words.filled(
                    .correctionArticles,
                    ["claimed": String(claimed), "actual": String(actual), "instrument": instrument])
            case .chapters(let claimed, let actual):
                text = page.words.filled(
                    .correctionChapters,
                    ["claimed": String(claimed), "actual": String(actual), "instrument": instrument])
            case .provision(let reference, let nearest):
                let name = page.name(reference)
                if let nearest {
                    let near = page.name(ProvisionReference(reference.instrument, nearest))
                    text = page.words.filled(.correctionProvisionNearest, ["provision": name, "nearest": near])
                } else {
                    text = page.words.filled(.correctionProvision, ["provision": name])
                }
            }
            return .fields(["text": .text(text), "excerpt": .html(ExcerptWriter.html(correction.excerpt))])
        }
    }
}
