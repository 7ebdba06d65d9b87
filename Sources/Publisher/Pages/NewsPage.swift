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
        "sources": .list(.source),
        "hasSources": .flag,
        "list": .optional(.text),
    ])

    static func write(
        _ document: LinkedDocument, _ news: FrontMatter.News, _ page: PageContext, to model: inout Model
    ) -> PageFrame.Description {
        let list = page.destination(.newsList(part: 1))
        let title = document.frontMatter.title
        model.text("title", title)
        model.text("kind", MentionKind.of(document.frontMatter.kind).name(page.words))
        model.optional("publisher", news.publisher)
        model.date("published", news.published, in: page)
        model.flag("hasByline", news.publisher != nil || news.published != nil)
        if let source = news.source {
            model.object("source") { model in
                model.optional("title", source.title ?? source.url)
                model.optional("href", WebAddress.safe(source.url))
                model.date("retrieved", source.retrieved, in: page)
            }
        } else {
            model.absent("source")
        }
        model.date("updated", document.frontMatter.updated, in: page)
        model.html("body") { DocumentBody.write(document, in: page, to: &$0) }
        corrections(document, page, to: &model)
        let cited = CitedProvisions.write(document, document.citations.indices, page, to: &model)
        ArticlePage.concepts(of: document, page, to: &model)
        model.sources("sources", document.frontMatter.sources, in: page)
        model.flag("hasSources", !document.frontMatter.sources.isEmpty)
        model.optional("list", list, in: page)
        var description = PageFrame.Description(
            title: title, summary: NewsListPage.summary(of: document, news))
        description.isArticle = true
        description.cited = cited
        description.breadcrumb = [
            (to: page.destination(.home), text: page.words[.navHome]), (to: list, text: page.words[.newsTitle]),
        ]
        return description
    }

    /// Adds what a document says wrongly, and what is right.
    static func corrections(_ document: LinkedDocument, _ page: PageContext, to model: inout Model) {
        model.list("corrections", of: document.corrections) { model, correction in
            model.object { model in
                model.text("text", text(of: correction, page))
                model.html("excerpt") { ExcerptWriter.write(correction.excerpt, to: &$0) }
            }
        }
        model.flag("hasCorrections", !document.corrections.isEmpty)
    }

    private static func text(of correction: Correction, _ page: PageContext) -> String {
        let primary = page.registry.instrument(page.configuration.primary)
        let instrument = primary.map(page.name) ?? page.configuration.primary.rawValue
        switch correction.claim {
        case .articles(let claimed, let actual):
            return page.words.filled(
                .correctionArticles,
                ["claimed": String(claimed), "actual": String(actual), "instrument": instrument])
        case .chapters(let claimed, let actual):
            return page.words.filled(
                .correctionChapters,
                ["claimed": String(claimed), "actual": String(actual), "instrument": instrument])
        case .provision(let reference, let nearest):
            let name = page.name(reference)
            guard let nearest else { return page.words.filled(.correctionProvision, ["provision": name]) }
            let near = page.name(ProvisionReference(reference.instrument, nearest))
            return page.words.filled(.correctionProvisionNearest, ["provision": name, "nearest": near])
        }
    }
}
