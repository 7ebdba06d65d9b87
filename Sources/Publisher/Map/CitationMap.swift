import Corpus
import Instruments
import Linker

/// Which articles of the primary instrument cite which on this site's pages, and which of them the news cites.
///
/// A citation counts as it does under "cited by": once for every sentence. A long text is divided into chapters or stretches
/// instead of articles, so that a picture of it stays one.
struct CitationMap: Sendable {
    /// What is one place on the map: an article, a chapter, or a stretch of articles; with a page, whichever it is.
    struct Node: Sendable, Hashable {
        /// Its articles by their places on the shelf; never none.
        let articles: Range<Int>
        /// The place of its chapter in the instrument, where it stands in one.
        let chapter: Int?
    }

    /// So many citations from one place to another, or within a place of several articles.
    struct Link: Sendable, Hashable {
        let from: Int
        let to: Int
        let count: Int
    }

    /// The places in the text's order.
    let nodes: [Node]
    /// Who cites whom, by place, then by the place that is cited.
    let links: [Link]
    /// How often news cites each place.
    let news: [Int]
    /// How often news cites each of the instrument's chapters as a whole; with the places where chapters are places.
    let chapterNews: [Int]

    /// Whether every place is an article.
    let isByArticle: Bool

    /// Up to so many articles every article is a place, and there are never more places.
    static let mostNodes = 200
    /// How long a stretch is where articles stand in no chapter.
    private static let stretch = 100

    /// The map of the primary instrument in a language; nil where no article of it has a text.
    init?(of edition: Edition, in language: Language) {
        let common = edition.language(language)
        let primary = edition.configuration.primary
        guard let shelf = common.shelf(of: primary), let instrument = edition.site.registry.instrument(primary) else {
            return nil
        }
        isByArticle = shelf.numbers.count <= Self.mostNodes
        nodes = Self.nodes(shelf.numbers, of: instrument)
        var places = [Int](repeating: 0, count: shelf.numbers.count)
        for (node, value) in nodes.enumerated() {
            for article in value.articles { places[article] = node }
        }
        let count = nodes.count
        var counts = [Int](repeating: 0, count: count * count)
        var news = [Int](repeating: 0, count: nodes.count)
        for (article, number) in shelf.numbers.enumerated() {
            for mention in edition.mentions(of: ProvisionReference(primary, .article(number)), in: language) {
                if edition.kinds[mention.document].isNews {
                    news[places[article]] += 1
                } else if let citing = common.primaryArticle(ofDocument: mention.document)?.place {
                    counts[places[citing] * count + places[article]] += 1
                }
            }
        }
        links = counts.enumerated().filter { $0.element > 0 }.map {
            Link(from: $0.offset / count, to: $0.offset % count, count: $0.element)
        }
        var chapterNews = instrument.chapters.map { chapter in
            let mentions = edition.mentions(of: ProvisionReference(primary, .chapter(chapter.number)), in: language)
            return mentions.count { edition.kinds[$0.document].isNews }
        }
        if !isByArticle {
            for (node, value) in nodes.enumerated() {
                guard let chapter = value.chapter else { continue }
                news[node] += chapterNews[chapter]
                chapterNews[chapter] = 0
            }
        }
        self.news = news
        self.chapterNews = chapterNews
    }

    /// Whether there is anything to show of an instrument: an article that another one cites, or that the news does.
    static func hasEntries(_ site: LinkedSite, in language: Language) -> Bool {
        let primary = site.configuration.primary
        let articles = site.articles[language]?[primary] ?? [:]
        guard !articles.isEmpty else { return false }
        let texts = Set(articles.values)
        func isShown(_ provision: ProvisionID) -> Bool {
            (site.mentions[language]?[ProvisionReference(primary, provision)] ?? []).contains { mention in
                texts.contains(mention.document)
                    || MentionKind.of(site.documents[mention.document].frontMatter.kind).isNews
            }
        }
        return articles.keys.contains { isShown(.article($0)) }
    }

    // MARK: - Places

    private static func nodes(_ numbers: [ProvisionNumber], of instrument: Instrument) -> [Node] {
        let own = numbers.map { instrument.chapterPlace(of: $0) }
        guard numbers.count > mostNodes else {
            return numbers.indices.map { Node(articles: $0..<($0 + 1), chapter: own[$0]) }
        }
        let byChapter = divided(numbers.indices) { own[$0] == own[$1] && (own[$1] != nil || $1 % stretch != 0) }
        if byChapter.count <= mostNodes {
            return byChapter.map { Node(articles: $0, chapter: own[$0.lowerBound]) }
        }
        let length = (numbers.count + mostNodes - 1) / mostNodes
        return divided(numbers.indices) { $1 % length != 0 }.map { Node(articles: $0, chapter: nil) }
    }

    /// Divides a range between all neighbours that do not belong together.
    private static func divided(_ range: Range<Int>, _ belongTogether: (Int, Int) -> Bool) -> [Range<Int>] {
        var parts: [Range<Int>] = []
        for place in range {
            if let last = parts.last, belongTogether(place - 1, place) {
                parts[parts.count - 1] = last.lowerBound..<(place + 1)
            } else {
                parts.append(place..<(place + 1))
            }
        }
        return parts
    }
}

extension MentionKind {
    /// Whether it is one of the kinds of news item.
    var isNews: Bool {
        switch self {
        case .official, .analysis, .news: true
        case .event, .claim, .article, .chapter, .page: false
        }
    }
}
