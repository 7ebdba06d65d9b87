import Corpus
import Diagnostics

/// A document as the compiler leaves it: HTML cut at slots, and everything found in its text with its place.
///
/// It depends on the document's bytes and the registry of names and on nothing else.
public struct CompiledDocument: Sendable, Hashable {
    /// Which document it is.
    public let key: DocumentKey
    /// Its file's path relative to the site's folder.
    public let path: String
    /// What its front matter says.
    public let frontMatter: FrontMatter
    /// Where each top-level key of the front matter stands.
    public let keyLocations: [String: SourceLocation]
    /// The body, in order.
    public var blocks: [CompiledBlock] = []
    /// What each annotation slot stands for; slot numbers are places in this list, one list for the whole document.
    public var annotations: [Annotation] = []
    /// The citations, in text order.
    public var citations: [CompiledCitation] = []
    /// Places that look like a citation and carry none, in no particular order.
    public var nearCitations: [CompiledNearCitation] = []
    /// The slots of ``annotations`` that stand in no block, because a footnote's number or a link would stand within them.
    public var omittedAnnotations: [Int] = []
    /// The dates, in text order.
    public var dates: [CompiledDate] = []
    /// The glossary's terms, in text order.
    public var concepts: [CompiledConcept] = []
    /// Numbers of articles or chapters said of the default instrument.
    public var counts: [CompiledCount] = []
    /// The Markdown links; link slots are numbered as in this list.
    public var links: [CompiledLink] = []
    /// The Markdown images; image slots are numbered as in this list.
    public var images: [CompiledImage] = []
    /// The provisions that permalink slots belong to; slots are numbered as in this list. An article's provisions, in order.
    public var provisions: [CompiledProvision] = []
    /// The headings, in order.
    public var headings: [CompiledHeading] = []
    /// What was found wrong.
    public var diagnostics: [Diagnostic] = []

    /// What an annotation slot stands for; the number is a place in the list of that name.
    public enum Annotation: Sendable, Hashable {
        /// A citation, or the first end of a range.
        case citation(Int)
        /// The last end of a range.
        case rangeEnd(Int)
        /// A date.
        case date(Int)
        /// A term of the glossary.
        case concept(Int)
    }

    /// An object without any content yet.
    public init(_ document: SourceDocument) {
        self.init(
            key: document.key, path: document.path, frontMatter: document.frontMatter,
            keyLocations: document.keyLocations)
    }

    /// Gives back the room that its lists hold for more: a site holds all its documents at once.
    mutating func giveBackRoom() {
        blocks = Self.fitted(blocks)
        annotations = Self.fitted(annotations)
        citations = Self.fitted(citations)
        nearCitations = Self.fitted(nearCitations)
        concepts = Self.fitted(concepts)
        links = Self.fitted(links)
        provisions = Self.fitted(provisions)
        headings = Self.fitted(headings)
        diagnostics = Self.fitted(diagnostics)
    }

    private static func fitted<Element>(_ list: [Element]) -> [Element] {
        list.capacity == list.count ? list : list.withUnsafeBufferPointer { Array($0) }
    }

    /// An object without any content yet; see the properties.
    public init(key: DocumentKey, path: String, frontMatter: FrontMatter, keyLocations: [String: SourceLocation] = [:])
    {
        self.key = key
        self.path = path
        self.frontMatter = frontMatter
        self.keyLocations = keyLocations
    }
}
