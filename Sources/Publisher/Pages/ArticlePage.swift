import Compiler
import Corpus
import Instruments
import Linker

/// An article: its provisions with who cites them, what it cites, commentary.
enum ArticlePage {
    static let provisionShape: ModelShape = .fields([
        "html": .html,
        "isProvision": .flag,
        "hasTools": .flag,
        "name": .text,
        "citedBy": .optional(.mentions),
        "translations": .list(.fields(["href": .text, "language": .text, "name": .text])),
    ])

    static let shape: ModelShape = .fields([
        "number": .text,
        "title": .text,
        "summary": .optional(.text),
        "isUnchecked": .flag,
        "checked": .optional(.text),
        "instrument": .text,
        "certified": .optional(.text),
        "chapter": .optional(.link),
        "fullText": .optional(.text),
        "updated": .optional(.html),
        "provisions": .list(provisionShape),
        "hasProvisions": .flag,
        "commentary": .optional(.html),
        "footnotes": .optional(.html),
        "cites": .list(citesShape),
        "hasCites": .flag,
        "citedBy": .optional(.mentions),
        "concepts": .list(.link),
        "hasConcepts": .flag,
        "previous": .optional(.fields(["href": .text, "number": .text, "title": .text])),
        "next": .optional(.fields(["href": .text, "number": .text, "title": .text])),
        "hasNeighbours": .flag,
    ])

    static let citesShape: ModelShape = .fields([
        "href": .optional(.text), "text": .text, "state": .text, "status": .optional(.text),
    ])

    static func content(
        _ document: LinkedDocument, _ article: FrontMatter.Article, in page: PageContext
    ) -> PageContent {
        let instrument = page.site.registry.instrument(article.instrument)
        let whole = ProvisionReference(article.instrument, .article(article.number))
        let number = page.name(whole)
        let parts = ArticleParts(document, page: page)
        let chapter = instrument.flatMap { page.edition.chapter(of: article.number, in: $0) }
        let chapterLink = chapter.flatMap { chapter in
            page.href(PageKey(.chapter(article.instrument, chapter.number), in: page.language)).map {
                (href: $0, text: page.name(chapter))
            }
        }
        let mentions = page.common.mentions[whole] ?? []
        let all = page.href(PageKey(.citedBy(article.instrument, article.number, part: 1), in: page.language))
        let mentionModel = MentionModel(page: page)
        let cites = CitedProvisions(document, in: page, leavingOut: whole).entries
        let concepts = concepts(of: document, in: page)
        let fullText = page.href(PageKey(.fullText(article.instrument, part: 0), in: page.language))

        let neighbours = page.common.neighbours(of: article)
        let previous = neighbour(neighbours.before, in: page)
        let next = neighbour(neighbours.after, in: page)

        var description = PageFrame.Description(
            template: .article, title: "\(number): \(document.frontMatter.title)", summary: article.summary)
        description.isArticle = true
        description.breadcrumb = [(href: page.href(PageKey(.home, in: page.language)), text: page.words[.navHome])]
        if let chapterLink { description.breadcrumb.append((href: chapterLink.href, text: chapterLink.text)) }
        return PageContent(
            description: description,
            model: .fields([
                "number": .text(number),
                "title": .text(document.frontMatter.title),
                "summary": .optional(article.summary),
                "isUnchecked": .flag(article.review == .unchecked),
                "checked": .optional(article.review == .checked ? checked(article, page.words) : nil),
                "instrument": .text(instrument.map(page.name) ?? article.instrument.rawValue),
                "certified": .optional(WebAddress.safe(instrument?.url)),
                "chapter": .optional(chapterLink.map { .link($0.href, $0.text) }),
                "fullText": .optional(fullText),
                "updated": .optional(document.frontMatter.updated.map { page.dates.html($0) }),
                "provisions": .list(parts.provisions(mentions: mentionModel, allMentions: all)),
                "hasProvisions": .flag(!parts.isEmpty),
                "commentary": .optional(parts.commentary),
                "footnotes": .optional(parts.footnotes),
                "cites": .list(cites),
                "hasCites": .flag(!cites.isEmpty),
                "citedBy": .optional(
                    mentionModel.groups(mentions, all: all, .citedByAll) { mention in
                        guard let target = mention.target else { return true }
                        return !parts.topLevel.contains { target.isWithin($0) }
                    }),
                "concepts": .list(concepts),
                "hasConcepts": .flag(!concepts.isEmpty),
                "previous": previous,
                "next": next,
                "hasNeighbours": .flag(!previous.isAbsent || !next.isAbsent),
            ]))
    }

    private static func checked(_ article: FrontMatter.Article, _ words: StringTable) -> String {
        guard let copy = article.copy else { return words[.reviewChecked] }
        return words.filled(.reviewCheckedCopy, ["copy": copy])
    }

    private static func neighbour(_ document: PublishedDocument?, in page: PageContext) -> ModelValue {
        guard let document, let article = document.article, let href = page.href(document) else { return .absent }
        return .fields([
            "href": .utf8(href),
            "number": .utf8(page.utf8Name(ProvisionReference(article.instrument, .article(article.number)))),
            "title": .text(document.title),
        ])
    }

    /// The concepts that a document speaks of, each once, in text order.
    static func concepts(of document: LinkedDocument, in page: PageContext) -> [ModelValue] {
        var seen: Set<ConceptID> = []
        return document.compiled.concepts.compactMap { mention in
            guard seen.insert(mention.concept).inserted,
                let title = page.plan.concept(mention.concept)?.title.text(in: page.language),
                let href = page.href(page.plan.place(of: mention.concept, in: page.language))
            else { return nil }
            return .link(href, title)
        }
    }
}
