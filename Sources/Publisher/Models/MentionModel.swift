import Compiler
import Corpus
import Instruments
import Linker

/// Makes the models of mentions.
struct MentionModel {
    let page: PageContext

    /// A mention as an entry of a list.
    func entry(_ mention: Mention) -> ModelValue {
        let document = page.edition.documents[mention.document]
        return .fields([
            "href": .optional(href(mention, document)),
            "source": source(mention, document),
            "byline": .html(document.byline),
            "excerpt": .html(ExcerptWriter.html(mention.excerpt)),
        ])
    }

    /// Those of some mentions that are meant, by kind, the newest of each; absent where there are none.
    func groups(
        _ mentions: [Mention], all: [UInt8]?, _ allText: Word, where isMeant: (Mention) -> Bool = { _ in true }
    ) -> ModelValue {
        guard !mentions.isEmpty else { return .absent }
        let groups = MentionGroups(mentions, in: page.edition.documents, where: isMeant)
        guard groups.total > 0 else { return .absent }
        let count = String(groups.total)
        return .fields([
            "count": .text(Self.count(groups.total, page.words) ?? ""),
            "groups": .list(
                groups.groups.map { group in
                    .fields([
                        "name": .text(name(group.kind)),
                        "mentions": .list(group.newest.map { entry(mentions[$0]) }),
                    ])
                }),
            "all": .optional(groups.isCut ? all.map { .link($0, page.words.filled(allText, ["count": count])) } : nil),
        ])
    }

    /// How many mentions there are, in words; nil for none.
    static func count(_ count: Int, _ words: StringTable) -> String? {
        switch count {
        case 0: nil
        case 1: words[.citedByCountOne]
        default: words.filled(.citedByCount, ["count": String(count)])
        }
    }

    /// The name of a kind of document.
    func name(_ kind: MentionKind) -> String {
        switch kind {
        case .official: page.words[.kindOfficial]
        case .analysis: page.words[.kindAnalysis]
        case .news: page.words[.kindNews]
        case .event: page.words[.kindEvent]
        case .article: page.words[.kindArticle]
        case .page: page.words[.kindPage]
        }
    }

    /// The page of the mentioning document, at the very citation where the page is the document's own.
    private func href(_ mention: Mention, _ document: PublishedDocument) -> [UInt8]? {
        page.href(document, fragment: mention.citation.map(PageFragment.citation))
    }

    private func source(_ mention: Mention, _ document: PublishedDocument) -> ModelValue {
        guard let article = document.article else { return .text(document.title) }
        return .utf8(page.utf8Name(ProvisionReference(article.instrument, mention.from ?? .article(article.number))))
    }
}
