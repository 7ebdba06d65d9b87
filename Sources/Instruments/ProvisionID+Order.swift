extension ProvisionID: Comparable {
    /// Sorts as a table of contents does: preamble, chapters with their sections, articles, annexes; a whole before its parts.
    public static func < (left: ProvisionID, right: ProvisionID) -> Bool {
        switch (left, right) {
        case (.chapter(let a), .chapter(let b)): return a < b
        case (.chapter(let a), .section(_, let b)): return a <= b
        case (.section(_, let a), .chapter(let b)): return a < b
        case (.section(let a, let chapterA), .section(let b, let chapterB)): return (chapterA, a) < (chapterB, b)
        case (.article(let a), .article(let b)): return a < b
        case (.annex(let a), .annex(let b)): return a < b
        default: return left.rank < right.rank
        }
    }

    private var rank: Int {
        switch self {
        case .preamble: 0
        case .chapter, .section: 1
        case .article: 2
        case .annex: 3
        }
    }
}
