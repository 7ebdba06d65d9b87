import Corpus
import Instruments
import Linker

/// The list of concepts.
enum GlossaryPage {
    static let shape: ModelShape = .fields([
        "title": .text,
        "concepts": .list(
            .fields([
                "href": .text, "title": .text, "explanation": .optional(.text), "provisions": .list(.optionalLink),
                "hasProvisions": .flag,
            ])),
        "pagination": .optional(.pagination),
    ])

    static func content(part: Int, in page: PageContext) -> PageContent {
        let places = page.plan.glossaryEntries[page.language] ?? []
        let range = ListParts.range(of: part, per: ListParts.glossary, total: places.count)
        var description = PageFrame.Description(
            template: .glossary, title: page.words[.glossaryTitle], summary: page.words[.glossaryDescription])
        description.breadcrumb = [(href: page.href(PageKey(.home, in: page.language)), text: page.words[.navHome])]
        return PageContent(
            description: description,
            model: .fields([
                "title": .text(page.words[.glossaryTitle]),
                "concepts": .list(
                    places[range].compactMap { place in
                        let source = page.site.concepts[place]
                        guard let href = page.href(page.plan.place(of: source.concept.id, in: page.language)) else {
                            return nil
                        }
                        return .fields([
                            "href": .utf8(href),
                            "title": .text(source.title.text(in: page.language) ?? source.concept.id.rawValue),
                            "explanation": .optional(source.explanation?.text(in: page.language)),
                            "provisions": .list(ConceptPage.provisions(source, in: page)),
                            "hasProvisions": .flag(!source.concept.provisions.isEmpty),
                        ])
                    }),
                "pagination": .pagination(
                    part: part, of: ListParts.count(of: places.count, per: ListParts.glossary), in: page
                ) { .glossary(part: $0) },
            ]))
    }
}
