import Corpus
import Linker

/// The picture above a timeline's list: every mark leads to its entry.
enum TimelineBandPart {
    /// The id of the list below it. No event has it: slugs have no low line.
    static let listID = "timeline_list"

    static let shape: ModelShape = .fields([
        "width": .text,
        "height": .text,
        "scale": .fields(["left": .text, "right": .text, "y": .text]),
        "ticks": .list(
            .fields(["x": .text, "textX": .text, "textY": .text, "text": .text, "line": .optional(lineShape)])),
        "asOf": .optional(
            .fields(["x": .text, "top": .text, "bottom": .text, "textX": .text, "textY": .text, "text": .text])),
        "pending": .optional(
            .fields(["box": .box, "textX": .text, "textY": .text, "text": .text])),
        "marks": .list(markShape),
    ])

    private static let lineShape: ModelShape = .fields(["top": .text, "bottom": .text])

    static let markShape: ModelShape = .fields([
        "href": .text,
        "title": .text,
        "isNews": .flag,
        "isLandmark": .flag,
        "isOpen": .flag,
        "target": .box,
        "dot": .optional(.fields(["x": .text, "y": .text, "radius": .text])),
        "bar": .optional(.box),
        "month": .optional(.box),
        "square": .optional(.box),
        "many": .optional(.fields(["box": .box, "textX": .text, "textY": .text, "count": .text])),
        "label": .optional(
            .fields([
                "leader": .optional(.fields(["x": .text, "top": .text, "bottom": .text])),
                "anchor": .text,
                "date": .optional(.fields(["x": .text, "y": .text, "text": .text])),
                "lines": .list(.fields(["x": .text, "y": .text, "text": .text])),
            ])),
    ])

    /// Adds the band as `band`; an absent value where there is too little to show.
    static func write(_ places: [Int], _ page: PageContext, to model: inout Model) {
        let documents = places.map { page.edition.documents[$0] }
        let entries = documents.map { document in
            BandEntry(
                isEvent: document.event != nil,
                date: document.event?.date ?? document.news?.published.map(EventDate.day) ?? .pending,
                isLandmark: document.event?.isLandmark ?? false)
        }
        let band = BandLayout.band(entries, asOf: page.configuration.asOf) { place in
            (page.dates.text(entries[place].date), documents[place].title)
        }
        guard let band else { return model.absent("band") }
        model.object("band") { write(band, documents, page, to: &$0) }
    }

    private static func write(
        _ band: TimelineBand, _ documents: [PublishedDocument], _ page: PageContext, to model: inout Model
    ) {
        model.number("width", band.width)
        model.number("height", band.height)
        model.object("scale") { model in
            model.number("left", band.scale.lowerBound)
            model.number("right", band.scale.upperBound)
            model.number("y", band.scaleY)
        }
        model.list("ticks", of: band.ticks) { model, tick in
            model.object { write(tick, band, page, to: &$0) }
        }
        if let asOf = band.asOf {
            model.object("asOf") { model in
                model.number("x", asOf.x)
                model.number("top", band.ticksTop)
                model.number("bottom", asOf.textY - 13)
                model.number("textX", asOf.textX)
                model.number("textY", asOf.textY)
                model.text("text", page.words.filled(.bandAsOf, ["date": page.dates.text(asOf.day)]))
            }
        } else {
            model.absent("asOf")
        }
        if let pending = band.pending {
            model.object("pending") { model in
                model.box("box", pending)
                model.number("textX", pending.x + 2)
                model.number("textY", band.ticksY)
                model.text("text", page.words[.datePending])
            }
        } else {
            model.absent("pending")
        }
        model.list("marks", of: band.marks) { model, mark in
            guard let first = mark.entries.first,
                let place = TimelinePage.place(of: documents[first], in: page)
            else { return }
            model.object { model in
                model.optional("href", place, in: page)
                write(mark, documents, page, to: &model)
            }
        }
    }

    private static func write(
        _ tick: BandTick, _ band: TimelineBand, _ page: PageContext, to model: inout Model
    ) {
        model.number("x", tick.x)
        model.number("textX", tick.x + (tick.hasLine ? 4 : 0))
        model.number("textY", band.ticksY)
        model.text(
            "text", tick.month.map { page.dates.text(.month(year: tick.year, month: $0)) } ?? String(tick.year))
        guard tick.hasLine else { return model.absent("line") }
        model.object("line") { model in
            model.number("top", band.ticksTop)
            model.number("bottom", band.ticksY)
        }
    }

    // MARK: - Marks

    private static func write(
        _ mark: TimelineBand.Mark, _ documents: [PublishedDocument], _ page: PageContext, to model: inout Model
    ) {
        let first = documents[mark.entries[0]]
        model.text("title", title(of: mark, first, page))
        model.flag("isNews", first.event == nil)
        model.flag("isLandmark", mark.isLandmark)
        model.flag("isOpen", mark.entries.count == 1 && isOpen(first, page))
        model.box("target", mark.target)
        if mark.shape == .dot {
            model.object("dot") { model in
                model.number("x", mark.drawing.centerX)
                model.number("y", mark.drawing.centerY)
                model.number("radius", mark.drawing.width / 2)
            }
        } else {
            model.absent("dot")
        }
        model.box("bar", mark.shape == .bar ? mark.drawing : nil)
        model.box("month", mark.shape == .month ? mark.drawing : nil)
        model.box("square", mark.shape == .square ? mark.drawing : nil)
        if mark.shape == .many {
            model.object("many") { model in
                model.box("box", mark.drawing)
                model.number("textX", mark.drawing.centerX)
                model.number("textY", mark.drawing.centerY + 4)
                model.number("count", mark.entries.count)
            }
        } else {
            model.absent("many")
        }
        if let label = mark.label {
            model.object("label") { write(label, at: mark.drawing.centerX, to: &$0) }
        } else {
            model.absent("label")
        }
    }

    /// Whether an event is still to come on the day that the content describes, or not confirmed.
    private static func isOpen(_ document: PublishedDocument, _ page: PageContext) -> Bool {
        guard let event = document.event else { return false }
        guard event.confidence == .confirmed, let first = event.date.first else { return true }
        return page.configuration.asOf.map { first > $0 } ?? false
    }

    private static func write(_ label: TimelineBand.Label, at x: Int, to model: inout Model) {
        func line(_ text: String, _ number: Int, to model: inout Model) {
            model.number("x", label.x)
            model.number("y", label.y + number * label.lineHeight)
            model.text("text", text)
        }
        if let leader = label.leader {
            model.object("leader") { model in
                model.number("x", x)
                model.number("top", leader.lowerBound)
                model.number("bottom", leader.upperBound)
            }
        } else {
            model.absent("leader")
        }
        model.text("anchor", label.endsAtX ? "end" : "start")
        if let date = label.date {
            model.object("date") { line(date, 0, to: &$0) }
        } else {
            model.absent("date")
        }
        model.list("lines", of: label.lines.enumerated()) { model, text in
            model.object { line(text.element, text.offset + (label.date == nil ? 0 : 1), to: &$0) }
        }
    }

    /// What a mark says: when it is, and what; of several how many there are.
    private static func title(of mark: TimelineBand.Mark, _ first: PublishedDocument, _ page: PageContext) -> String {
        guard mark.entries.count == 1 else {
            let when = mark.period.map { words(for: $0, page) } ?? page.words[.datePending]
            return page.words.filled(
                first.event == nil ? .bandNewsCount : .bandEventCount,
                ["when": when, "count": String(mark.entries.count)])
        }
        if let event = first.event {
            return page.words.filled(.bandEvent, ["date": page.dates.text(event.date), "title": first.title])
        }
        let date = first.news?.published.map(page.dates.text) ?? ""
        return page.words.filled(
            .bandNews, ["kind": first.kind.name(page.words), "date": date, "title": first.title])
    }

    private static func words(for period: BandPeriod, _ page: PageContext) -> String {
        if let month = period.month { return page.dates.text(.month(year: period.years.lowerBound, month: month)) }
        guard period.years.count > 1 else { return String(period.years.lowerBound) }
        return page.words.filled(
            .bandYears, ["first": String(period.years.lowerBound), "last": String(period.years.upperBound)])
    }
}
