import Corpus
import Instruments

/// The root: the choice of language.
enum ChooserPage {
    static let shape: ModelShape = .fields([
        "title": .text,
        "languages": .list(.fields(["language": .text, "name": .text, "href": .text, "title": .text, "text": .text])),
    ])

    static func write(_ page: PageContext, to model: inout Model) -> PageFrame.Description {
        model.text("title", page.siteTitle)
        model.list("languages", of: page.configuration.languages) { model, language in
            guard let home = page.destination(PageKey(.home, in: language)) else { return }
            model.object { model in
                model.text("language", language.rawValue)
                model.text("name", page.edition.templates.words(language)[.languageName])
                model.optional("href", home, in: page)
                model.text("title", page.edition.title(in: language))
                model.text("text", page.edition.primaryName(in: language))
            }
        }
        return PageFrame.Description(
            title: page.siteTitle, summary: page.edition.primaryName(in: page.language))
    }
}
