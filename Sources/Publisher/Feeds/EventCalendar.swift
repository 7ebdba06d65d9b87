import Corpus
import Instruments
import Linker

/// A calendar (iCalendar, RFC 5545) of a language's events that have a date.
///
/// Every event lasts whole days. One of which only the month is known lasts that month, says so in its name, and, like all
/// others, keeps nobody busy. Pending events have no date and are left out.
enum EventCalendar {
    /// Whether there is anything to write into a calendar.
    static func hasEntries(_ events: [Int], of documents: [LinkedDocument]) -> Bool {
        events.contains { date(of: documents[$0].frontMatter) != nil }
    }

    /// The calendar as a file that is made on demand.
    static func file(_ key: PageKey, at address: PageAddress) -> FileRecipe {
        FileRecipe(path: address.file) { edition in
            let page = PageContext(key, at: address, in: edition)
            var writer = CalendarWriter()
            write(page, to: &writer)
            return writer.bytes
        }
    }

    private static func write(_ page: PageContext, to writer: inout CalendarWriter) {
        let title = page.words.filled(
            .pageTitle, ["title": page.words[.timelineTitle], "site": page.siteTitle])
        writer.property("BEGIN", "VCALENDAR")
        writer.property("VERSION", "2.0")
        writer.text("PRODID", "-//\(page.configuration.id)//Pinpoint//\(page.language.rawValue.uppercased())")
        writer.property("CALSCALE", "GREGORIAN")
        writer.text("NAME", title)
        writer.text("X-WR-CALNAME", title)
        for place in page.edition.events(in: page.language) {
            let document = page.edition.documents[place]
            guard let event = document.event, let date = date(of: document.frontMatter) else { continue }
            write(document, event, date, page, to: &writer)
        }
        writer.property("END", "VCALENDAR")
    }

    private static func date(of frontMatter: FrontMatter) -> (first: CalendarDate, last: CalendarDate)? {
        guard case .event(let event) = frontMatter.kind, let first = event.date.first,
            let last = event.date.last
        else { return nil }
        return (first, last)
    }

    private static func write(
        _ document: PublishedDocument, _ event: FrontMatter.Event, _ date: (first: CalendarDate, last: CalendarDate),
        _ page: PageContext, to writer: inout CalendarWriter
    ) {
        writer.property("BEGIN", "VEVENT")
        writer.text("UID", uid(of: document, page))
        writer.property("DTSTAMP", "\(basic(stamp(of: document, date.first, page)))T000000Z")
        writer.property("DTSTART;VALUE=DATE", basic(date.first))
        // The end is the first day on which it is over. The calendar's last day has none behind it.
        if let end = date.last.adding(days: 1) { writer.property("DTEND;VALUE=DATE", basic(end)) }
        writer.text("SUMMARY;LANGUAGE=\(page.language)", name(of: document, event, page))
        if let place = event.place { writer.text("LOCATION;LANGUAGE=\(page.language)", place) }
        let description = description(of: document, event, page)
        if !description.isEmpty { writer.text("DESCRIPTION;LANGUAGE=\(page.language)", description) }
        if let address = document.address, let absolute = page.plan.absolute(address) {
            let fragment = document.fragment.map { "#" + PercentEncoding.fragment($0) } ?? ""
            writer.property("URL", absolute + fragment)
        }
        if event.confidence == .reported { writer.property("STATUS", "TENTATIVE") }
        writer.property("TRANSP", "TRANSPARENT")
        writer.property("END", "VEVENT")
    }

    /// The same for ever, whatever the event's title and date become: made of the site's id and the document's name.
    private static func uid(of document: PublishedDocument, _ page: PageContext) -> String {
        let name = PercentEncoding.path("\(page.language)/\(document.key.stem)")
        return "\(name)@\(Slug.folded(page.configuration.id))"
    }

    /// The day the entry was last changed, as far as the content tells.
    private static func stamp(
        of document: PublishedDocument, _ first: CalendarDate, _ page: PageContext
    ) -> CalendarDate {
        document.frontMatter.updated ?? page.configuration.asOf ?? first
    }

    private static func name(
        of document: PublishedDocument, _ event: FrontMatter.Event, _ page: PageContext
    ) -> String {
        guard case .month = event.date else { return document.title }
        return page.words.filled(
            .calendarMonth, ["title": document.title, "month": page.dates.text(event.date)])
    }

    private static func description(
        of document: PublishedDocument, _ event: FrontMatter.Event, _ page: PageContext
    ) -> String {
        let confidence =
            event.confidence == .confirmed ? nil : TimelinePage.confidence(event.confidence, page.words) + "."
        let text = page.linked(document).compiled.blocks.map(\.text).filter { !$0.isEmpty }
        return ([confidence].compactMap { $0 } + text).joined(separator: "\n")
    }

    /// A day in the basic form of ISO 8601.
    private static func basic(_ day: CalendarDate) -> String { day.description.filter { $0 != "-" } }
}
