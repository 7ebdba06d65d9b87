import Corpus
import Diagnostics
import Instruments

/// Finds articles and introductions to chapters that have two files in one language: the first one, by path, is taken.
public struct ArticleDoubles: Sendable {
    private struct Subject: Hashable {
        let provision: ProvisionReference
        let language: Language
    }
    private var firsts: [Subject: (path: String, location: SourceLocation?)] = [:]

    /// Has seen no document yet.
    public init() {}

    /// What is wrong with a document that is the text of an article, or the introduction to a chapter, which an earlier one
    /// is; nil where none was, and for all that is neither.
    public mutating func finding(
        about frontMatter: FrontMatter, _ key: DocumentKey, _ path: String, _ locations: [String: SourceLocation]
    ) -> Diagnostic? {
        guard let subject = frontMatter.subject else { return nil }
        let isArticle = subject.provision.article != nil
        let location = locations[isArticle ? "article" : "chapter"]
        let this = Subject(provision: subject, language: key.language)
        guard let first = firsts[this] else {
            firsts[this] = (path, location)
            return nil
        }
        let name = subject.provision.wording(in: .english)
        return Diagnostic(
            .duplicateArticle, at: location ?? SourceLocation(path: path),
            "\(name) has two \(isArticle ? "files" : "introductions") in ‘\(key.language)’",
            notes: [.init("the other one is here", at: first.location)])
    }
}
