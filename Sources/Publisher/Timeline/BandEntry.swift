import Corpus

/// What a timeline's band is told of an entry of the timeline.
struct BandEntry: Sendable, Hashable {
    /// Whether it is an event, or news that stands among them.
    let isEvent: Bool
    /// When it is.
    let date: EventDate
    /// Whether it is one of the few by which the whole is remembered.
    var isLandmark = false

    /// The first day it may be; nil if pending.
    var first: CalendarDate? { date.first }
    /// The last day it may be; nil if pending.
    var last: CalendarDate? { date.last }
}
