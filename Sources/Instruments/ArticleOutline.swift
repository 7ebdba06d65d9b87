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
