/// The interface's words that code puts into models; templates name their own.
///
/// A word's key in the files of strings is its name with a hyphen before every capital letter and number:
/// `citedByTitle` is `cited-by-title`.
enum Word: Int, CaseIterable, Sendable {
    // Pages.
    case chooserTitle
    case fullTextTitle
    case fullTextPart
    case sideBySideTitle
    case newsTitle
    case timelineTitle
    case claimsTitle
    case glossaryTitle
    case citationsTitle
    case citedByTitle
    case mentionsTitle
    case sourcesTitle
    case statusTitle
    case articleProvisions
    case articleCommentary
    case notFoundTitle
    case notFoundText
    case notFoundHome
    case redirectTitle
    case partOf
    case pageTitle
    case languageName

    // Descriptions.
    case fullTextDescription
    case sideBySideDescription
    case newsDescription
    case timelineDescription
    case claimsDescription
    case glossaryDescription
    case citationsDescription
    case chapterDescription
    case sourcesDescription
    case statusDescription
    case newsFeedTitle
    case timelineFeedTitle

    // Navigation.
    case navHome
    case navFullText
    case navNews
    case navTimeline
    case navStatus
    case navGlossary
    case navCitations

    // Provisions and citations.
    case chapterName
    case introductionTo
    case articleRange
    case provisionOf
    case permalink
    case citationText
    case inCommentary
    case citesInText
    case citesInCommentary
    case articleCitedBy
    case articleCitedByInGeneral
    case readSideBySide
    case readSideBySideWith
    case citationUnchecked
    case citationDangling
    case citationExternal
    case statusResolved
    case statusUnchecked
    case statusDangling
    case statusExternal
    case reviewUnchecked
    case reviewUncheckedNote
    case reviewChecked
    case reviewCheckedCopy
    case citedByCountOne
    case citedByCount
    case citedByAll
    case mentionsAll

    // Kinds.
    case kindNews
    case kindAnalysis
    case kindOfficial
    case kindArticle
    case kindChapter
    case kindEvent
    case kindClaim
    case kindPage
    case confidenceConfirmed
    case confidenceReported
    case confidenceScheduled

    // Claims.
    case verdictContradicted
    case verdictUnsupported
    case verdictImprecise
    case claimSource

    // Status.
    case statusKnown
    case statusKnownNone
    case statusSignatories
    case statusForecast
    case consentRatification
    case consentAcceptance
    case consentApproval
    case consentAccession

    // Corrections.
    case correctionArticles
    case correctionChapters
    case correctionProvision
    case correctionProvisionNearest

    // News in groups.
    case newsByYear
    case newsByChapter
    case newsByPublisher
    case newsOfYear
    case newsOfChapter
    case newsOfPublisher
    case newsGroupsTitle

    // The timeline's band.
    case bandEvent
    case bandNews
    case bandEventCount
    case bandNewsCount
    case bandYears
    case bandAsOf
    case calendarMonth

    // The map of citations.
    case mapTitle
    case mapDescription
    case mapSummary
    case mapStrongest
    case mapArc
    case mapMore
    case mapNewsPlace

    // Where a text is from.
    case pageAddress
    case certifiedText
    case publishedBy
    case updated
    case contentAsOf

    // Numbers and dates.
    case digitSeparator
    case dateDay
    case dateMonth
    case datePending
    case month1
    case month2
    case month3
    case month4
    case month5
    case month6
    case month7
    case month8
    case month9
    case month10
    case month11
    case month12

    // Languages of sources.
    case languageAr
    case languageDe
    case languageEn
    case languageEs
    case languageFr
    case languageNl
    case languageRu
    case languageVi
    case languageZh

    // Search.
    case searchTitle
    case searchBox
    case searchLanguage
    case searchAllLanguages
    case searchProvisions
    case searchTitles
    case searchTexts
    case searchTerm
    case searchCount
    case searchCountOne
    case searchNone
    case searchLoading
    case searchFailed
    case searchMore
    case searchClose
    case searchNoProvision
    case searchSomeWords
    case searchOtherMarks
    case searchHelp
    case searchHelpCitations
    case searchHelpWords
    case searchHelpMarks
    case searchHelpPhrase
    case searchHelpKeys

    // Markdown.
    case footnotes
    case footnoteBack

    /// Whether it is a word of the search, which a script says.
    var isOfSearch: Bool { Word.searchTitle.rawValue...Word.searchHelpKeys.rawValue ~= rawValue }

    /// The key in the files of strings.
    var key: String {
        var key = ""
        var isAfterDigit = false
        for character in String(describing: self) {
            if character.isUppercase || (character.isNumber && !isAfterDigit) { key += "-" }
            key += character.lowercased()
            isAfterDigit = character.isNumber
        }
        return key
    }
}
