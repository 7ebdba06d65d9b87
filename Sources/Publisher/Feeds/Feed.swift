import Corpus
import Instruments
import Linker

/// An Atom feed (RFC 4287) of a language's news or events.
///
/// Its ids are `tag:` URIs (RFC 4151) made from the site's id, so that it is valid without a base URL and stays the
/// same feed under another one.
enum Feed {
    private static let longest = 50

    /// The feed as a file that is made on demand.
    static func file(_ key: PageKey, at address: PageAddress) -> FileRecipe {
        FileRecipe(path: address.file) { write(key, at: address, in: $0) }
    }

    private static func write(_ key: PageKey, at address: PageAddress, in edition: EditionReader) -> [UInt8] {
        let page = PageContext(key, at: address, in: edition)
        let isNews = key.subject == .newsFeed
        let title = page.words[isNews ? .newsFeedTitle : .timelineFeedTitle]
        let entries = isNews ? news(page) : events(page)
        let asOf = page.configuration.asOf
        let updated = entries.compactMap(\.day).max() ?? asOf

        var xml = XMLWriter()
        xml.open("feed", ["xmlns": "http://www.w3.org/2005/Atom", "xml:lang": page.language.rawValue])
        xml.raw("\n")
        xml.element("id", tag(edition, "\(page.language)/\(isNews ? "news" : "timeline")"))
        xml.element(
            "title", page.words.filled(.pageTitle, ["title": title, "site": page.siteTitle]))
        xml.element("updated", time(updated))
        xml.raw("<author>")
        xml.element("name", page.configuration.publisher?.text(in: page.language) ?? page.siteTitle)
        xml.raw("</author>\n")
        if let own = page.plan.absolute(address) {
            xml.empty("link", ["rel": "self", "type": "application/atom+xml", "href": own])
        }
        let list = PageKey(isNews ? .newsList(part: 1) : .timeline(part: 1), in: page.language)
        if let list = page.plan.address(list), let href = page.plan.absolute(list) {
            xml.empty("link", ["rel": "alternate", "type": "text/html", "href": href])
        }
        for entry in entries { write(entry, to: &xml, page) }
        xml.raw("</feed>\n")
        return xml.bytes
    }

    private struct Entry {
        let document: LinkedDocument
        let day: CalendarDate?
    }

    /// The day an entry was last changed, as far as its document tells: no event is changed on a day to come.
    private static func day(of document: LinkedDocument, asOf: CalendarDate?) -> CalendarDate? {
        if let updated = document.frontMatter.updated { return updated }
        guard let day = TimelineOrder.day(of: document.frontMatter) else { return asOf }
        return asOf.map { min($0, day) } ?? day
    }

    /// The newest news.
    private static func news(_ page: PageContext) -> [Entry] {
        page.edition.news(in: page.language).prefix(longest).map { entry($0, page) }
    }

    /// The latest events, pending ones first: a feed gives the newest first.
    private static func events(_ page: PageContext) -> [Entry] {
        page.edition.events(in: page.language).suffix(longest).reversed().map { entry($0, page) }
    }

    private static func entry(_ place: Int, _ page: PageContext) -> Entry {
        let document = page.linked(page.edition.documents[place])
        return Entry(document: document, day: day(of: document, asOf: page.configuration.asOf))
    }

    private static func write(_ entry: Entry, to xml: inout XMLWriter, _ page: PageContext) {
        let document = entry.document
        xml.raw("<entry>\n")
        xml.element("id", tag(page.edition, "\(page.language)/\(document.key.stem)"))
        xml.element("title", document.frontMatter.title)
        xml.element("updated", time(entry.day ?? page.configuration.asOf))
        if let place = page.plan.place(of: document), let address = page.plan.address(place.page),
            let absolute = page.plan.absolute(address)
        {
            let fragment = place.fragment.map { "#" + PercentEncoding.fragment($0) } ?? ""
            xml.empty("link", ["rel": "alternate", "type": "text/html", "href": absolute + fragment])
        }
        if case .news(let news) = document.frontMatter.kind, let source = WebAddress.safe(news.source?.url) {
            xml.empty("link", ["rel": "via", "href": source])
        }
        // Without content or link an entry is not valid (RFC 4287, section 4.1.2), and there may be no link.
        var text = document.compiled.blocks.first?.text ?? ""
        if case .news(let news) = document.frontMatter.kind, let summary = news.summary { text = summary }
        if case .event(let event) = document.frontMatter.kind, text.isEmpty {
            text = event.condition ?? event.place ?? ""
        }
        xml.element("content", text.isEmpty ? document.frontMatter.title : text, ["type": "text"])
        xml.raw("</entry>\n")
    }

    /// A `tag:` URI. The scheme asks for a day on which the name was the site's; it stays as it is for ever.
    private static func tag(_ edition: EditionReader, _ name: String) -> String {
        "tag:\(Slug.folded(edition.configuration.id)),2024:\(PercentEncoding.path(name))"
    }

    /// A day as a time (RFC 3339) in Viet Nam's zone. What has no date is as old as Unix.
    private static func time(_ day: CalendarDate?) -> String { "\(day?.description ?? "1970-01-01")T00:00:00+07:00" }
}
