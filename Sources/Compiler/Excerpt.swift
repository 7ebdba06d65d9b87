/// A sentence, or the part of it around the words that matter.
public struct Excerpt: Sendable, Hashable {
    /// One line of text; at most about 420 bytes of UTF-8, with `…` where it was cut.
    public let text: String
    /// The words that matter, in UTF-8 bytes of ``text``.
    public let highlight: Range<Int>

    /// Creates an excerpt.
    public init(text: String, highlight: Range<Int>) {
        self.text = text
        self.highlight = highlight
    }
}
