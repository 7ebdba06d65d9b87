import Corpus

/// Everything in a site's folders but what its documents say: names, templates, copied files, and where documents are.
public struct SiteSurvey: Sendable {
    /// The site without its documents.
    public let site: SiteSource
    /// The documents' files, by path.
    public let documents: [DocumentPlace]
    /// Every other file that was taken, in no particular order.
    public let sources: [SourceFile]
    /// Which of ``documents`` may have changed since the survey before; nil where any may have.
    public let changed: [Int]?
    /// How often the names were read: while it is the same, so are they, byte for byte.
    public let namesRead: Int
}
