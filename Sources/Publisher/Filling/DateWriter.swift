import Corpus

/// Writes dates in the words of a language, as `<time>`.
struct DateWriter: Sendable {
    let words: StringTable

    /// A day: `24/12/2024`, `24 December 2024`.
    func text(_ day: CalendarDate) -> String {
        words.filled(
            .dateDay,
            ["d": String(day.day), "m": String(day.month), "month": month(day.month), "y": String(day.year)])
    }

    /// A day as `<time>`.
    func html(_ day: CalendarDate) -> HTML {
        var writer = HTMLWriter()
        write(day.description, text(day), to: &writer)
        return writer.finish()
    }

    /// An event's date as `<time>`, a range as two of them; plain words for a pending event.
    func html(_ date: EventDate) -> HTML {
        var writer = HTMLWriter()
        switch date {
        case .day(let day):
            write(day.description, text(day), to: &writer)
        case .range(let first, let last):
            write(first.description, text(first), to: &writer)
            writer.raw(" – ")
            write(last.description, text(last), to: &writer)
        case .month(let year, let number):
            write(
                date.iso,
                words.filled(.dateMonth, ["m": String(number), "month": month(number), "y": String(year)]), to: &writer)
        case .pending:
            writer.text(words[.datePending])
        }
        return writer.finish()
    }

    private func month(_ number: Int) -> String { words["month-\(number)"] }

    private func write(_ iso: String, _ text: String, to writer: inout HTMLWriter) {
        writer.raw("<time")
        writer.attribute("datetime", iso)
        writer.raw(">")
        writer.text(text)
        writer.raw("</time>")
    }
}
