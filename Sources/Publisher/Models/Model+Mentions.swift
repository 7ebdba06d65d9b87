import Compiler
import Corpus
import Instruments
import Linker

/// Who mentions something, and where.
extension Model {
    /// Adds a mention as an element of a list.
    mutating func mention(_ mention: Mention, in page: PageContext) {
        let document = page.edition.documents[mention.document]
        let linked = page.linked(document)
        object { model in
            model.source(
                of: mention.document, mention.from(in: linked), citation: mention.citation, in: page)
            if page.edition.kinds[mention.document] == .article {
                model.html("byline", .empty)
            } else {
                model.html("byline", document.byline)
            }
            model.html("excerpt") { ExcerptWriter.write(mention.excerpt(in: linked), to: &$0) }
        }
    }

    /// Adds where a document cites something, and what it is called: an article by the provision that cites.
    ///
    /// - Parameter place: the document's place in the site.
    mutating func source(of place: Int, _ from: ProvisionID?, citation: Int?, in page: PageContext) {
        let fragment = citation.map(PageFragment.citation)
        guard let (shelf, article) = page.common.primaryArticle(ofDocument: place) else {
            let document = page.edition.documents[place]
            optional("href", page.destination(document, fragment: fragment), in: page)
            return source(document, from, in: page)
        }
        optional("href", page.destination(shelf, article, fragment), in: page)
        text("source") { writer in
            if let from { return page.writeName(of: from, to: &writer) }
            // What stands in no provision of an article's document is said about the article.
            page.words.pattern(.inCommentary).write(to: &writer) { _, writer in
                page.writeName(of: .article(shelf.numbers[article]), to: &writer)
            }
        }
    }

    /// Adds what a mentioning document is called: an article by the provision that mentions or by its commentary, an
    /// introduction by its chapter, a claim with what is wrong with it.
    private mutating func source(_ document: PublishedDocument, _ from: ProvisionID?, in page: PageContext) {
        if let claim = document.claim {
            let verdict = ClaimsPage.verdict(claim.verdict, page.words)
            return text("source", page.words.filled(.claimSource, ["title": document.title, "verdict": verdict]))
        }
        guard let subject = document.frontMatter.subject else { return text("source", document.title) }
        if document.chapter != nil {
            return text("source", page.words.filled(.introductionTo, ["chapter": page.name(subject)]))
        }
        let name = page.name(ProvisionReference(subject.instrument, from ?? subject.provision))
        text("source", from == nil ? page.words.filled(.inCommentary, ["article": name]) : name)
    }

    /// Adds some of the mentions by kind, the newest of each kind; an absent value where there are none.
    ///
    /// - Parameter all: where all of them stand.
    mutating func mentions(
        _ name: StaticString, _ mentions: [Mention], _ groups: MentionGroups, all: Destination?, _ allText: Word,
        in page: PageContext
    ) {
        guard groups.total > 0 else { return absent(name) }
        object(name) { model in
            model.text("count", MentionGroups.count(groups.total, page.words) ?? "")
            model.list("groups", of: groups.groups) { model, group in
                model.object { model in
                    model.text("name", group.kind.name(page.words))
                    model.list("mentions", of: group.newest) { $0.mention(mentions[$1], in: page) }
                }
            }
            if groups.isCut, let all {
                let text = page.words.filled(allText, ["count": page.words.number(groups.total)])
                model.link("all", all, text, in: page)
            } else {
                model.absent("all")
            }
        }
    }
}
