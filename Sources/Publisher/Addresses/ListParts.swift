/// How many entries a part of a list may hold, so that no page grows without bound.
enum ListParts {
    static let news = 50
    static let newsGroups = 300
    static let timeline = 200
    static let claims = 100
    static let glossary = 200
    static let citations = 250
    static let citedBy = 250
    /// After how many cited provisions a file of the citations' data ends: machines read more at once than people.
    static let citationData = 5_000
    /// How many mentions of one kind stand on the page of what they mention.
    static let mentionsPerKind = 20
    /// Up to how many articles a text is one page.
    static let articlesOnOnePage = 500
    /// How many articles a part of a longer text holds at most.
    static let articlesPerPart = 200

    /// Up to how many chapters, or articles of one, a table of contents beside a page names.
    static let contentsAtOnce = 40
    /// How many of them it names before and after the page's own where there are more.
    static let contentsAround = 8

    /// How many parts `count` entries make; at least one.
    static func count(of count: Int, per size: Int) -> Int { max(1, (count + size - 1) / size) }

    /// The places that a table of contents names around one of them: all of a few, the nearest of many.
    static func around(_ place: Int, of total: Int) -> Range<Int> {
        guard total > contentsAtOnce else { return 0..<total }
        return max(0, place - contentsAround)..<min(total, place + contentsAround + 1)
    }

    /// The entries of a part, counted from 1.
    static func range(of part: Int, per size: Int, total: Int) -> Range<Int> {
        let start = min(total, (part - 1) * size)
        return start..<min(total, start + size)
    }
}
