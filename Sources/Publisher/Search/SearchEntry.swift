import Instruments

/// Something that the search finds: a document, a chapter, a concept or a list in one of its languages, with a place in
/// the site.
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
        case article, chapter, concept, list, page, claim, event, news
    }

    /// Where an entry comes from.
    enum Source: Sendable {
        /// A document, by its place in the site.
        case document(Int)
        /// A chapter, with the introduction to it where there is one.
        case chapter(InstrumentID, ProvisionNumber)
        /// A concept, by its place in the site.
        case concept(Int)
        /// A page that no document stands for.
        case list(SearchList)
    }
}
