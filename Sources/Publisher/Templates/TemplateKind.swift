/// The templates that a site has: one a kind of page, and those of what pages share.
enum TemplateKind: String, CaseIterable, Sendable {
    /// The whole document around every page's main part.
    case frame
    /// What stands above every page: the site's name and its navigation.
    case header
    /// What stands below every page.
    case footer
    case chooser, home, chapter, article, news, timeline, claims, glossary, concept, citations, redirect
    case sources, status, map
    case fullText = "full-text"
    case sideBySide = "side-by-side"
    case citedBy = "cited-by"
    case newsList = "news-list"
    case newsGroups = "news-groups"
    case freePage = "free-page"
    case notFound = "not-found"

    /// The template's file in `Templates/`.
    var file: String { rawValue + ".mustache" }

    /// What the template may use.
    var shape: ModelShape {
        switch self {
        case .frame: PageFrame.shape
        case .header: SharedParts.headerShape
        case .footer: SharedParts.footerShape
        case .chooser: ChooserPage.shape
        case .home: HomePage.shape
        case .fullText: FullTextPage.shape
        case .sideBySide: SideBySidePage.shape
        case .chapter: ChapterPage.shape
        case .article: ArticlePage.shape
        case .citedBy: CitedByPage.shape
        case .newsList: NewsListPage.shape
        case .newsGroups: NewsGroupsPage.shape
        case .news: NewsPage.shape
        case .timeline: TimelinePage.shape
        case .claims: ClaimsPage.shape
        case .glossary: GlossaryPage.shape
        case .concept: ConceptPage.shape
        case .citations: CitationsPage.shape
        case .sources: SourcesPage.shape
        case .status: StatusPage.shape
        case .map: MapPage.shape
        case .freePage: FreePage.shape
        case .notFound: NotFoundPage.shape
        case .redirect: RedirectPage.shape
        }
    }
}
