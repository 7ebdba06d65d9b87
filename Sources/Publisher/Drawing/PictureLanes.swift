/// Rows in which things stand side by side, never one over the other.
struct PictureLanes: Sendable {
    /// What is taken of each row, in no particular order.
    private var taken: [[Range<Int>]]

    /// - Parameter count: how many rows there are.
    init(count: Int) { taken = Array(repeating: [], count: count) }

    /// Whether nothing of a stretch of a row is taken.
    func isFree(_ range: Range<Int>, in lane: Int) -> Bool { taken[lane].allSatisfy { !$0.overlaps(range) } }

    /// Takes a stretch of a row.
    mutating func take(_ range: Range<Int>, in lane: Int) { taken[lane].append(range) }

    /// Takes a stretch of the first row that has it free; nil where none has.
    mutating func place(_ range: Range<Int>) -> Int? {
        guard let lane = taken.indices.first(where: { isFree(range, in: $0) }) else { return nil }
        take(range, in: lane)
        return lane
    }

    /// Takes a stretch of the first row that has it free where in every row behind it a line is free too; nil where none has.
    mutating func place(_ range: Range<Int>, withLine line: Range<Int>) -> Int? {
        let lane = taken.indices.first { lane in
            isFree(range, in: lane) && taken.indices[(lane + 1)...].allSatisfy { isFree(line, in: $0) }
        }
        guard let lane else { return nil }
        take(range, in: lane)
        for behind in taken.indices[(lane + 1)...] { take(line, in: behind) }
        return lane
    }
}
