/// Where the names of things stand above them: in rows, each with a line down to its thing, no line through any name.
struct PictureLabels: Sendable {
    /// Where a name stands.
    struct Place: Sendable, Hashable {
        /// Its row, counted from the lowest.
        let row: Int
        /// What the name covers from left to right.
        let columns: Range<Int>
        /// Where its line is.
        let line: Int
        /// Whether the name ends at its line instead of beginning there.
        let endsAtLine: Bool
    }

    /// The names that have a place.
    private(set) var places: [Place] = []
    private let mostRows: Int
    private let bounds: Range<Int>

    /// How far names stand apart, and lines from names.
    private static let gap = 6

    /// - Parameters:
    ///   - mostRows: how many rows there may be.
    ///   - bounds: what names may cover from left to right.
    init(mostRows: Int, bounds: Range<Int>) {
        self.mostRows = mostRows
        self.bounds = bounds
    }

    /// The first place that is free for a name of a thing at `x`, the lowest row first; nil where there is none.
    func place(at x: Int, width: Int) -> Place? {
        // A name points to the middle of the picture, where it can.
        let isLeft = x < bounds.lowerBound + bounds.count / 2
        for row in 0..<mostRows {
            for endsAtLine in [!isLeft, isLeft] {
                let start = endsAtLine ? x + Self.gap / 2 - width : x - Self.gap / 2
                let place = Place(row: row, columns: start..<(start + width), line: x, endsAtLine: endsAtLine)
                if isFree(place) { return place }
            }
        }
        return nil
    }

    /// Takes a place that was found.
    mutating func take(_ place: Place) { places.append(place) }

    private func isFree(_ place: Place) -> Bool {
        guard place.columns.lowerBound >= bounds.lowerBound, place.columns.upperBound <= bounds.upperBound else {
            return false
        }
        return places.allSatisfy { other in
            switch (place.row, other.row) {
            case let (row, otherRow) where row == otherRow:
                return !Self.widened(place.columns).overlaps(other.columns)
            case let (row, otherRow) where row > otherRow:
                return !Self.widened(other.columns).contains(place.line) && place.line != other.line
            default:
                return !Self.widened(place.columns).contains(other.line) && place.line != other.line
            }
        }
    }

    private static func widened(_ range: Range<Int>) -> Range<Int> {
        (range.lowerBound - gap)..<(range.upperBound + gap)
    }
}
