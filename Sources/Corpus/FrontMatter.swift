import Diagnostics
import Instruments

/// What every document says of itself.
public struct FrontMatter: Sendable, Hashable {
    /// The title.
    public var title: String
    /// The last part of its address, where the document chooses it: ASCII letters, digits and hyphens.
    public var slug: String?
    /// Old addresses within the site, without a leading `/`, each ending in `/`, which become redirect pages.
    public var aliases: [String]
    /// Whether it is left out unless drafts are asked for.
    public var isDraft: Bool
    /// The day it was last revised.
    public var updated: CalendarDate?
    /// The instrument that its citations mean when nothing says otherwise.
    public var instrument: InstrumentID?
    /// Findings that the document knows of: a dangling citation or a wrong count becomes a correction on its page, any other is
    /// none.
    public var acknowledges: [DiagnosticCode]
    /// What it rests on: texts, http(s) addresses, or keys of the site's sources; none for an article or an introduction.
    public var sources: [String]
    /// What only its kind of document has.
    public var kind: Kind

    /// The kinds of document.
    public enum Kind: Sendable, Hashable {
        /// An article of an instrument.
        case article(Article)
        /// The introduction to a chapter of an instrument.
        case chapter(Chapter)
        /// A news item.
        case news(News)
        /// An event of the timeline.
        case event(Event)
        /// A claim in circulation, and what is right.
        case claim(Claim)
        /// A free page.
        case page
    }

    /// What an article's document says.
    public struct Article: Sendable, Hashable {
        /// The instrument: the folder it stands in.
        public var instrument: InstrumentID
        /// The article's number.
        public var number: ProvisionNumber
        /// What the article does, in a sentence.
        public var summary: String?
        /// Whether its numbering was compared with an authentic text.
        public var review: Review
        /// The copy that it was compared with, as the page names it.
        public var copy: String?

        /// Whether an article's numbering was compared with an authentic text.
        public enum Review: String, Sendable, Hashable, CaseIterable {
            /// It was.
            case checked
            /// It was not.
            case unchecked
        }

        /// Creates the front matter of an article.
        public init(
            instrument: InstrumentID, number: ProvisionNumber, summary: String? = nil, review: Review = .unchecked,
            copy: String? = nil
        ) {
            self.instrument = instrument
            self.number = number
            self.summary = summary
            self.review = review
            self.copy = copy
        }
    }

    /// What the introduction to a chapter says.
    public struct Chapter: Sendable, Hashable {
        /// The instrument: the folder it stands in.
        public var instrument: InstrumentID
        /// The chapter's number.
        public var number: ProvisionNumber
        /// What the introduction is headed; nil where its file has no title, and ``FrontMatter/title`` names the chapter.
        public var heading: String?

        /// Creates the front matter of an introduction.
        public init(instrument: InstrumentID, number: ProvisionNumber, heading: String? = nil) {
            self.instrument = instrument
            self.number = number
            self.heading = heading
        }
    }

    /// What a news item says.
    public struct News: Sendable, Hashable {
        /// Who published the original.
        public var publisher: String?
        /// When the original was published; the date in the file's name where the front matter gives none.
        public var published: CalendarDate?
        /// Where the original is.
        public var source: Source?
        /// What kind of text it is.
        public var kind: Kind
        /// What it is about in a sentence, as lists say it; the beginning of its text where there is none.
        public var summary: String?

        /// The original of a news item.
        public struct Source: Sendable, Hashable {
            /// Its title.
            public var title: String?
            /// Its address: http or https.
            public var url: String?
            /// When it was looked up.
            public var retrieved: CalendarDate?

            /// Creates a source.
            public init(title: String? = nil, url: String? = nil, retrieved: CalendarDate? = nil) {
                self.title = title
                self.url = url
                self.retrieved = retrieved
            }
        }

        /// The kinds of news item.
        public enum Kind: String, Sendable, Hashable, CaseIterable {
            /// A report.
            case news
            /// A commentary.
            case analysis
            /// A text of an authority.
            case official
        }

        /// Creates the front matter of a news item.
        public init(
            publisher: String? = nil, published: CalendarDate? = nil, source: Source? = nil, kind: Kind = .news,
            summary: String? = nil
        ) {
            self.publisher = publisher
            self.published = published
            self.source = source
            self.kind = kind
            self.summary = summary
        }
    }

    /// What an event says.
    public struct Event: Sendable, Hashable {
        /// When it is.
        public var date: EventDate
        /// What a pending event waits for.
        public var condition: String?
        /// Where it is.
        public var place: String?
        /// What kind of event it is, in the site's own words.
        public var kind: String?
        /// How sure it is.
        public var confidence: Confidence
        /// Whether it is one of the few by which the whole timeline is remembered.
        public var isLandmark: Bool

        /// How sure an event is.
        public enum Confidence: String, Sendable, Hashable, CaseIterable {
            /// Read in a primary or several sources.
            case confirmed
            /// Reported by somebody.
            case reported
            /// Announced for a day to come.
            case scheduled
        }

        /// Creates the front matter of an event.
        public init(
            date: EventDate, condition: String? = nil, place: String? = nil, kind: String? = nil,
            confidence: Confidence = .confirmed, isLandmark: Bool = false
        ) {
            self.date = date
            self.condition = condition
            self.place = place
            self.kind = kind
            self.confidence = confidence
            self.isLandmark = isLandmark
        }
    }

    /// Creates a front matter.
    public init(
        title: String, slug: String? = nil, aliases: [String] = [], isDraft: Bool = false, updated: CalendarDate? = nil,
        instrument: InstrumentID? = nil, acknowledges: [DiagnosticCode] = [], sources: [String] = [], kind: Kind
    ) {
        self.title = title
        self.slug = slug
        self.aliases = aliases
        self.isDraft = isDraft
        self.updated = updated
        self.instrument = instrument
        self.acknowledges = acknowledges
        self.sources = sources
        self.kind = kind
    }
}
