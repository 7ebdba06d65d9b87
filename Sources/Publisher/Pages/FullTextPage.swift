import Compiler
import Corpus
import Instruments
import Linker

/// The whole text of an instrument by chapter, or a part of it.
enum FullTextPage {
    static let articleShape: ModelShape = .fields([
        "id": .text, "href": .optional(.text), "number": .text, "title": .text, "summary": .optional(.text),
        "isUnchecked": .flag, "text": .html,
    ])

    static let shape: ModelShape = .fields([
        "title": .text,
        "instrument": .text,
        "certified": .optional(.text),
        "parts": .list(.fields(["href": .text, "name": .text, "range": .text])),
        "hasParts": .flag,
        "chapters": .list(
            .fields([
                "id": .optional(.text), "name": .optional(.text), "href": .optional(.text),
                "articles": .list(articleShape),
            ])),
        "pagination": .optional(.pagination),
    ])

    static func content(_ instrument: Instrument, part: Int, in page: PageContext) -> PageContent {
        let whole = PageKey(.fullText(instrument.id, part: 0), in: page.language)
        let parts = page.plan.fullTextParts[whole] ?? []
        let isDivided = parts.count > 1
        let title = page.words.filled(.fullTextTitle, ["instrument": page.name(instrument)])
        var description = PageFrame.Description(
            template: .fullText, title: title,
            summary: page.words.filled(
                .fullTextDescription, ["instrument": instrument.name.text(in: page.language) ?? page.name(instrument)]))
        description.breadcrumb = [(href: page.href(PageKey(.home, in: page.language)), text: page.words[.navHome])]
        var shown: [FullTextPart] = isDivided ? [] : parts
        if isDivided, part > 0, parts.indices.contains(part - 1) {
            shown = [parts[part - 1]]
            description.breadcrumb.append((href: page.href(whole), text: title))
            description = PageFrame.Description(
                template: .fullText,
                title: page.words.filled(.fullTextPart, ["title": title, "range": range(parts[part - 1], page)]),
                summary: description.summary, breadcrumb: description.breadcrumb)
        }
        let chapters = shown.flatMap { Self.chapters(of: $0, instrument, in: page) }
        return PageContent(
            description: description,
            model: .fields([
                "title": .text(description.title),
                "instrument": .text(instrument.name.text(in: page.language) ?? page.name(instrument)),
                "certified": .optional(WebAddress.safe(instrument.url)),
                "parts": .list(isDivided && part == 0 ? contents(parts, instrument, in: page) : []),
                "hasParts": .flag(isDivided && part == 0),
                "chapters": .list(chapters),
                "pagination": isDivided && part > 0
                    ? .pagination(part: part, of: parts.count, in: page) { .fullText(instrument.id, part: $0) }
                    : .absent,
            ]))
    }

    private static func range(_ part: FullTextPart, _ page: PageContext) -> String {
        guard let first = part.articles.first, let last = part.articles.last else { return "" }
        return page.words.filled(.articleRange, ["first": first.description, "last": last.description])
    }

    private static func contents(
        _ parts: [FullTextPart], _ instrument: Instrument, in page: PageContext
    ) -> [ModelValue] {
        parts.enumerated().compactMap { index, part in
            let chapter = part.chapter.flatMap { number in instrument.chapters.first { $0.number == number } }
            return page.href(PageKey(.fullText(instrument.id, part: index + 1), in: page.language)).map { href in
                .fields([
                    "href": .utf8(href),
                    "name": .text(chapter.map(page.name) ?? range(part, page)),
                    "range": .text(chapter == nil ? "" : range(part, page)),
                ])
            }
        }
    }

    /// The articles of a part under their chapters.
    private static func chapters(
        of part: FullTextPart, _ instrument: Instrument, in page: PageContext
    ) -> [ModelValue] {
        var rest = Set(part.articles)
        var chapters: [ModelValue] = []
        for chapter in instrument.chapters where part.chapter == nil || part.chapter == chapter.number {
            let articles = chapter.articles.filter { rest.remove($0) != nil }
            guard !articles.isEmpty else { continue }
            chapters.append(
                .fields([
                    "id": .text(ProvisionID.chapter(chapter.number).eId),
                    "name": .text(page.name(chapter)),
                    "href": .optional(page.href(PageKey(.chapter(instrument.id, chapter.number), in: page.language))),
                    "articles": .list(articles.compactMap { Self.article($0, of: instrument, in: page) }),
                ]))
        }
        let loose = part.articles.filter(rest.contains)
        if !loose.isEmpty {
            chapters.append(
                .fields([
                    "id": .absent, "name": .absent, "href": .absent,
                    "articles": .list(loose.compactMap { Self.article($0, of: instrument, in: page) }),
                ]))
        }
        return chapters
    }

    private static func article(
        _ number: ProvisionNumber, of instrument: Instrument, in page: PageContext
    ) -> ModelValue? {
        guard let document = page.common.article(number, of: instrument.id), let article = document.article else {
            return nil
        }
        let reference = ProvisionReference(instrument.id, .article(number))
        return .fields([
            "id": .text(reference.provision.eId),
            "href": .optional(page.href(document)),
            "number": .utf8(page.utf8Name(reference.provision)),
            "title": .text(document.title),
            "summary": .optional(article.summary),
            "isUnchecked": .flag(article.review == .unchecked),
            "text": .html(text(document, in: page)),
        ])
    }

    /// What stands before the first heading; its references to footnotes lead to the article's own page.
    private static func text(_ document: PublishedDocument, in page: PageContext) -> HTML {
        var filler = FragmentFiller(page: page, document: document.linked, isOwnPage: false)
        var writer = HTMLWriter()
        var hasFootnotes = false
        for block in document.linked.compiled.blocks {
            switch block.kind {
            case .provision(let number): filler.fill(block.fragment, asProvision: number, into: &writer)
            case .prose: filler.fill(block.fragment, into: &writer)
            case .footnotes: hasFootnotes = true
            case .commentary: continue
            }
        }
        guard hasFootnotes, let own = page.href(document) else { return writer.finish() }
        return FootnoteReferences.leading(to: own, in: writer.finish())
    }
}
