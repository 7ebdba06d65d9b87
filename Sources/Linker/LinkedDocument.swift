import Compiler
import Corpus
import Instruments

/// A document with what each of its slots leads to.
public struct LinkedDocument: Sendable {
    /// The compiled document.
    public let compiled: CompiledDocument
    /// What each annotation slot leads to, as many as ``CompiledDocument/annotations``.
    public let anchors: [Anchor]
    /// What each Markdown link leads to, as many as ``CompiledDocument/links``.
    public let links: [LinkTarget]
    /// Its citations with their status, as many as ``CompiledDocument/citations``.
    public let citations: [LinkedCitation]
    /// Claims that the document quotes and that the outline contradicts, in text order.
    public let corrections: [Correction]

    /// Which document it is.
    public var key: DocumentKey { compiled.key }
    /// What its front matter says.
    public var frontMatter: FrontMatter { compiled.frontMatter }

    /// Creates a linked document.
    public init(
        compiled: CompiledDocument, anchors: [Anchor], links: [LinkTarget], citations: [LinkedCitation],
        corrections: [Correction]
    ) {
        self.compiled = compiled
        self.anchors = anchors
        self.links = links
        self.citations = citations
        self.corrections = corrections
    }
}

/// What the words of a citation, a date or a concept lead to.
public enum Anchor: Sendable, Hashable {
    /// A provision that a page of this site and language shows. `isUnchecked`: a deeper part was cited whose numbering
    /// nobody has compared, or the very part is one such.
    case provision(ProvisionReference, isUnchecked: Bool)
    /// A provision of another instrument, at an address outside the site.
    case external(address: String, name: String)
    /// A citation that leads nowhere: no page and no address, or a self-reference.
    case unlinked
    /// A provision that does not exist; with the deepest whole of it that a page shows.
    case dangling(ProvisionReference?)
    /// An event of the timeline, by its document's stem.
    case event(stem: String)
    /// A concept's page.
    case concept(ConceptID)
}

/// What a Markdown link leads to.
public enum LinkTarget: Sendable, Hashable {
    /// An address outside the site.
    case external(String)
    /// A document of this site, and a fragment of its page.
    case document(DocumentKey, fragment: String?)
    /// A provision.
    case provision(ProvisionReference)
    /// A concept's page.
    case concept(ConceptID)
    /// A file that is copied, by its path within `Content/`.
    case attachment(String)
    /// A place in the same document, without `#`.
    case fragment(String)
    /// Nothing: the text alone stays.
    case none
}

/// A citation and what its outline says of it.
public struct LinkedCitation: Sendable, Hashable {
    /// A target and its status, in the order of the targets.
    public let targets: [Target]

    /// A target and its status.
    public struct Target: Sendable, Hashable {
        /// The instrument; nil where the registry does not hold it.
        public let instrument: InstrumentID?
        /// The name as written of an instrument that the registry does not hold.
        public let name: String?
        /// The full provision cited.
        public let provision: ProvisionID
        /// Its status.
        public let status: CitationStatus
    }
}

/// What became of a citation (`CITATIONS.md`, "What a citation resolves to").
public enum CitationStatus: String, Sendable, Hashable, CaseIterable {
    /// The outline has it.
    case resolved
    /// It does not exist.
    case dangling
    /// Its article exists; whether its inner part does has not been checked.
    case unchecked
    /// It belongs to another instrument than the primary one.
    case external
}

/// One place that mentions a provision or a concept.
public struct Mention: Sendable, Hashable {
    /// The mentioning document, by its place in ``LinkedSite/documents``.
    public let document: Int
    /// The provision of the mentioning article that it stands in.
    public let from: ProvisionID?
    /// The very provision cited, for mentions of provisions.
    public let target: ProvisionID?
    /// The citation's place in its document, for mentions of provisions.
    public let citation: Int?
    /// The sentence.
    public let excerpt: Excerpt
    /// The day of the mentioning document.
    public let date: CalendarDate?

    /// Creates a mention.
    public init(
        document: Int, from: ProvisionID?, target: ProvisionID?, citation: Int?, excerpt: Excerpt, date: CalendarDate?
    ) {
        self.document = document
        self.from = from
        self.target = target
        self.citation = citation
        self.excerpt = excerpt
        self.date = date
    }
}

/// A claim that a document quotes knowingly and that an outline contradicts.
public struct Correction: Sendable, Hashable {
    /// What is contradicted.
    public let claim: Claim
    /// The sentence.
    public let excerpt: Excerpt

    /// What is contradicted.
    public enum Claim: Sendable, Hashable {
        /// A number of articles, and how many there are.
        case articles(claimed: Int, actual: Int)
        /// A number of chapters, and how many there are.
        case chapters(claimed: Int, actual: Int)
        /// A provision that does not exist, and the nearest one that does.
        case provision(ProvisionReference, nearest: ProvisionID?)
    }

    /// Creates a correction.
    public init(claim: Claim, excerpt: Excerpt) {
        self.claim = claim
        self.excerpt = excerpt
    }
}
