import Corpus
import Instruments
import Linker

/// The timeline: events in order, news standing among them by date, pending events last.
enum TimelinePage {
    static let entryShape: ModelShape = .fields([
        "asOf": .optional(.html),
        "event": .optional(eventShape),
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
        "sources": .list(.optionalLink),
        "hasSources": .flag,
        "languages": .list(.fields(["language": .text, "name": .text, "href": .text])),
    ])

    static let shape: ModelShape = .fields([
        "title": .text, "entries": .list(entryShape), "feed": .optional(.text), "pagination": .optional(.pagination),
    ])

    static func content(part: Int, in page: PageContext) -> PageContent {
        let entries = page.plan.timelineEntries[page.language] ?? []
        let range = ListParts.range(of: part, per: ListParts.timeline, total: entries.count)
        var description = PageFrame.Description(
            template: .timeline, title: page.words[.timelineTitle], summary: page.words[.timelineDescription])
        description.breadcrumb = [(href: page.href(PageKey(.home, in: page.language)), text: page.words[.navHome])]
        return PageContent(
            description: description,
            model: .fields([
                "title": .text(page.words[.timelineTitle]),
                "entries": .list(
                    range.map { index in
                        let document = page.edition.documents[entries[index]]
                        return .fields([
                            "asOf": .optional(isFirstAfterAsOf(index, entries, page) ? asOf(page) : nil),
                            "event": .optional(event(document.linked, in: page)),
                            "news": .optional(NewsListPage.item(document, in: page)),
                        ])
                    }),
                "feed": .optional(page.href(PageKey(.timelineFeed, in: page.language))),
                "pagination": .pagination(
                    part: part, of: ListParts.count(of: entries.count, per: ListParts.timeline), in: page
                ) { .timeline(part: $0) },
            ]))
    }

    /// An event with all that is known of it.
    static func event(_ document: LinkedDocument, in page: PageContext) -> ModelValue? {
        guard case .event(let event) = document.frontMatter.kind, let place = page.plan.eventPlaces[document.key] else {
            return nil
        }
        return .fields([
            "id": .text(place.fragment),
            "title": .text(document.frontMatter.title),
            "date": .html(page.dates.html(event.date)),
            "isPending": .flag(event.date == .pending),
            "condition": .optional(event.condition),
            "place": .optional(event.place),
            "kind": .optional(event.kind),
            "state": .text(event.confidence.rawValue),
            "confidence": .text(confidence(event.confidence, page.words)),
            "body": .html(DocumentBody.html(document, in: page, isOwnPage: false)),
            "sources": .list(event.sources.map { .fields(["href": .optional(WebAddress.safe($0)), "text": .text($0)]) }),
            "hasSources": .flag(!event.sources.isEmpty),
            "languages": .list(languages(of: document, in: page)),
        ])
    }

    /// How sure an event is, in words.
    static func confidence(_ confidence: FrontMatter.Event.Confidence, _ words: StringTable) -> String {
        switch confidence {
        case .confirmed: words[.confidenceConfirmed]
        case .reported: words[.confidenceReported]
        case .scheduled: words[.confidenceScheduled]
        }
    }

    private static func languages(of document: LinkedDocument, in page: PageContext) -> [ModelValue] {
        page.site.configuration.languages.filter { $0 != page.language }.compactMap { language in
            page.href(page.plan.place(ofEvent: document.key.stem, in: language)).map { href in
                .fields([
                    "language": .text(language.rawValue),
                    "name": .text(page.edition.templates.words(language)[.languageName]),
                    "href": .utf8(href),
                ])
            }
        }
    }

    private static func asOf(_ page: PageContext) -> HTML? {
        page.site.configuration.asOf.map { page.dates.html($0) }
    }

    private static func isFirstAfterAsOf(_ index: Int, _ entries: [Int], _ page: PageContext) -> Bool {
        guard let asOf = page.site.configuration.asOf, index > 0 else { return false }
        func isAfter(_ index: Int) -> Bool {
            TimelineOrder.day(of: page.edition.documents[entries[index]].linked).map { $0 > asOf } ?? true
        }
        return isAfter(index) && !isAfter(index - 1)
    }
}
