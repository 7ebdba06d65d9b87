import Corpus

/// A mark of a timeline's band before it is known how high it stands.
struct BandMark: Sendable {
    let entries: [Int]
    let shape: TimelineBand.Shape
    let period: BandPeriod?
    let isLandmark: Bool
    /// What is drawn, from left to right, and how high that is.
    let columns: Range<Int>
    let height: Int
    /// Which row it stands in, counted from the scale's line.
    var lane = 0
    /// Where its name stands among the names.
    var label: PictureLabels.Place?

    /// A mark is no smaller for a finger.
    static let target = 24

    /// What a pointer may meet, from left to right.
    var reach: Range<Int> {
        let center = (columns.lowerBound + columns.upperBound) / 2
        let half = max(Self.target, columns.count + 2) / 2
        return (center - half)..<(center + half)
    }

    /// The middle from left to right.
    var center: Int { (columns.lowerBound + columns.upperBound) / 2 }

    /// The mark of one entry with a date.
    init(_ place: Int, _ entry: BandEntry, _ first: CalendarDate, _ last: CalendarDate, on scale: BandScale) {
        entries = [place]
        period = nil
        isLandmark = entry.isLandmark && entry.isEvent
        if entry.isEvent {
            shape =
                switch entry.date {
                case .range: .bar
                case .month: .month
                case .day, .pending: .dot
                }
        } else {
            shape = .square
        }
        let least =
            switch shape {
            case .square: 8
            case .dot: isLandmark ? 16 : 12
            default: isLandmark ? 24 : 16
            }
        height =
            switch shape {
            case .dot, .square: least
            default: isLandmark ? 14 : 8
            }
        // A day is less than the least width: its mark stands over the middle of it.
        let days = scale.columns(first, last)
        let width = shape == .dot || shape == .square ? least : max(least, days.count)
        let start = (days.lowerBound + days.upperBound) / 2 - width / 2
        columns = start..<(start + width)
    }

    /// The mark of several entries of a period.
    init(_ places: [Int], of period: BandPeriod, on scale: BandScale) {
        entries = places
        shape = .many
        self.period = period
        isLandmark = false
        height = 18
        let width = Self.widthOfNumber(places.count)
        let middle = period.days.map { scale.columns($0.first, $0.last) } ?? 0..<0
        let start = (middle.lowerBound + middle.upperBound) / 2 - width / 2
        columns = start..<(start + width)
    }

    /// The mark of one pending entry or of all of them.
    ///
    /// - Parameter left: the left edge of what a pointer may meet.
    init(pending places: [Int], isLandmark: Bool, from left: Int) {
        entries = places
        shape = places.count == 1 ? .dot : .many
        period = nil
        self.isLandmark = isLandmark && places.count == 1
        let width = places.count == 1 ? (isLandmark ? 16 : 12) : Self.widthOfNumber(places.count)
        height = places.count == 1 ? width : 18
        let start = left + (max(Self.target, width + 2) - width) / 2
        columns = start..<(start + width)
    }

    private static func widthOfNumber(_ number: Int) -> Int {
        max(20, TextMeasure.width(String(number), size: BandLayout.typeSize) + 10)
    }
}
