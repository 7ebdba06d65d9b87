import Corpus
import Instruments
import Linker

/// A concept: what it means, the provisions it stands for, who speaks of it.
enum ConceptPage {
    static let shape: ModelShape = .fields([
        "title": .text,
        "explanation": .optional(.text),
        "trap": .optional(.text),
        "terms": .list(.text),
        "hasTerms": .flag,
        "provisions": .list(.fields(["href": .optional(.text), "text": .text, "title": .optional(.text)])),
        "hasProvisions": .flag,
        "mentions": .optional(.mentions),
    ])

    static func write(_ source: ConceptSource, _ page: PageContext, to model: inout Model) -> PageFrame.Description {
        let id = source.concept.id
        let title = source.title.text(in: page.language) ?? id.rawValue
        let mentions = page.mentions(of: id)
        let terms = (source.concept.terms[page.language] ?? []).filter { $0.lowercased() != title.lowercased() }
        model.text("title", title)
        model.optional("explanation", source.explanation?.text(in: page.language))
        model.optional("trap", source.trap?.text(in: page.language))
        model.list("terms", of: terms) { $0.text($1) }
        model.flag("hasTerms", !terms.isEmpty)
        model.list("provisions", of: source.concept.provisions) { model, reference in
            model.object { model in
                model.optional("href", CitedProvisions.destination(reference, in: page), in: page)
                model.text("text") { page.writeName(of: reference, to: &$0) }
                model.optional("title", articleTitle(reference, in: page))
            }
        }
        model.flag("hasProvisions", !source.concept.provisions.isEmpty)
        model.mentions(
            "mentions", mentions, MentionGroups(mentions, kinds: page.edition.kinds),
            all: page.destination(.mentions(id, part: 1)), .mentionsAll, in: page)
        var description = PageFrame.Description(
            title: title, summary: source.explanation?.text(in: page.language))
        description.isArticle = true
        description.breadcrumb = [
            (to: page.destination(.home), text: page.words[.navHome]),
            (to: page.destination(.glossary(part: 1)), text: page.words[.glossaryTitle]),
        ]
        return description
    }

    private static func articleTitle(_ reference: ProvisionReference, in page: PageContext) -> String? {
        reference.provision.article.flatMap { page.common.article($0, of: reference.instrument)?.title }
    }
}
