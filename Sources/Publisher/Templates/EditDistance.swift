/// How far two names are apart.
enum EditDistance {
    /// The known name closest to a mistaken one; nil unless a third of its letters, or two, can mend it.
    static func nearest(to name: String, in known: [String]) -> String? {
        let best = known.map { (distance: between(name, $0), name: $0) }.min { $0 < $1 }
        guard let best, best.distance <= max(2, name.utf8.count / 3) else { return nil }
        return best.name
    }

    /// The fewest single-byte edits that turn one text into the other (Levenshtein).
    static func between(_ left: String, _ right: String) -> Int {
        let a = Array(left.utf8.prefix(64))
        let b = Array(right.utf8.prefix(64))
        var row = Array(0...b.count)
        for (i, letter) in a.enumerated() {
            var diagonal = row[0]
            row[0] = i + 1
            for (j, other) in b.enumerated() {
                let cost = letter == other ? diagonal : min(diagonal, row[j], row[j + 1]) + 1
                diagonal = row[j + 1]
                row[j + 1] = cost
            }
        }
        return row[b.count]
    }
}
