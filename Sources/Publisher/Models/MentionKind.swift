import Corpus

/// The kinds of document that may mention something, in the order of a page.
enum MentionKind: Int, CaseIterable, Sendable {
    case official, analysis, news, event, claim, article, chapter, page

    /// The kind of a mentioning document.
    static func of(_ kind: FrontMatter.Kind) -> MentionKind {
        switch kind {
        case .article: .article
        case .chapter: .chapter
        case .event: .event
        case .claim: .claim
        case .page: .page
        case .news(let news):
            switch news.kind {
            case .news: .news
            case .analysis: .analysis
            case .official: .official
            }
        }
    }

    /// The kind's name.
    func name(_ words: StringTable) -> String {
        switch self {
        case .official: words[.kindOfficial]
        case .analysis: words[.kindAnalysis]
        case .news: words[.kindNews]
        case .event: words[.kindEvent]
        case .claim: words[.kindClaim]
        case .article: words[.kindArticle]
        case .chapter: words[.kindChapter]
        case .page: words[.kindPage]
        }
    }
}
