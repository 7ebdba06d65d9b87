import Markdown

/// A top-level piece of a document's body.
public struct CompiledBlock: Sendable, Hashable {
    /// What it is.
    public let kind: Kind
    /// Its HTML.
    public let fragment: Fragment
    /// Its visible text, one line, as far as the first 400 characters; empty where no list or feed quotes the document:
    /// in articles, chapters and claims.
    public let text: String

    /// The kinds of block.
    public enum Kind: Sendable, Hashable {
        /// A paragraph or a point that hangs directly under its article; the number is its place in ``CompiledDocument/provisions``.
        case provision(Int)
        /// Anything before the first heading that is no provision.
        case prose
        /// Anything from the first heading on.
        case commentary
        /// The list of footnotes.
        case footnotes
    }

    /// Creates one; see the properties.
    public init(kind: Kind, fragment: Fragment, text: String) {
        self.kind = kind
        self.fragment = fragment
        self.text = text
    }
}
