/// The tree of provisions of an instrument, known from its numbering alone.
///
/// The sets of articles, chapters and annexes are closed: what they do not hold does not exist.
/// The inner numbering of an article is checked against an authentic text, or it is not.
public struct Outline: Sendable, Hashable {
    /// The articles, in order, none twice.
    public let articles: [ProvisionNumber]
    /// The chapters, in order, none twice.
    public let chapters: [ProvisionNumber]
    /// The annexes, in order, none twice.
    public let annexes: [ProvisionNumber]
    /// Whether the inner numbering of an article that ``inner`` does not describe counts as checked.
    public let checked: Bool
    /// What is known of the insides of articles.
    public let inner: [ProvisionNumber: ArticleOutline]

    private let articleSet: Set<ProvisionNumber>

    /// Creates an outline; numbers are sorted and doubles dropped.
    public init(
        articles: [ProvisionNumber], chapters: [ProvisionNumber] = [], annexes: [ProvisionNumber] = [],
        checked: Bool = false, inner: [ProvisionNumber: ArticleOutline] = [:]
    ) {
        articleSet = Set(articles)
        self.articles = articleSet.sorted()
        self.chapters = Set(chapters).sorted()
        self.annexes = Set(annexes).sorted()
        self.checked = checked
        self.inner = inner
    }

    /// Whether there is such an article.
    public func hasArticle(_ number: ProvisionNumber) -> Bool { articleSet.contains(number) }
}
