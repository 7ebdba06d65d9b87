/// How far apart two words are, for suggestions.
public enum EditDistance {
    /// The candidate nearest to a word, if it is near enough to be meant; ties go to the first given.
    public static func nearest(to word: String, in candidates: [String]) -> String? {
        guard word.count <= 64 else { return nil }
        let folded = Array(word.lowercased().unicodeScalars)
        var best: (name: String, distance: Int)?
        for candidate in candidates {
            let distance = between(folded, Array(candidate.lowercased().unicodeScalars))
            let bound = max(1, min(3, max(folded.count, candidate.count) / 2))
            guard distance <= bound, best.map({ distance < $0.distance }) ?? true else { continue }
            best = (candidate, distance)
        }
        return best?.name
    }

    /// Insertions, deletions, substitutions and swaps of neighbours (optimal string alignment). Quadratic.
    private static func between(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
        guard !left.isEmpty, !right.isEmpty else { return max(left.count, right.count) }
        var older: [Int] = []
        var previous = Array(0...right.count)
        for row in 1...left.count {
            var current = [row]
            for column in 1...right.count {
                let substitution = previous[column - 1] + (left[row - 1] == right[column - 1] ? 0 : 1)
                var cost = min(previous[column] + 1, current[column - 1] + 1, substitution)
                if row > 1, column > 1, left[row - 1] == right[column - 2], left[row - 2] == right[column - 1] {
                    cost = min(cost, older[column - 2] + 1)
                }
                current.append(cost)
            }
            older = previous
            previous = current
        }
        return previous[right.count]
    }
}
