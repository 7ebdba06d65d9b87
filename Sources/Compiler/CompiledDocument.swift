import Citations
import Corpus
import Diagnostics
import Instruments
import Markdown

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
        key = document.key
        path = document.path
        frontMatter = document.frontMatter
        keyLocations = document.keyLocations
    }
}

/// A top-level piece of a document's body.
public struct CompiledBlock: Sendable, Hashable {
    /// What it is.
    public let kind: Kind
    /// Its HTML.
    public let fragment: Fragment
    /// Its visible text, one line, as far as the first 400 characters.
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

/// A provision that an article's document defines.
public struct CompiledProvision: Sendable, Hashable {
    /// Its id.
    public let id: ProvisionID
    /// Its label as the reader sees it: `1.`, `(a)`, `(ii)`.
    public let label: String
    /// Where it begins.
    public let location: SourceLocation

    /// Creates one; see the properties.
    public init(id: ProvisionID, label: String, location: SourceLocation) {
        self.id = id
        self.label = label
        self.location = location
    }
}

/// A sentence, or the part of it around the words that matter.
public struct Excerpt: Sendable, Hashable {
    /// One line of text; at most about 300 characters, `…` where it was cut.
    public let text: String
    /// The words that matter, in UTF-8 bytes of ``text``.
    public let highlight: Range<Int>

    /// Creates an excerpt.
    public init(text: String, highlight: Range<Int>) {
        self.text = text
        self.highlight = highlight
    }
}

/// A citation in its place.
public struct CompiledCitation: Sendable, Hashable {
    /// What it names, one target or every member of a range.
    public let targets: [Citation.Target]
    /// Whether it means the very provision it stands in.
    public let isSelfReference: Bool
    /// Whether the author set the target by hand with a `cite:` link.
    public let isForced: Bool
    /// Its words.
    public let text: String
    /// The sentence it stands in.
    public let excerpt: Excerpt
    /// The provision of the article that it stands in; nil outside articles and in commentary.
    public let from: ProvisionID?
    /// Where it is.
    public let location: SourceLocation

    /// Creates one; see the properties.
    public init(
        targets: [Citation.Target], isSelfReference: Bool = false, isForced: Bool = false, text: String,
        excerpt: Excerpt, from: ProvisionID? = nil, location: SourceLocation
    ) {
        self.targets = targets
        self.isSelfReference = isSelfReference
        self.isForced = isForced
        self.text = text
        self.excerpt = excerpt
        self.from = from
        self.location = location
    }
}

/// A date in its place.
public struct CompiledDate: Sendable, Hashable {
    /// The first day.
    public let first: CalendarDate
    /// The last day; the first for a single day.
    public let last: CalendarDate
    /// Where it is.
    public let location: SourceLocation

    /// Creates one; see the properties.
    public init(first: CalendarDate, last: CalendarDate, location: SourceLocation) {
        self.first = first
        self.last = last
        self.location = location
    }
}

/// A term of the glossary in its place.
public struct CompiledConcept: Sendable, Hashable {
    /// The concept.
    public let concept: ConceptID
    /// The sentence it stands in.
    public let excerpt: Excerpt
    /// The provision of the article that it stands in.
    public let from: ProvisionID?

    /// Creates one; see the properties.
    public init(concept: ConceptID, excerpt: Excerpt, from: ProvisionID? = nil) {
        self.concept = concept
        self.excerpt = excerpt
        self.from = from
    }
}

/// A count claim in its place.
public struct CompiledCount: Sendable, Hashable {
    /// What is counted.
    public let unit: CountClaim.Unit
    /// How many.
    public let count: Int
    /// The instrument it is said of.
    public let instrument: InstrumentID
    /// The sentence it stands in.
    public let excerpt: Excerpt
    /// Where it is.
    public let location: SourceLocation

    /// Creates one; see the properties.
    public init(unit: CountClaim.Unit, count: Int, instrument: InstrumentID, excerpt: Excerpt, location: SourceLocation)
    {
        self.unit = unit
        self.count = count
        self.instrument = instrument
        self.excerpt = excerpt
        self.location = location
    }
}

/// A Markdown link in its place.
public struct CompiledLink: Sendable, Hashable {
    /// What it names.
    public let destination: Destination
    /// Its title, where it has one.
    public let title: String?
    /// Where it is.
    public let location: SourceLocation

    /// What a Markdown link names.
    public enum Destination: Sendable, Hashable {
        /// An http, https or mailto address.
        case external(String)
        /// A source file, by its path within `Content/`, and a fragment without `#`.
        case file(path: String, fragment: String?)
        /// A place in the same document.
        case fragment(String)
        /// `cite:hanoi/art_64`; the number is the citation's place in ``CompiledDocument/citations``.
        case citation(Int)
        /// `cite:none`, or a link that was refused with a finding: its text alone stays.
        case none
    }

    /// Creates one; see the properties.
    public init(destination: Destination, title: String? = nil, location: SourceLocation) {
        self.destination = destination
        self.title = title
        self.location = location
    }
}

/// A Markdown image in its place.
public struct CompiledImage: Sendable, Hashable {
    /// The file, by its path within `Content/`.
    public let path: String
    /// What it shows, in words.
    public let alternative: String
    /// Its title, where it has one.
    public let title: String?
    /// Where it is.
    public let location: SourceLocation

    /// Creates one; see the properties.
    public init(path: String, alternative: String, title: String? = nil, location: SourceLocation) {
        self.path = path
        self.alternative = alternative
        self.title = title
        self.location = location
    }
}

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
