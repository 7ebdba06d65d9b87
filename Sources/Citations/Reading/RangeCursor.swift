/// Goes through ranges in order, for questions in order.
struct RangeCursor {
    private let count: Int
    private var next = 0

    init(_ count: Int) { self.count = count }

    /// The first range that overlaps a stretch; stretches must come in order of their beginnings.
    mutating func first(over stretch: Range<Int>, _ range: (Int) -> Range<Int>) -> Range<Int>? {
        while next < count, range(next).upperBound <= stretch.lowerBound { next += 1 }
        guard next < count else { return nil }
        let found = range(next)
        return found.lowerBound < stretch.upperBound ? found : nil
    }
}
