import Corpus
import Instruments
import Linker

/// A concept: what it means, the provisions it stands for, who speaks of it.
enum ConceptPage {
    static let shape: ModelShape = .fields([
        "title": .text,
        "explanation": .optional(.text),
        "terms": .list(.text),
        "hasTerms": .flag,
        "provisions": .list(.fields(["href": .optional(.text), "text": .text, "title": .optional(.text)])),
        "hasProvisions": .flag,
        "mentions": .optional(.mentions),
    ])

    static func content(_ source: ConceptSource, in page: PageContext) -> PageContent {
        let id = source.concept.id
        let title = source.title.text(in: page.language) ?? id.rawValue
        let mentions = page.site.conceptMentions[page.language]?[id] ?? []
        let all = page.href(PageKey(.mentions(id, part: 1), in: page.language))
        let terms = (source.concept.terms[page.language] ?? []).filter { $0 != title }
        var description = PageFrame.Description(
            template: .concept, title: title, summary: source.explanation?.text(in: page.language))
        description.isArticle = true
        description.breadcrumb = [
            (href: page.href(PageKey(.home, in: page.language)), text: page.words[.navHome]),
            (href: page.href(PageKey(.glossary(part: 1), in: page.language)), text: page.words[.glossaryTitle]),
        ]
        return PageContent(
            description: description,
            model: .fields([
                "title": .text(title),
                "explanation": .optional(source.explanation?.text(in: page.language)),
                "terms": .list(terms.map(ModelValue.text)),
                "hasTerms": .flag(!terms.isEmpty),
                "provisions": .list(
                    source.concept.provisions.map { reference in
                        .fields([
                            "href": .optional(href(reference, in: page)),
                            "text": .text(page.name(reference)),
                            "title": .optional(articleTitle(reference, in: page)),
                        ])
                    }),
                "hasProvisions": .flag(!source.concept.provisions.isEmpty),
                "mentions": MentionModel(page: page).groups(mentions, all: all, .mentionsAll),
            ]))
    }

    /// The provisions of a concept as links.
    static func provisions(_ source: ConceptSource, in page: PageContext) -> [ModelValue] {
        source.concept.provisions.map { .link(optional: href($0, in: page), page.name($0)) }
    }

    private static func href(_ reference: ProvisionReference, in page: PageContext) -> [UInt8]? {
        CitedProvisions.href(reference, in: page)
    }

    private static func articleTitle(_ reference: ProvisionReference, in page: PageContext) -> String? {
        reference.provision.article.flatMap {
            page.common.article($0, of: reference.instrument)?.title
        }
    }
}
