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

    static func write(
        citing article: ProvisionNumber, of instrument: InstrumentID, part: Int, _ page: PageContext,
        to model: inout Model
    ) -> PageFrame.Description {
        let reference = ProvisionReference(instrument, .article(article))
        return write(
            page.mentions(of: reference), subject: page.name(reference), at: page.destination(reference),
            title: .citedByTitle, part: part, page, to: &model
        ) { .citedBy(instrument, article, part: $0) }
    }

    static func write(
        of concept: ConceptSource, part: Int, _ page: PageContext, to model: inout Model
    ) -> PageFrame.Description {
        let id = concept.concept.id
        return write(
            page.mentions(of: id),
            subject: concept.title.text(in: page.language) ?? id.rawValue,
            at: page.destination(page.plan.place(of: id, in: page.language)), title: .mentionsTitle, part: part, page,
            to: &model
        ) { .mentions(id, part: $0) }
    }

    private static func write(
        _ mentions: [Mention], subject: String, at place: Destination?, title: Word, part: Int, _ page: PageContext,
        to model: inout Model, _ key: (Int) -> PageKey.Subject
    ) -> PageFrame.Description {
        let range = ListParts.range(of: part, per: ListParts.citedBy, total: mentions.count)
        let title = page.words.filled(title, ["subject": subject])
        model.text("title", title)
        model.link("subject", place ?? .page(page.address, nil), subject, in: page)
        model.text("count", MentionGroups.count(mentions.count, page.words) ?? "")
        model.list("mentions", of: range) { $0.mention(mentions[$1], in: page) }
        model.pagination(
            part: part, of: ListParts.count(of: mentions.count, per: ListParts.citedBy), in: page, key)
        var description = PageFrame.Description(title: title)
        description.breadcrumb = [
            (to: page.destination(.home), text: page.words[.navHome]), (to: place, text: subject),
        ]
        return description
    }
}
