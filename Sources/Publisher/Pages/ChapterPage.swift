import Corpus
import Instruments
import Linker

/// A chapter: what introduces it, and its articles with their summaries.
enum ChapterPage {
    static let articleShape: ModelShape = .fields([
        "href": .optional(.text), "number": .text, "title": .optional(.text), "summary": .optional(.text),
        "isUnchecked": .flag, "citedBy": .optional(.text), "hasNotes": .flag,
    ])

    static let shape: ModelShape = .fields([
        "name": .text,
        "range": .text,
        "instrument": .text,
        "introduction": .optional(ChapterIntroduction.shape),
        "articles": .list(articleShape),
        "fullText": .optional(.text),
        "citedBy": .optional(.mentions),
        "previous": .optional(.link),
        "next": .optional(.link),
        "hasNeighbours": .flag,
    ])

    static func write(
        _ chapter: Instrument.Chapter, of instrument: Instrument, _ page: PageContext, to model: inout Model
    ) -> PageFrame.Description {
        let name = page.name(chapter)
        let range = Self.range(chapter, page)
        let fullText = page.destination(.fullText(instrument.id, part: 0))
        let mentions = page.mentions(of: ProvisionReference(instrument.id, .chapter(chapter.number)))
        let place = instrument.chapters.firstIndex { $0.number == chapter.number } ?? 0
        func neighbour(_ place: Int) -> (destination: Destination, chapter: Instrument.Chapter)? {
            guard instrument.chapters.indices.contains(place) else { return nil }
            let chapter = instrument.chapters[place]
            return page.destination(.chapter(instrument.id, chapter.number)).map { ($0, chapter) }
        }
        let (previous, next) = (neighbour(place - 1), neighbour(place + 1))

        model.text("name", name)
        model.text("range", range)
        model.text("instrument", page.name(instrument))
        ChapterIntroduction.write("introduction", to: chapter.number, of: instrument.id, page, to: &model)
        model.list("articles") { articles(chapter.articles, of: instrument, page, to: &$0) }
        model.optional("fullText", fullText, in: page)
        model.mentions(
            "citedBy", mentions, MentionGroups(mentions, kinds: page.edition.kinds), all: nil, .citedByAll, in: page)
        for (field, neighbour) in [("previous" as StaticString, previous), ("next", next)] {
            if let neighbour {
                model.link(field, neighbour.destination, page.name(neighbour.chapter), in: page)
            } else {
                model.absent(field)
            }
        }
        model.flag("hasNeighbours", previous != nil || next != nil)

        var description = PageFrame.Description(
            title: name,
            summary: page.words.filled(.chapterDescription, ["range": range, "instrument": page.name(instrument)]))
        description.contents = PageContents(of: instrument, chapter: chapter, page)
        description.breadcrumb = [(to: page.destination(.home), text: page.words[.navHome])]
        if instrument.id != page.configuration.primary {
            description.breadcrumb.append((to: fullText, text: page.name(instrument)))
        }
        return description
    }

    /// The articles of a chapter by their numbers.
    static func range(_ chapter: Instrument.Chapter, _ page: PageContext) -> String {
        guard let first = chapter.articles.first, let last = chapter.articles.last else { return "" }
        if first == last { return PageContext.capitalized(ProvisionID.article(first).wording(in: page.language)) }
        return page.words.filled(.articleRange, ["first": first.description, "last": last.description])
    }

    /// Adds articles as elements of a list, also those without a text.
    static func articles(
        _ numbers: [ProvisionNumber], of instrument: Instrument, _ page: PageContext, to model: inout Model
    ) {
        for number in numbers {
            let provision = ProvisionID.article(number)
            let document = page.common.article(number, of: instrument.id)
            let article = document?.article
            let isUnchecked = article?.review == .unchecked
            let count = page.mentions(of: ProvisionReference(instrument.id, provision)).count
            model.object { model in
                model.optional("href", document.flatMap { page.destination($0) }, in: page)
                model.text("number") { page.writeName(of: provision, to: &$0) }
                model.optional("title", document?.title)
                model.optional("summary", article?.summary)
                model.flag("isUnchecked", isUnchecked)
                model.optional("citedBy", MentionGroups.count(count, page.words))
                model.flag("hasNotes", isUnchecked || count > 0)
            }
        }
    }
}
