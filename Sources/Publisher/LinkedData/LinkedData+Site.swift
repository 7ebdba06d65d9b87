import Corpus
import Instruments
import Linker

/// The site itself, its news and its events.
extension LinkedData {
    /// Adds the site, as the choice of language and as the first page of a language.
    func site(_ json: inout JSONWriter) {
        let isChooser = page.key.subject == .chooser
        head("WebSite", &json)
        json.text("name", page.siteTitle)
        if isChooser {
            json.list("inLanguage") { json in
                for language in page.configuration.languages { json.value(language.rawValue) }
            }
        } else {
            json.text("inLanguage", page.language.rawValue)
        }
        publisher(&json)
        if let instrument = page.registry.instrument(page.configuration.primary) {
            json.object("about") { self.instrument(instrument, &$0) }
        }
        translations(&json)
    }

    /// Adds a news item: what it reports on, what it cites, what it speaks of.
    func news(_ json: inout JSONWriter) {
        guard let document = page.document, let news = document.news else { return webPage("WebPage", &json) }
        head("NewsArticle", &json)
        json.text("headline", description.title)
        json.optional("description", description.summary)
        json.text("inLanguage", page.language.rawValue)
        // The day and the publisher are the original's, where there is one.
        let hasOriginal = news.source != nil || news.publisher != nil
        if !hasOriginal { json.optional("datePublished", news.published?.description) }
        modified(&json)
        publisher(&json)
        if hasOriginal { json.object("isBasedOn") { original(of: news, &$0) } }
        citations(&json)
        concepts("mentions", of: page.linked(document), &json)
        translations(&json)
    }

    private func original(of news: FrontMatter.News, _ json: inout JSONWriter) {
        json.text("@type", "CreativeWork")
        json.optional("name", news.source?.title)
        json.optional("url", WebAddress.safe(news.source?.url))
        json.optional("datePublished", news.published?.description)
        if let name = news.publisher { organization("publisher", name, &json) }
    }

    /// Adds a part of the timeline with its events.
    func timeline(part: Int, _ json: inout JSONWriter) {
        webPage("CollectionPage", &json)
        let entries = page.plan.timelineEntries[page.language] ?? []
        let range = ListParts.range(of: part, per: ListParts.timeline, total: entries.count)
        let events = entries[range].map { page.edition.documents[$0] }.filter { $0.event != nil }
        guard !events.isEmpty else { return }
        json.object("mainEntity") { json in
            json.text("@type", "ItemList")
            json.list("itemListElement") { json in
                for document in events {
                    if let event = document.event { json.object { self.event(event, document, &$0) } }
                }
            }
        }
    }

    private func event(_ event: FrontMatter.Event, _ document: PublishedDocument, _ json: inout JSONWriter) {
        json.text("@type", "Event")
        let place = page.destination(document)
        address("@id", place, &json)
        address("url", place, &json)
        json.text("name", document.title)
        switch event.date {
        case .day(let day): json.text("startDate", day.description)
        case .range(let first, let last):
            json.text("startDate", first.description)
            json.text("endDate", last.description)
        case .month: json.text("startDate", event.date.iso)
        case .pending: json.optional("description", event.condition)
        }
        if let place = event.place {
            json.object("location") { json in
                json.text("@type", "Place")
                json.text("name", place)
            }
        }
    }

    /// Adds a part of the table of citations; with the first one the data that it is made of.
    func citations(part: Int, _ json: inout JSONWriter) {
        guard part == 1, let address = page.plan.address(PageKey(.citationData(part: 0), in: nil)) else {
            return webPage("CollectionPage", &json)
        }
        webPage("Dataset", &json)
        publisher(&json)
        json.object("distribution") { json in
            json.text("@type", "DataDownload")
            json.text("encodingFormat", "application/json")
            self.address("contentUrl", .page(address, nil), &json)
        }
    }
}
