import Corpus
import Instruments
import Linker

/// The timeline: events in order, news standing among them by date, pending events last.
enum TimelinePage {
    static let entryShape: ModelShape = .fields([
        "asOf": .optional(.html),
        "event": .optional(eventShape),
        "newsID": .optional(.text),
        "news": .optional(NewsListPage.itemShape),
    ])

    static let eventShape: ModelShape = .fields([
        "id": .text,
        "title": .text,
        "date": .html,
        "isPending": .flag,
        "condition": .optional(.text),
        "place": .optional(.text),
        "kind": .optional(.text),
        "state": .text,
        "confidence": .text,
        "body": .html,
        "sources": .list(.source),
        "hasSources": .flag,
        "languages": .languages,
    ])

    static let shape: ModelShape = .fields([
        "title": .text, "band": .optional(TimelineBandPart.shape), "listID": .text, "entries": .list(entryShape),
        "feed": .optional(.text), "calendar": .optional(.text), "pagination": .optional(.pagination),
    ])

    static func write(part: Int, _ page: PageContext, to model: inout Model) -> PageFrame.Description {
        let entries = page.plan.timelineEntries[page.language] ?? []
        let range = ListParts.range(of: part, per: ListParts.timeline, total: entries.count)
        model.text("title", page.words[.timelineTitle])
        if part == 1 {
            TimelineBandPart.write(entries, page, to: &model)
        } else {
            model.absent("band")
        }
        model.text("listID", TimelineBandPart.listID)
        model.list("entries", of: range) { model, index in
            model.object { entry(index, entries, page, to: &$0) }
        }
        model.optional("feed", page.destination(.timelineFeed), in: page)
        model.optional("calendar", page.destination(.timelineCalendar), in: page)
        model.pagination(part: part, of: ListParts.count(of: entries.count, per: ListParts.timeline), in: page) {
            .timeline(part: $0)
        }
        var description = PageFrame.Description(
            title: page.words[.timelineTitle], summary: page.words[.timelineDescription])
        description.breadcrumb = [(to: page.destination(.home), text: page.words[.navHome])]
        return description
    }

    private static func entry(_ index: Int, _ entries: [Int], _ page: PageContext, to model: inout Model) {
        let document = page.edition.documents[entries[index]]
        let isFirst = isFirstAfterAsOf(index, entries, page)
        model.date("asOf", isFirst ? page.configuration.asOf : nil, in: page)
        if let event = document.event, let place = page.plan.eventPlaces[document.key] {
            model.object("event") { Self.event(document, event, id: place.fragment, page, to: &$0) }
        } else {
            model.absent("event")
        }
        model.optional("newsID", document.news == nil ? nil : newsID(document))
        if let news = document.news, let destination = page.destination(document) {
            model.object("news") { NewsListPage.item(document, news, at: destination, page, to: &$0) }
        } else {
            model.absent("news")
        }
    }

    /// Where an entry stands in the list.
    static func place(of document: PublishedDocument, in page: PageContext) -> Destination? {
        guard document.news != nil else { return page.destination(document) }
        guard let part = page.plan.timelineParts[document.key] else { return nil }
        return page.destination(PageKey(.timeline(part: part), in: page.language), fragment: newsID(document))
    }

    /// The id of a news item in the list. No event has it: slugs have no low line.
    private static func newsID(_ document: PublishedDocument) -> String {
        "news_" + Slug.of(stem: document.key.stem, chosen: document.frontMatter.slug)
    }

    /// Adds an event with all that is known of it.
    private static func event(
        _ document: PublishedDocument, _ event: FrontMatter.Event, id: String, _ page: PageContext,
        to model: inout Model
    ) {
        model.text("id", id)
        model.text("title", document.title)
        model.html("date") { page.dates.write(event.date, to: &$0) }
        model.flag("isPending", event.date == .pending)
        model.optional("condition", event.condition)
        model.optional("place", event.place)
        model.optional("kind", event.kind)
        model.text("state", event.confidence.rawValue)
        model.text("confidence", confidence(event.confidence, page.words))
        model.html("body") { DocumentBody.write(page.linked(document), in: page, isOwnPage: false, to: &$0) }
        model.sources("sources", document.frontMatter.sources, in: page)
        model.flag("hasSources", !document.frontMatter.sources.isEmpty)
        model.otherLanguages(in: page) {
            page.destination(page.plan.place(ofEvent: document.key.stem, in: $0))
        }
    }

    /// How sure an event is, in words.
    static func confidence(_ confidence: FrontMatter.Event.Confidence, _ words: StringTable) -> String {
        switch confidence {
        case .confirmed: words[.confidenceConfirmed]
        case .reported: words[.confidenceReported]
        case .scheduled: words[.confidenceScheduled]
        }
    }

    private static func isFirstAfterAsOf(_ index: Int, _ entries: [Int], _ page: PageContext) -> Bool {
        guard let asOf = page.configuration.asOf, index > 0 else { return false }
        func isAfter(_ index: Int) -> Bool {
            TimelineOrder.day(of: page.edition.documents[entries[index]].frontMatter).map { $0 > asOf } ?? true
        }
        return isAfter(index) && !isAfter(index - 1)
    }
}
