import Instruments

/// Something that the search finds: a document, or a concept in one of its languages, with a place in the site.
struct SearchEntry: Sendable {
    /// What it is.
    let kind: Kind
    /// Its language.
    let language: Language
    /// Where it comes from.
    let source: Source

    /// The kinds of entry, in the order in which they are numbered: what grows day by day comes last, so that a new
    /// entry changes the number of few others.
    enum Kind: String, CaseIterable, Sendable {
        case article, chapter, concept, page, claim, event, news
    }

    /// Where an entry comes from.
    enum Source: Sendable {
        /// A document, by its place in the site.
        case document(Int)
        /// A concept, by its place in the site.
        case concept(Int)
    }
}
