import Corpus
import Linker

/// The order of events and news on one timeline.
enum TimelineOrder {
    /// Events in the order given, the news with a date standing among them, pending events last.
    /// Of one day, events come before news. Linear but for sorting the news.
    static func merge(events: [Int], news: [Int], documents: [LinkedDocument]) -> [Int] {
        let dated = news.compactMap { place -> (day: CalendarDate, place: Int)? in
            day(of: documents[place].frontMatter).map { ($0, place) }
        }.sorted { ($0.day, $0.place) < ($1.day, $1.place) }
        var merged: [Int] = []
        merged.reserveCapacity(events.count + dated.count)
        var next = 0
        for event in events {
            let start = day(of: documents[event].frontMatter)
            while next < dated.count, start.map({ dated[next].day < $0 }) ?? true {
                merged.append(dated[next].place)
                next += 1
            }
            merged.append(event)
        }
        merged.append(contentsOf: dated[next...].map(\.place))
        return merged
    }

    /// The day that a document stands at, by its front matter.
    static func day(of frontMatter: FrontMatter) -> CalendarDate? {
        switch frontMatter.kind {
        case .event, .news, .claim: frontMatter.day
        case .article, .chapter, .page: frontMatter.updated
        }
    }
}
