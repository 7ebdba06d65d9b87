import Corpus
import Instruments

/// What a Markdown link leads to.
public enum LinkTarget: Sendable, Hashable {
    /// An address outside the site.
    case external(String)
    /// A document of this site, and a fragment of its page.
    case document(DocumentKey, fragment: String?)
    /// A provision that a `cite:` link names: what its words lead to, as those of a citation that was read do.
    case citation(Anchor)
    /// A concept's page.
    case concept(ConceptID)
    /// A file that is copied, by its path within `Content/`.
    case attachment(String)
    /// A place in the same document, without `#`.
    case fragment(String)
    /// Nothing: the text alone stays.
    case none
}
