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

/// What is known of the numbering within one article.
public struct ArticleOutline: Sendable, Hashable {
    /// Whether the numbering was compared with an authentic text, so that what is missing here does not exist.
    public let checked: Bool
    /// Points that hang directly under the article, in order.
    public let points: [PointOutline]
    /// The numbered paragraphs, in order, with their points.
    public let paragraphs: [ParagraphOutline]

    /// Creates an outline of an article.
    public init(checked: Bool, points: [PointOutline] = [], paragraphs: [ParagraphOutline] = []) {
        self.checked = checked
        self.points = points
        self.paragraphs = paragraphs
    }
}

/// A numbered paragraph and its points.
public struct ParagraphOutline: Sendable, Hashable {
    /// Its number.
    public let number: ProvisionNumber
    /// Its points, in order.
    public let points: [PointOutline]

    /// Creates an outline of a paragraph.
    public init(_ number: ProvisionNumber, points: [PointOutline] = []) {
        self.number = number
        self.points = points
    }
}

/// A point and its subpoints.
public struct PointOutline: Sendable, Hashable {
    /// Its label: `a`, `đ`.
    public let label: ProvisionLabel
    /// The labels of its subpoints: `i`, `ii`.
    public let subpoints: [ProvisionLabel]

    /// Creates an outline of a point.
    public init(_ label: ProvisionLabel, subpoints: [ProvisionLabel] = []) {
        self.label = label
        self.subpoints = subpoints
    }
}
