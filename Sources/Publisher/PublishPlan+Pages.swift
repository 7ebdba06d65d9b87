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
