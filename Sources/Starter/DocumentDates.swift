import Build
import Corpus
import Instruments

/// The dates of new documents: a build has no clock, so each is said.
enum DocumentDates {
    /// A day that a document cannot do without.
    static func day(_ text: String?, of what: String) throws(BuildFailure) -> CalendarDate {
        guard let text else { throw missing(what, "2026-01-15") }
        guard let day = CalendarDate(iso: text) else {
            throw .usage("‘\(text)’ is no day of the calendar: write --date 2026-01-15")
        }
        return day
    }

    /// When an event is.
    static func event(_ text: String?) throws(BuildFailure) -> EventDate {
        guard let text else { throw missing("an event", "2026-01-15, 2026-01, 2026-01-15/2026-01-16 or pending") }
        guard let date = EventDate(text) else {
            throw .usage(
                "‘\(text)’ is no date of an event: write --date 2026-01-15, 2026-01, 2026-01-15/2026-01-16 or pending")
        }
        return date
    }

    /// When a claim was made.
    static func claim(_ text: String) throws(BuildFailure) -> EventDate {
        guard let date = EventDate(text), date != .pending else {
            throw .usage("‘\(text)’ is no date of a claim: write --date 2026-01-15, 2026-01 or 2026-01-15/2026-01-16")
        }
        return date
    }

    /// What a pending event waits for; no other event waits.
    static func condition(
        _ texts: [String], of date: EventDate, in languages: [Language]
    ) throws(BuildFailure) -> GivenText {
        guard (date == .pending) != texts.isEmpty else {
            throw .usage(
                date == .pending
                    ? "a pending event needs --condition: what it waits for"
                    : "--condition goes with --date pending: an event with a date waits for nothing")
        }
        return try GivenText(texts, "condition", in: languages)
    }

    private static func missing(_ what: String, _ example: String) -> BuildFailure {
        .usage("\(what) needs its date, since a build has no clock: add --date \(example)")
    }
}
