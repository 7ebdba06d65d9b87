/// Tells whether ranges overlap a fixed list of ranges, in linear time as long as both come in order.
struct OverlapSweep {
    private let ranges: [Range<Int>]
    private var next = 0

    /// Prepares a sweep over ranges that are in order and do not overlap each other.
    init(_ ranges: [Range<Int>]) { self.ranges = ranges }

    /// Whether a range overlaps any of the list. Ranges must be asked for in order of their beginnings.
    mutating func overlaps(_ range: Range<Int>) -> Bool {
        while next < ranges.count, ranges[next].upperBound <= range.lowerBound { next += 1 }
        return next < ranges.count && ranges[next].overlaps(range)
    }

    /// Whether a range lies within one of the list. Asked in the same order as ``overlaps(_:)``.
    mutating func holds(_ range: Range<Int>) -> Bool {
        overlaps(range) && ranges[next].lowerBound <= range.lowerBound && range.upperBound <= ranges[next].upperBound
    }
}
