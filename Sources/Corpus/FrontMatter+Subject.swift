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
}
