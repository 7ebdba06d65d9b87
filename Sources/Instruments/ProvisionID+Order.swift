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

extension ArticlePath: Comparable {
    /// Sorts by article, then points that hang directly under it, then paragraphs; a whole before its parts.
    public static func < (left: ArticlePath, right: ArticlePath) -> Bool {
        if left.number != right.number { return left.number < right.number }
        if left.paragraph != right.paragraph {
            guard let a = left.paragraph else { return true }
            guard let b = right.paragraph else { return false }
            return a < b
        }
        guard let b = right.point else { return false }
        guard let a = left.point else { return true }
        if a.label != b.label { return a.label < b.label }
        guard let c = b.subpoint else { return false }
        guard let d = a.subpoint else { return true }
        return d < c
    }
}
