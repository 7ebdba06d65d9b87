import Compiler
import Corpus
import Instruments
import Linker

/// A document with where it is published and what it says of itself, looked up once for all pages that speak of it. All of
/// that stays while the site's roster and pages do; what the document says besides is to be had of an ``EditionReader``.
///
/// It is a class because a document has many parts, and hundreds of pages may lead to it.
final class PublishedDocument: Sendable {
    /// Its place among the site's documents.
    let place: Int
    /// Which document it is.
    let key: DocumentKey
    /// It as it was when the roster was made: of that only what stays may be read.
    private let listed: LinkedDocument
    /// What it is to those whom it mentions.
    let kind: MentionKind
    /// The page that shows it; nil where none does.
    let page: PageKey?
    /// The page's address.
    let address: PageAddress?
    /// Where on the page it is, where the page shows more than it.
    let fragment: String?
    /// Who published it and when, as mentions by it say.
    let byline: HTML

    /// - Parameter place: its place among the site's documents.
    init(_ document: LinkedDocument, at place: Int, in plan: AddressPlan, words: StringTable) {
        self.place = place
        key = document.key
        listed = document
        kind = MentionKind.of(document.frontMatter.kind)
        let shown = plan.place(of: document)
        page = shown?.page
        address = shown.flatMap { plan.address($0.page) }
        fragment = shown?.fragment
        byline = Self.byline(document, words)
    }

    /// Its title.
    var title: String { frontMatter.title }

    /// What its front matter says.
    var frontMatter: FrontMatter {
        _read { yield listed.compiled.frontMatter }
    }

    /// What its front matter says of it as an article; nil for anything else.
    var article: FrontMatter.Article? {
        if case .article(let article) = frontMatter.kind { article } else { nil }
    }

    /// What its front matter says of it as the introduction to a chapter; nil for anything else.
    var chapter: FrontMatter.Chapter? {
        if case .chapter(let chapter) = frontMatter.kind { chapter } else { nil }
    }

    /// What its front matter says of it as a news item; nil for anything else.
    var news: FrontMatter.News? {
        if case .news(let news) = frontMatter.kind { news } else { nil }
    }

    /// What its front matter says of it as an event; nil for anything else.
    var event: FrontMatter.Event? {
        if case .event(let event) = frontMatter.kind { event } else { nil }
    }

    /// What its front matter says of it as a claim; nil for anything else.
    var claim: FrontMatter.Claim? {
        if case .claim(let claim) = frontMatter.kind { claim } else { nil }
    }

    private static func byline(_ document: LinkedDocument, _ words: StringTable) -> HTML {
        var writer = HTMLWriter()
        if case .news(let news) = document.frontMatter.kind, let publisher = news.publisher {
            writer.raw(" <span class=\"publisher\">")
            writer.text(publisher)
            writer.raw("</span>")
        }
        if case .claim(let claim) = document.frontMatter.kind {
            if let date = claim.date {
                writer.raw(" ")
                DateWriter(words: words).write(date, to: &writer)
            }
        } else if let date = document.compiled.frontMatter.day {
            writer.raw(" ")
            DateWriter(words: words).write(date, to: &writer)
        }
        return writer.finish()
    }
}
