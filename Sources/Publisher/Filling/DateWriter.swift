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
        case .month(let year, let number):
            write(
                date.iso,
                words.filled(.dateMonth, ["m": String(number), "month": month(number), "y": String(year)]), to: &writer)
        case .pending:
            writer.text(words[.datePending])
        }
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
