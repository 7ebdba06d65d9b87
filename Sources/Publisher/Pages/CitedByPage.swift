import Corpus
import Instruments
import Linker

/// Everybody who mentions a provision or a concept, where its own page has no room for them.
enum CitedByPage {
    static let shape: ModelShape = .fields([
        "title": .text,
        "subject": .link,
        "count": .text,
        "mentions": .list(.mention),
        "pagination": .optional(.pagination),
    ])

    static func content(
        citing article: ProvisionNumber, of instrument: InstrumentID, part: Int, in page: PageContext
    ) -> PageContent {
        let reference = ProvisionReference(instrument, .article(article))
        return content(
            page.common.mentions[reference] ?? [], subject: page.name(reference),
            href: page.href(reference), title: .citedByTitle, part: part, in: page
        ) { .citedBy(instrument, article, part: $0) }
    }

    static func content(of concept: ConceptSource, part: Int, in page: PageContext) -> PageContent {
        let id = concept.concept.id
        return content(
            page.site.conceptMentions[page.language]?[id] ?? [],
            subject: concept.title.text(in: page.language) ?? id.rawValue,
            href: page.href(page.plan.place(of: id, in: page.language)), title: .mentionsTitle, part: part, in: page
        ) { .mentions(id, part: $0) }
    }

    private static func content(
        _ mentions: [Mention], subject: String, href: [UInt8]?, title: Word, part: Int, in page: PageContext,
        _ key: (Int) -> PageKey.Subject
    ) -> PageContent {
        let range = ListParts.range(of: part, per: ListParts.citedBy, total: mentions.count)
        let model = MentionModel(page: page)
        let title = page.words.filled(title, ["subject": subject])
        var description = PageFrame.Description(template: .citedBy, title: title)
        description.breadcrumb = [
            (href: page.href(PageKey(.home, in: page.language)), text: page.words[.navHome]),
            (href: href, text: subject),
        ]
        return PageContent(
            description: description,
            model: .fields([
                "title": .text(title),
                "subject": .link(href ?? page.base.href(page.address, fragment: nil as PageFragment?), subject),
                "count": .text(MentionModel.count(mentions.count, page.words) ?? ""),
                "mentions": .list(mentions[range].map(model.entry)),
                "pagination": .pagination(
                    part: part, of: ListParts.count(of: mentions.count, per: ListParts.citedBy), in: page, key),
            ]))
    }
}
