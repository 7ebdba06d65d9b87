/// The interface's words that code puts into models; templates name their own.
enum Word: String, CaseIterable, Sendable {
    // Pages.
    case chooserTitle = "chooser-title"
    case fullTextTitle = "full-text-title"
    case fullTextPart = "full-text-part"
    case newsTitle = "news-title"
    case timelineTitle = "timeline-title"
    case glossaryTitle = "glossary-title"
    case citationsTitle = "citations-title"
    case citedByTitle = "cited-by-title"
    case mentionsTitle = "mentions-title"
    case notFoundTitle = "not-found-title"
    case notFoundText = "not-found-text"
    case notFoundHome = "not-found-home"
    case redirectTitle = "redirect-title"
    case partOf = "part-of"
    case pageTitle = "page-title"
    case languageName = "language-name"

    // Descriptions.
    case fullTextDescription = "full-text-description"
    case newsDescription = "news-description"
    case timelineDescription = "timeline-description"
    case glossaryDescription = "glossary-description"
    case citationsDescription = "citations-description"
    case chapterDescription = "chapter-description"
    case newsFeedTitle = "news-feed-title"
    case timelineFeedTitle = "timeline-feed-title"

    // Navigation.
    case navHome = "nav-home"
    case navFullText = "nav-full-text"
    case navNews = "nav-news"
    case navTimeline = "nav-timeline"
    case navGlossary = "nav-glossary"
    case navCitations = "nav-citations"

    // Provisions and citations.
    case chapterName = "chapter-name"
    case articleRange = "article-range"
    case provisionOf = "provision-of"
    case permalink
    case citationUnchecked = "citation-unchecked"
    case citationDangling = "citation-dangling"
    case citationExternal = "citation-external"
    case statusResolved = "status-resolved"
    case statusUnchecked = "status-unchecked"
    case statusDangling = "status-dangling"
    case statusExternal = "status-external"
    case reviewChecked = "review-checked"
    case reviewCheckedCopy = "review-checked-copy"
    case citedByCountOne = "cited-by-count-one"
    case citedByCount = "cited-by-count"
    case citedByAll = "cited-by-all"
    case mentionsAll = "mentions-all"

    // Kinds.
    case kindNews = "kind-news"
    case kindAnalysis = "kind-analysis"
    case kindOfficial = "kind-official"
    case kindArticle = "kind-article"
    case kindEvent = "kind-event"
    case kindPage = "kind-page"
    case confidenceConfirmed = "confidence-confirmed"
    case confidenceReported = "confidence-reported"
    case confidenceScheduled = "confidence-scheduled"

    // Corrections.
    case correctionArticles = "correction-articles"
    case correctionChapters = "correction-chapters"
    case correctionProvision = "correction-provision"
    case correctionProvisionNearest = "correction-provision-nearest"

    // Dates.
    case dateDay = "date-day"
    case dateMonth = "date-month"
    case datePending = "date-pending"
    case month1 = "month-1"
    case month2 = "month-2"
    case month3 = "month-3"
    case month4 = "month-4"
    case month5 = "month-5"
    case month6 = "month-6"
    case month7 = "month-7"
    case month8 = "month-8"
    case month9 = "month-9"
    case month10 = "month-10"
    case month11 = "month-11"
    case month12 = "month-12"

    // Markdown.
    case footnotes
    case footnoteBack = "footnote-back"
}

extension StringTable {
    /// The value of a key.
    subscript(word: Word) -> String { self[word.rawValue] }

    /// The value of a key with `{name}` replaced by each name's value.
    func filled(_ word: Word, _ values: KeyValuePairs<String, String>) -> String {
        filled(word.rawValue, values)
    }
}
