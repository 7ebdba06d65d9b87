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
        "sideBySide": .list(.link),
        "parts": TextParts.listShape,
        "hasParts": .flag,
        "chapters": .list(
            .fields([
                "id": .optional(.text), "name": .optional(.text), "href": .optional(.text),
                "introduction": .optional(.html), "articles": .list(articleShape),
            ])),
        "pagination": .optional(.pagination),
    ])

    static func write(
        _ instrument: Instrument, part: Int, _ page: PageContext, to model: inout Model
    ) -> PageFrame.Description {
        let parts = TextParts(of: instrument, part: part, on: page) { .fullText(instrument.id, part: $0) }
        let name = instrument.name.text(in: page.language) ?? page.name(instrument)
        let description = parts.description(
            title: page.words.filled(.fullTextTitle, ["instrument": page.name(instrument)]),
            summary: page.words.filled(.fullTextDescription, ["instrument": name]))
        model.text("title", description.title)
        model.text("instrument", name)
        model.optional("certified", WebAddress.safe(instrument.url))
        SideBySideLinks.write(instrument.id, page, to: &model)
        parts.writeList(to: &model)
        model.list("chapters", of: parts.chapters) { model, entry in
            model.object { model in
                model.optional("id", entry.chapter.map { ProvisionID.chapter($0.number).eId })
                model.optional("name", entry.chapter.map(page.name))
                model.optional(
                    "href", entry.chapter.flatMap { page.destination(.chapter(instrument.id, $0.number)) }, in: page)
                model.optionalHTML("introduction") { writer in
                    guard let chapter = entry.chapter, parts.isBeginning(entry.articles, of: chapter) else { return }
                    ChapterIntroduction.write(inFullTextTo: chapter.number, of: instrument.id, page, to: &writer)
                }
                model.list("articles", of: entry.articles) { article($1, of: instrument, page, to: &$0) }
            }
        }
        parts.writePagination(to: &model)
        return description
    }

    private static func article(
        _ number: ProvisionNumber, of instrument: Instrument, _ page: PageContext, to model: inout Model
    ) {
        guard let document = page.common.article(number, of: instrument.id), let article = document.article else {
            return
        }
        let provision = ProvisionID.article(number)
        model.object { model in
            model.text("id") { $0.raw { provision.appendEId(to: &$0) } }
            model.optional("href", page.destination(document), in: page)
            model.text("number") { page.writeName(of: provision, to: &$0) }
            model.text("title", document.title)
            model.optional("summary", article.summary)
            model.flag("isUnchecked", article.review == .unchecked)
            model.html("text") { writer in
                ArticleText.write(page.linked(document).compiled.blocks.indices, of: document, page, to: &writer)
            }
        }
    }
}
