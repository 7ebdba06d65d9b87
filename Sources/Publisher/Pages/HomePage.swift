import Corpus
import Instruments
import Linker

/// A language's first page: what this is, the chapters and articles at a glance, the latest news, what comes next.
enum HomePage {
    private static let latestNews = 3
    private static let namedPages = 100

    static let shape: ModelShape = .fields([
        "title": .text,
        "instrument": .text,
        "short": .text,
        "certified": .optional(.text),
        "fullText": .optional(.text),
        "sideBySide": .list(.link),
        "chapters": .list(
            .fields(["href": .text, "name": .text, "range": .text, "articles": .list(ChapterPage.articleShape)])),
        "hasChapters": .flag,
        "articles": .list(ChapterPage.articleShape),
        "hasArticles": .flag,
        "news": .list(NewsListPage.itemShape),
        "hasNews": .flag,
        "newsList": .optional(.text),
        "nextEvent": .optional(
            .fields([
                "href": .text, "title": .text, "date": .html, "place": .optional(.text), "condition": .optional(.text),
            ])),
        "status": .optional(
            .fields(["href": .text, "known": .text, "needed": .text, "drawn": .text, "asOf": .html])),
        "hasGlance": .flag,
        "timeline": .optional(.text),
        "glossary": .optional(.text),
        "sources": .optional(.text),
        "map": .optional(.text),
        "others": .list(.link),
        "pages": .list(.link),
        "hasMore": .flag,
        "asOf": .optional(.html),
    ])

    static func write(_ page: PageContext, to model: inout Model) -> PageFrame.Description {
        let primary = page.configuration.primary
        let instrument = page.registry.instrument(primary)
        let name = instrument?.name.text(in: page.language) ?? primary.rawValue
        let timeline = page.destination(.timeline(part: 1))
        let glossary = page.destination(.glossary(part: 1))
        let sources = page.destination(.sources)
        let map = page.destination(.map)
        let others = otherInstruments(page)
        let pages = freePages(page)
        model.text("title", page.siteTitle)
        model.text("instrument", name)
        model.text("short", instrument.map(page.name) ?? primary.rawValue)
        model.optional("certified", WebAddress.safe(instrument?.url))
        model.optional("fullText", page.destination(.fullText(primary, part: 0)), in: page)
        SideBySideLinks.write(primary, page, to: &model)
        contents(of: instrument, page, to: &model)
        let hasNews = news(page, to: &model)
        model.optional("newsList", page.destination(.newsList(part: 1)), in: page)
        let hasNext = nextEvent(page, to: &model)
        let hasStatus = status(page, to: &model)
        model.flag("hasGlance", hasNews || hasNext || hasStatus)
        model.optional("timeline", timeline, in: page)
        model.optional("glossary", glossary, in: page)
        model.optional("sources", sources, in: page)
        model.optional("map", map, in: page)
        model.list("others", of: others) { $0.linkElement($1.to, $1.text, in: page) }
        model.list("pages", of: pages) { $0.linkElement($1.to, $1.text, in: page) }
        model.flag(
            "hasMore",
            timeline != nil || glossary != nil || sources != nil || map != nil || !others.isEmpty || !pages.isEmpty)
        model.date("asOf", page.configuration.asOf, in: page)
        return PageFrame.Description(title: page.siteTitle, summary: name)
    }

    /// Adds the chapters with their articles, and the articles that stand in none; of a long text the chapters alone.
    private static func contents(of instrument: Instrument?, _ page: PageContext, to model: inout Model) {
        let written = instrument.flatMap { page.common.shelf(of: $0.id)?.numbers } ?? []
        let isSmall = written.count <= ListParts.articlesOnOnePage
        let chapters = (instrument?.chapters ?? []).compactMap { chapter in
            instrument.flatMap { page.destination(.chapter($0.id, chapter.number)) }.map { (chapter, $0) }
        }
        model.list("chapters", of: chapters) { model, entry in
            let (chapter, place) = entry
            model.object { model in
                model.optional("href", place, in: page)
                model.text("name", page.name(chapter))
                model.text("range", ChapterPage.range(chapter, page))
                model.list("articles") { model in
                    guard isSmall, let instrument else { return }
                    ChapterPage.articles(chapter.articles, of: instrument, page, to: &model)
                }
            }
        }
        model.flag("hasChapters", !chapters.isEmpty)
        let inChapters = Set(instrument?.chapters.flatMap(\.articles) ?? [])
        let loose = isSmall ? written.filter { !inChapters.contains($0) } : []
        model.list("articles") { model in
            if let instrument { ChapterPage.articles(loose, of: instrument, page, to: &model) }
        }
        model.flag("hasArticles", !loose.isEmpty)
    }

    /// Adds the latest news, and says whether there is any.
    private static func news(_ page: PageContext, to model: inout Model) -> Bool {
        let latest = (page.edition.news(in: page.language)).prefix(latestNews).map { page.edition.documents[$0] }
        model.list("news", of: latest) { NewsListPage.item($1, page, to: &$0) }
        let hasNews = latest.contains { $0.news != nil && $0.address != nil }
        model.flag("hasNews", hasNews)
        return hasNews
    }

    /// Adds the first event that is not over on the day the content describes; the first pending one where there is none.
    /// Says whether there is any.
    private static func nextEvent(_ page: PageContext, to model: inout Model) -> Bool {
        guard let asOf = page.configuration.asOf else {
            model.absent("nextEvent")
            return false
        }
        for place in page.edition.events(in: page.language) {
            let document = page.edition.documents[place]
            guard let event = document.event, event.date.last.map({ $0 >= asOf }) ?? true,
                let destination = page.destination(document)
            else { continue }
            model.object("nextEvent") { model in
                model.optional("href", destination, in: page)
                model.text("title", document.title)
                model.html("date") { page.dates.write(event.date, to: &$0) }
                model.optional("place", event.place)
                model.optional("condition", event.condition)
            }
            return true
        }
        model.absent("nextEvent")
        return false
    }

    /// Adds how far the instrument is on its way into force, in one line, and says whether that is told.
    private static func status(_ page: PageContext, to model: inout Model) -> Bool {
        guard let status = page.edition.status, let place = page.destination(.status) else {
            model.absent("status")
            return false
        }
        let needed = status.entryIntoForce.threshold
        model.object("status") { model in
            model.optional("href", place, in: page)
            model.text("known", StatusPage.known(status, page.words))
            model.number("needed", needed)
            model.number("drawn", min(status.knownCount, needed))
            model.html("asOf") { page.dates.write(status.asOf, to: &$0) }
        }
        return true
    }

    private static func otherInstruments(_ page: PageContext) -> [(to: Destination, text: String)] {
        page.registry.instruments.compactMap { instrument in
            guard instrument.id != page.configuration.primary else { return nil }
            return page.destination(.fullText(instrument.id, part: 0)).map { (to: $0, text: page.name(instrument)) }
        }
    }

    private static func freePages(_ page: PageContext) -> [(to: Destination, text: String)] {
        var found: [(to: Destination, text: String)] = []
        for document in page.edition.documents where document.kind == .page {
            guard document.key.language == page.language, found.count < namedPages,
                let place = page.destination(document)
            else { continue }
            found.append((to: place, text: document.title))
        }
        return found
    }
}
