/// When an event is: on a day, over some days, in a month, or once something has happened.
public enum EventDate: Hashable, Sendable {
    /// `2024-12-24`.
    case day(CalendarDate)
    /// `2025-10-25/2025-10-26`; the last day is after the first.
    case range(CalendarDate, CalendarDate)
    /// `2024-11`.
    case month(year: Int, month: Int)
    /// `pending`.
    case pending

    /// Reads the form of the front matter.
    public init?(_ text: some StringProtocol) {
        if text == "pending" {
            self = .pending
            return
        }
        let parts = text.split(separator: "/", omittingEmptySubsequences: false)
        if parts.count == 2 {
            guard let first = CalendarDate(iso: parts[0]), let last = CalendarDate(iso: parts[1]), first < last else {
                return nil
            }
            self = .range(first, last)
        } else if let day = CalendarDate(iso: text) {
            self = .day(day)
        } else if text.utf8.count == 7, let first = CalendarDate(iso: "\(text)-01") {
            self = .month(year: first.year, month: first.month)
        } else {
            return nil
        }
    }

    /// The first day it may be; nil if pending.
    public var first: CalendarDate? {
        switch self {
        case .day(let day), .range(let day, _): day
        case .month(let year, let month): CalendarDate(year: year, month: month, day: 1)
        case .pending: nil
        }
    }

    /// The last day it may be; nil if pending.
    public var last: CalendarDate? {
        switch self {
        case .day(let day), .range(_, let day): day
        case .month(let year, let month):
            CalendarDate(year: year, month: month, day: CalendarDate.days(in: month, of: year))
        case .pending: nil
        }
    }

    /// The form of the front matter.
    public var iso: String {
        switch self {
        case .day(let day): day.description
        case .range(let first, let last): "\(first)/\(last)"
        case .month(let year, let month): "\(CalendarDate.padded(year, 4))-\(CalendarDate.padded(month, 2))"
        case .pending: "pending"
        }
    }
}
