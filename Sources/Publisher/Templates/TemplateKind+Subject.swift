extension TemplateKind {
    /// The template of a page's main part.
    init(of subject: PageKey.Subject) {
        switch subject {
        case .chooser: self = .chooser
        case .notFound: self = .notFound
        case .home: self = .home
        case .fullText: self = .fullText
        case .chapter: self = .chapter
        case .article: self = .article
        case .citedBy, .mentions: self = .citedBy
        case .newsList, .newsGroup: self = .newsList
        case .newsGroups: self = .newsGroups
        case .news: self = .news
        case .timeline: self = .timeline
        case .glossary: self = .glossary
        case .concept: self = .concept
        case .citations: self = .citations
        case .claims: self = .claims
        case .sideBySide: self = .sideBySide
        case .sources: self = .sources
        case .status: self = .status
        case .map: self = .map
        case .free: self = .freePage
        case .newsFeed, .timelineFeed, .timelineCalendar, .citationData: self = .frame
        }
    }
}
