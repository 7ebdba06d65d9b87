import Corpus
import Linker

extension PublishPlan {
    /// What a page is made from, as a path relative to the site's folder, by the page's file: a document's file where the
    /// page shows one, else its template. Pictures are none.
    public func pageSources() -> [String: String] {
        let redirect = "Templates/\(TemplateKind.redirect.file)"
        var sources: [String: String] = [:]
        for (from, _) in addresses.redirects { sources[from.file] = redirect }
        for (key, address) in addresses.pages {
            sources[address.file] =
                document(shownOn: key)?.compiled.path ?? "Templates/\(TemplateKind(of: key.subject).file)"
        }
        return sources
    }

    private func document(shownOn key: PageKey) -> LinkedDocument? {
        guard let language = key.language else { return nil }
        switch key.subject {
        case .article(let instrument, let number):
            return addresses.site.article(number, of: instrument, in: language)
        case .news(let stem), .free(let stem):
            return addresses.site.document(DocumentKey(stem: stem, language: language))
        default: return nil
        }
    }
}

extension TemplateKind {
    /// The template of a page's main part.
    init(of subject: PageKey.Subject) {
        switch subject {
        case .chooser: self = .chooser
        case .notFound: self = .notFound
        case .home: self = .home
        case .fullText: self = .fullText
        case .chapter: self = .chapter
        case .article: self = .article
        case .citedBy, .mentions: self = .citedBy
        case .newsList, .newsGroup: self = .newsList
        case .newsGroups: self = .newsGroups
        case .news: self = .news
        case .timeline: self = .timeline
        case .glossary: self = .glossary
        case .concept: self = .concept
        case .citations: self = .citations
        case .claims: self = .claims
        case .sideBySide: self = .sideBySide
        case .sources: self = .sources
        case .status: self = .status
        case .map: self = .map
        case .free: self = .freePage
        case .newsFeed, .timelineFeed, .timelineCalendar, .citationData: self = .frame
        }
    }
}
