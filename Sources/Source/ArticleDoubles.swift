import Corpus
import Diagnostics
import Instruments

/// Finds articles that have two files in one language: the first one, by path, is taken.
public struct ArticleDoubles: Sendable {
    private struct Article: Hashable {
        let instrument: InstrumentID
        let number: ProvisionNumber
        let language: Language
    }
    private var firsts: [Article: (path: String, location: SourceLocation?)] = [:]

    /// Has seen no document yet.
    public init() {}

    /// What is wrong with a document that is the text of an article which an earlier one is; nil where none was, and for
    /// all that is no article.
    public mutating func finding(
        about frontMatter: FrontMatter, _ key: DocumentKey, _ path: String, _ locations: [String: SourceLocation]
    ) -> Diagnostic? {
        guard case .article(let article) = frontMatter.kind else { return nil }
        let location = locations["article"]
        let this = Article(instrument: article.instrument, number: article.number, language: key.language)
        guard let first = firsts[this] else {
            firsts[this] = (path, location)
            return nil
        }
        return Diagnostic(
            .duplicateArticle, at: location ?? SourceLocation(path: path),
            "Article \(article.number) has two files in ‘\(key.language)’",
            notes: [.init("the other one is here", at: first.location)])
    }
}
