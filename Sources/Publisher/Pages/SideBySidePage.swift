import Compiler
import Corpus
import Instruments
import Linker

/// The text of an instrument in two languages, paragraph beside paragraph, or a part of it.
enum SideBySidePage {
    private static let textShape: ModelShape = .fields([
        "href": .optional(.text), "number": .text, "title": .text, "summary": .optional(.text), "isUnchecked": .flag,
    ])

    static let shape: ModelShape = .fields([
        "title": .text,
        "instrument": .text,
        "certified": .optional(.text),
        "fullText": .optional(.text),
        "ownLanguage": .text,
        "ownName": .text,
        "otherLanguage": .text,
        "otherName": .text,
        "parts": TextParts.listShape,
        "hasParts": .flag,
        "chapters": .list(
            .fields([
                "id": .optional(.text), "name": .optional(.text), "counterpart": .optional(.text),
                "articles": .list(
                    .fields([
                        "id": .text, "own": .optional(textShape), "other": .optional(textShape),
                        "rows": .list(.fields(["left": .optional(.html), "right": .optional(.html)])),
                    ])),
            ])),
        "pagination": .optional(.pagination),
    ])

    /// - Parameter other: the language of the pair that is not the site's own.
    static func write(
        _ instrument: Instrument, with other: Language, part: Int, _ page: PageContext, to model: inout Model
    ) -> PageFrame.Description {
        let pair = LanguagePair(main: page.edition.mainLanguage, other: other)
        let beside = PageContext(
            page.key.inLanguage(pair.partner(of: page.language)), at: page.address, in: page.edition)
        let parts = TextParts(of: instrument, part: part, on: page) {
            .sideBySide(instrument.id, with: other, part: $0)
        }
        let (ownName, otherName) = (page.words[.languageName], beside.words[.languageName])
        let name = instrument.name.text(in: page.language) ?? page.name(instrument)
        let description = parts.description(
            title: page.words.filled(
                .sideBySideTitle,
                ["instrument": page.name(instrument), "language": ownName, "other": otherName]),
            summary: page.words.filled(.sideBySideDescription, ["instrument": name]))
        model.text("title", description.title)
        model.text("instrument", name)
        model.optional("certified", WebAddress.safe(instrument.url))
        model.optional("fullText", page.destination(.fullText(instrument.id, part: 0)), in: page)
        model.text("ownLanguage", page.language.rawValue)
        model.text("ownName", ownName)
        model.text("otherLanguage", beside.language.rawValue)
        model.text("otherName", otherName)
        parts.writeList(to: &model)
        model.list("chapters", of: parts.chapters) { model, entry in
            model.object { model in
                model.optional("id", entry.chapter.map { ProvisionID.chapter($0.number).eId })
                model.optional("name", entry.chapter.map(page.name))
                model.optional("counterpart", entry.chapter.map(beside.name))
                model.list("articles", of: entry.articles) { model, number in
                    model.object { article(number, of: instrument.id, page, beside, to: &$0) }
                }
            }
        }
        parts.writePagination(to: &model)
        return description
    }

    private static func article(
        _ number: ProvisionNumber, of instrument: InstrumentID, _ page: PageContext, _ beside: PageContext,
        to model: inout Model
    ) {
        let own = page.common.article(number, of: instrument)
        let other = beside.common.article(number, of: instrument)
        model.text("id") { writer in writer.raw { ProvisionID.article(number).appendEId(to: &$0) } }
        head("own", own, page, to: &model)
        head("other", other, beside, to: &model)
        let blocks = AlignedBlocks(own.map(page.linked)?.compiled, other.map(page.linked)?.compiled)
        model.list("rows", of: blocks.rows) { model, row in
            model.object { model in
                model.optionalHTML("left") { writer in
                    if let own { ArticleText.write(row.own, of: own, page, to: &writer) }
                }
                model.optionalHTML("right") { writer in
                    guard let other else { return }
                    ArticleText.write(row.other, of: other, beside, isCounterpart: own != nil, to: &writer)
                }
            }
        }
    }

    private static func head(
        _ name: StaticString, _ document: PublishedDocument?, _ page: PageContext, to model: inout Model
    ) {
        guard let document, let article = document.article else { return model.absent(name) }
        model.object(name) { model in
            model.optional("href", page.destination(document), in: page)
            model.text("number") { page.writeName(of: .article(article.number), to: &$0) }
            model.text("title", document.title)
            model.optional("summary", article.summary)
            model.flag("isUnchecked", article.review == .unchecked)
        }
    }
}
