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
                "introduction": .optional(.html), "articles": .list(articleShape),
            ])),
        "pagination": .optional(.pagination),
    ])

    static func write(
        _ instrument: Instrument, part: Int, _ page: PageContext, to model: inout Model
    ) -> PageFrame.Description {
        let whole = PageKey(.fullText(instrument.id, part: 0), in: page.language)
        let parts = page.plan.fullTextParts[whole] ?? []
        let isDivided = parts.count > 1
        let title = page.words.filled(.fullTextTitle, ["instrument": page.name(instrument)])
        let name = instrument.name.text(in: page.language) ?? page.name(instrument)
        let summary = page.words.filled(.fullTextDescription, ["instrument": name])
        var description = PageFrame.Description(template: .fullText, title: title, summary: summary)
        description.breadcrumb = [(to: page.destination(.home), text: page.words[.navHome])]
        var shown: [FullTextPart] = isDivided ? [] : parts
        if isDivided, part > 0, parts.indices.contains(part - 1) {
            shown = [parts[part - 1]]
            description.breadcrumb.append((to: page.destination(whole), text: title))
            description = PageFrame.Description(
                template: .fullText,
                title: page.words.filled(.fullTextPart, ["title": title, "range": range(parts[part - 1], page)]),
                summary: summary, breadcrumb: description.breadcrumb)
        }
        model.text("title", description.title)
        model.text("instrument", name)
        model.optional("certified", WebAddress.safe(instrument.url))
        model.list("parts") { if isDivided, part == 0 { contents(parts, instrument, page, to: &$0) } }
        model.flag("hasParts", isDivided && part == 0)
        model.list("chapters") { model in
            for part in shown { chapters(of: part, instrument, page, to: &model) }
        }
        if isDivided, part > 0 {
            model.pagination(part: part, of: parts.count, in: page) { .fullText(instrument.id, part: $0) }
        } else {
            model.absent("pagination")
        }
        return description
    }

    private static func range(_ part: FullTextPart, _ page: PageContext) -> String {
        guard let first = part.articles.first, let last = part.articles.last else { return "" }
        return page.words.filled(.articleRange, ["first": first.description, "last": last.description])
    }

    private static func contents(
        _ parts: [FullTextPart], _ instrument: Instrument, _ page: PageContext, to model: inout Model
    ) {
        for (index, part) in parts.enumerated() {
            guard let place = page.destination(.fullText(instrument.id, part: index + 1)) else { continue }
            let chapter = part.chapter.flatMap { number in instrument.chapters.first { $0.number == number } }
            model.object { model in
                model.optional("href", place, in: page)
                model.text("name", chapter.map(page.name) ?? range(part, page))
                model.text("range", chapter == nil ? "" : range(part, page))
            }
        }
    }

    /// Adds the articles of a part under their chapters.
    private static func chapters(
        of part: FullTextPart, _ instrument: Instrument, _ page: PageContext, to model: inout Model
    ) {
        var rest = Set(part.articles)
        for chapter in instrument.chapters where part.chapter == nil || part.chapter == chapter.number {
            let articles = chapter.articles.filter { rest.remove($0) != nil }
            guard !articles.isEmpty else { continue }
            let begins = articles.first == chapter.articles.first { page.common.article($0, of: instrument.id) != nil }
            model.object { model in
                model.text("id", ProvisionID.chapter(chapter.number).eId)
                model.text("name", page.name(chapter))
                model.optional("href", page.destination(.chapter(instrument.id, chapter.number)), in: page)
                model.optionalHTML("introduction") { writer in
                    guard begins else { return }
                    ChapterIntroduction.write(
                        inFullTextTo: chapter.number, of: instrument.id, page, to: &writer)
                }
                model.list("articles", of: articles) { article($1, of: instrument, page, to: &$0) }
            }
        }
        let loose = part.articles.filter(rest.contains)
        guard !loose.isEmpty else { return }
        model.object { model in
            model.absent("id")
            model.absent("name")
            model.absent("href")
            model.absent("introduction")
            model.list("articles", of: loose) { article($1, of: instrument, page, to: &$0) }
        }
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
            model.html("text") { text(document, page, to: &$0) }
        }
    }

    /// Writes what stands before the first heading; its references to footnotes lead to the article's own page.
    private static func text(_ document: PublishedDocument, _ page: PageContext, to writer: inout HTMLWriter) {
        FootnoteReferences.write(of: document, in: page, to: &writer) { filler, writer in
            for block in document.linked.compiled.blocks {
                switch block.kind {
                case .provision(let number): filler.fill(block.fragment, asProvision: number, into: &writer)
                case .prose: filler.fill(block.fragment, into: &writer)
                case .footnotes, .commentary: continue
                }
            }
        }
    }
}
