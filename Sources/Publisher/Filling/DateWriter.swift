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

    /// An event's date in plain words: a range with a dash, a pending one as such.
    func text(_ date: EventDate) -> String {
        switch date {
        case .day(let day): text(day)
        case .range(let first, let last): text(first) + " – " + text(last)
        case .month(let year, let number): text(month: number, year: year)
        case .pending: words[.datePending]
        }
    }

    /// Writes a day as `<time>`.
    func write(_ day: CalendarDate, to writer: inout HTMLWriter) { write(day.description, text(day), to: &writer) }

    /// Writes an event's date as `<time>`, a range as two of them; plain words for a pending event.
    func write(_ date: EventDate, to writer: inout HTMLWriter) {
        switch date {
        case .day(let day): write(day, to: &writer)
        case .range(let first, let last):
            write(first, to: &writer)
            writer.raw(" – ")
            write(last, to: &writer)
        case .month:
            write(date.iso, text(date), to: &writer)
        case .pending:
            writer.text(text(date))
        }
    }

    private func text(month number: Int, year: Int) -> String {
        words.filled(.dateMonth, ["m": String(number), "month": month(number), "y": String(year)])
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
