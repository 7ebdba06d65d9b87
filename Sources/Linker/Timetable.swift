import Compiler
import Corpus
import Instruments

/// The events of a site by time, for dates in prose to find.
struct Timetable: Sendable {
    /// The events of a language in order of time, the pending ones last; places in the documents given.
    let order: [Language: [Int]]

    private struct Span: Hashable {
        let first: CalendarDate
        let last: CalendarDate
    }
    private struct Period {
        let span: Span
        let stem: String
    }
    private let exact: [Language: [Span: [String]]]
    private let periods: [Language: [Period]]

    init(documents: [DocumentFace], shelf: DocumentShelf) {
        var order: [Language: [Int]] = [:]
        var exact: [Language: [Span: [String]]] = [:]
        var periods: [Language: [Period]] = [:]
        for (language, events) in shelf.events {
            order[language] = events.sorted { left, right in
                let (a, b) = (documents[left].eventDate, documents[right].eventDate)
                let (aFirst, bFirst) = (a?.first, b?.first)
                if aFirst != bFirst {
                    guard let aFirst else { return false }
                    guard let bFirst else { return true }
                    return aFirst < bFirst
                }
                if let aLast = a?.last, let bLast = b?.last, aLast != bLast { return aLast < bLast }
                return left < right
            }
            for index in events {
                let stem = documents[index].key.stem
                switch documents[index].eventDate {
                case .day(let day):
                    exact[language, default: [:]][Span(first: day, last: day), default: []].append(stem)
                case .range(let first, let last):
                    let span = Span(first: first, last: last)
                    exact[language, default: [:]][span, default: []].append(stem)
                    periods[language, default: []].append(Period(span: span, stem: stem))
                case .month, .pending, nil:
                    break
                }
            }
        }
        self.order = order
        self.exact = exact
        self.periods = periods
    }

    /// The event that a date in a document means: the one of exactly that day or range, failing that the one whose range
    /// holds it. Two candidates are none, and an event's own date does not lead to itself.
    func anchor(for date: CompiledDate, in document: DocumentKey) -> Anchor {
        let span = Span(first: date.first, last: date.last)
        var stems = exact[document.language]?[span] ?? []
        if stems.isEmpty {
            stems = (periods[document.language] ?? [])
                .filter { $0.span.first <= span.first && span.last <= $0.span.last }.map(\.stem)
        }
        guard stems.count == 1, stems[0] != document.stem else { return .unlinked }
        return .event(stem: stems[0])
    }
}
