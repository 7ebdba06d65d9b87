import Instruments

extension FrontMatter {
    /// The provision that the document is the text of, or introduces; nil for all that belongs to no provision.
    public var subject: ProvisionReference? {
        switch kind {
        case .article(let article): ProvisionReference(article.instrument, .article(article.number))
        case .chapter(let chapter): ProvisionReference(chapter.instrument, .chapter(chapter.number))
        case .news, .event, .claim, .page: nil
        }
    }

    /// The instrument that its citations mean when nothing says otherwise: the one it names, else the one that it is a text of.
    public func owner(primary: InstrumentID) -> InstrumentID { instrument ?? subject?.instrument ?? primary }

    /// The day the document speaks from: when a news item was published, when an event began, when a claim was made; nil for
    /// the rest.
    public var day: CalendarDate? {
        switch kind {
        case .news(let news): news.published
        case .event(let event): event.date.first
        case .claim(let claim): claim.date?.first
        case .article, .chapter, .page: nil
        }
    }
}
