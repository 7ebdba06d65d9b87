import Corpus
import Instruments
import Linker

/// The list of concepts.
enum GlossaryPage {
    static let shape: ModelShape = .fields([
        "title": .text,
        "concepts": .list(
            .fields([
                "href": .text, "title": .text, "explanation": .optional(.text), "trap": .optional(.text),
                "provisions": .list(.optionalLink), "hasProvisions": .flag,
            ])),
        "pagination": .optional(.pagination),
    ])

    static func write(part: Int, _ page: PageContext, to model: inout Model) -> PageFrame.Description {
        let places = page.plan.glossaryEntries[page.language] ?? []
        let range = ListParts.range(of: part, per: ListParts.glossary, total: places.count)
        model.text("title", page.words[.glossaryTitle])
        model.list("concepts", of: places[range]) { model, place in
            let source = page.edition.concepts[place]
            guard let own = page.destination(page.plan.place(of: source.concept.id, in: page.language)) else { return }
            model.object { model in
                model.optional("href", own, in: page)
                model.text("title", source.title.text(in: page.language) ?? source.concept.id.rawValue)
                model.optional("explanation", source.explanation?.text(in: page.language))
                model.optional("trap", source.trap?.text(in: page.language))
                model.list("provisions", of: source.concept.provisions) { model, reference in
                    model.linkElement(
                        CitedProvisions.destination(reference, in: page), page.name(reference), in: page)
                }
                model.flag("hasProvisions", !source.concept.provisions.isEmpty)
            }
        }
        model.pagination(part: part, of: ListParts.count(of: places.count, per: ListParts.glossary), in: page) {
            .glossary(part: $0)
        }
        var description = PageFrame.Description(
            title: page.words[.glossaryTitle], summary: page.words[.glossaryDescription])
        description.breadcrumb = [(to: page.destination(.home), text: page.words[.navHome])]
        return description
    }
}
