import Instruments

/// Which page: what it is about, and in which language.
public struct PageKey: Hashable, Sendable {
    /// Its language; nil for what belongs to no language.
    public let language: Language?
    /// What it is about.
    public let subject: Subject

    /// What a page is about. Parts of a list are counted from 1.
    public enum Subject: Hashable, Sendable {
        /// The root: the choice of language.
        case chooser
        /// The answer to an address that is not there.
        case notFound
        /// A language's first page.
        case home
        /// The whole text of an instrument; part 0 is all of it, or the list of its parts.
        case fullText(InstrumentID, part: Int)
        /// The text of an instrument in the site's own language and another one, side by side; part 0 is all of it, or
        /// the list of its parts.
        case sideBySide(InstrumentID, with: Language, part: Int)
        /// A chapter.
        case chapter(InstrumentID, ProvisionNumber)
        /// An article.
        case article(InstrumentID, ProvisionNumber)
        /// Everybody who cites an article, where the article's page has no room for them.
        case citedBy(InstrumentID, ProvisionNumber, part: Int)
        /// The list of news.
        case newsList(part: Int)
        /// The news of a group.
        case newsGroup(NewsGroup.Key, part: Int)
        /// The list of all groups of news.
        case newsGroups(part: Int)
        /// A news item, by its stem.
        case news(String)
        /// The timeline.
        case timeline(part: Int)
        /// The list of claims.
        case claims(part: Int)
        /// The list of concepts.
        case glossary(part: Int)
        /// A concept.
        case concept(ConceptID)
        /// Everybody who speaks of a concept, where the concept's page has no room for them.
        case mentions(ConceptID, part: Int)
        /// The table of all citations.
        case citations(part: Int)
        /// The data of all citations; part 0 is all of them, or the list of their parts.
        case citationData(part: Int)
        /// How far the primary instrument is on its way into force.
        case status
        /// The list of sources.
        case sources
        /// The map of citations.
        case map
        /// A free page, by its stem.
        case free(String)
        /// The feed of the news.
        case newsFeed
        /// The feed of the events.
        case timelineFeed
        /// The calendar of the events.
        case timelineCalendar
    }

    /// Names a page.
    public init(_ subject: Subject, in language: Language?) {
        self.subject = subject
        self.language = language
    }

    /// The same thing in another language.
    public func inLanguage(_ other: Language) -> PageKey { PageKey(subject, in: other) }
}
