import Compiler
import Corpus
import Instruments
import Linker

/// An article: its provisions with who cites them, what it cites, commentary.
enum ArticlePage {
    static let provisionShape: ModelShape = .fields([
        "html": .html,
        "notes": .optional(
            .fields([
                "name": .text,
                "translations": .list(.fields(["href": .text, "language": .text, "languageName": .text])),
                "cite": .cite,
                "cites": .list(citesShape),
                "hasCites": .flag,
                "citedBy": .optional(.mentions),
            ])),
    ])

    static let shape: ModelShape = .fields([
        "number": .text,
        "title": .text,
        "summary": .optional(.text),
        "isUnchecked": .flag,
        "checked": .optional(.text),
        "asOf": .optional(.html),
        "updated": .optional(.html),
        "report": .optional(.text),
        "instrument": .text,
        "certified": .optional(.text),
        "chapter": .optional(.link),
        "fullText": .optional(.text),
        "sideBySide": .list(.link),
        "cite": .cite,
        "provisions": .list(provisionShape),
        "hasProvisions": .flag,
        "commentary": .optional(.html),
        "footnotes": .optional(.html),
        "cites": ArticleCitations.groupsShape,
        "hasCites": .flag,
        "citedByTitle": .text,
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

    static func write(
        _ document: LinkedDocument, _ article: FrontMatter.Article, _ page: PageContext, to model: inout Model
    ) -> PageFrame.Description {
        let instrument = page.registry.instrument(article.instrument)
        let whole = ProvisionReference(article.instrument, .article(article.number))
        let number = page.name(whole)
        let parts = ArticleParts(document, article, page)
        let chapter = instrument?.chapter(of: article.number)
        let chapterPlace = chapter.flatMap { page.destination(.chapter(article.instrument, $0.number)) }
        let mentions = page.mentions(of: whole)
        // What is said of a provision that has a block of its own is not said of the whole again. Most of it stands beside the
        // provision, where it is quickly found; the rest repeats a sentence that does.
        let beside = Set(
            parts.topLevel.flatMap { page.mentions(of: ProvisionReference(article.instrument, $0)) })
        let documents = page.edition.documents
        let ofWhole = MentionGroups(mentions, kinds: page.edition.kinds) { place in
            let mention = mentions[place]
            guard !beside.contains(mention) else { return false }
            guard let target = mention.target(in: page.linked(documents[mention.document])) else { return true }
            return !parts.topLevel.contains { target.isWithin($0) }
        }
        let all = page.destination(.citedBy(article.instrument, article.number, part: 1))

        model.text("number", number)
        model.text("title", document.compiled.frontMatter.title)
        model.optional("summary", article.summary)
        status(of: document, article, page, to: &model)
        model.text("instrument", instrument.map(page.name) ?? article.instrument.rawValue)
        model.optional("certified", WebAddress.safe(instrument?.url))
        if let chapter, let chapterPlace {
            model.link("chapter", chapterPlace, page.name(chapter), in: page)
        } else {
            model.absent("chapter")
        }
        model.optional("fullText", page.destination(.fullText(article.instrument, part: 0)), in: page)
        SideBySideLinks.write(article.instrument, article: article.number, page, to: &model)
        model.cite(whole, in: page)
        parts.write(allMentions: all, to: &model)
        let cited = parts.citations.write(page, to: &model)
        model.text("citedByTitle", page.words[parts.topLevel.isEmpty ? .articleCitedBy : .articleCitedByInGeneral])
        model.mentions("citedBy", mentions, ofWhole, all: all, .citedByAll, in: page)
        concepts(of: document, page, to: &model)
        let (before, after) = page.common.neighbours(of: article)
        let hasBefore = neighbour("previous", before, page, to: &model)
        let hasAfter = neighbour("next", after, page, to: &model)
        model.flag("hasNeighbours", hasBefore || hasAfter)

        var description = PageFrame.Description(
            title: "\(number): \(document.compiled.frontMatter.title)", summary: article.summary)
        description.isArticle = true
        description.saysWhereToReport = true
        description.cited = cited
        description.breadcrumb = [(to: page.destination(.home), text: page.words[.navHome])]
        if let chapter, let chapterPlace {
            description.breadcrumb.append((to: chapterPlace, text: page.name(chapter)))
        }
        if let instrument {
            description.contents = PageContents(of: instrument, chapter: chapter, article: article.number, page)
        }
        return description
    }

    /// Adds whether the text was compared with another one and with which, of what day it is, and where to report.
    private static func status(
        of document: LinkedDocument, _ article: FrontMatter.Article, _ page: PageContext, to model: inout Model
    ) {
        model.flag("isUnchecked", article.review == .unchecked)
        model.optional("checked", article.review == .checked ? checked(article, page.words) : nil)
        model.date("asOf", page.configuration.asOf, in: page)
        model.date("updated", document.compiled.frontMatter.updated, in: page)
        model.optional("report", ReportAddress.of(page))
    }

    private static func checked(_ article: FrontMatter.Article, _ words: StringTable) -> String {
        guard let copy = article.copy else { return words[.reviewChecked] }
        return words.filled(.reviewCheckedCopy, ["copy": copy])
    }

    /// Adds the article before or after, and says whether there is one.
    private static func neighbour(
        _ name: StaticString, _ document: PublishedDocument?, _ page: PageContext, to model: inout Model
    ) -> Bool {
        guard let document, let article = document.article, let place = page.destination(document) else {
            model.absent(name)
            return false
        }
        model.object(name) { model in
            model.optional("href", place, in: page)
            model.text("number", page.name(ProvisionReference(article.instrument, .article(article.number))))
            model.text("title", document.title)
        }
        return true
    }

    /// Adds the concepts that a document speaks of, each once, in text order, and whether there are any.
    static func concepts(of document: LinkedDocument, _ page: PageContext, to model: inout Model) {
        var seen: Set<ConceptID> = []
        var hasAny = false
        model.list("concepts") { model in
            for index in document.compiled.concepts.indices {
                let concept = document.compiled.concepts[index].concept
                guard seen.insert(concept).inserted,
                    let title = page.plan.concept(concept)?.title.text(in: page.language),
                    let place = page.destination(page.plan.place(of: concept, in: page.language))
                else { continue }
                model.linkElement(place, title, in: page)
                hasAny = true
            }
        }
        model.flag("hasConcepts", hasAny)
    }
}
