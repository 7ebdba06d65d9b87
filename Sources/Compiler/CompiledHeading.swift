/// A heading of a document's body.
public struct CompiledHeading: Sendable, Hashable {
    /// Its level, 1 to 6.
    public let level: Int
    /// Its id in the page, with the document's prefix.
    public let id: String
    /// Its id without the prefix, as a Markdown link names it.
    public let slug: String
    /// Its text.
    public let text: String

    /// Creates one; see the properties.
    public init(level: Int, id: String, slug: String, text: String) {
        self.level = level
        self.id = id
        self.slug = slug
        self.text = text
    }
}
