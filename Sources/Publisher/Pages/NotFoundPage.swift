import Corpus
import Instruments

/// The answer to an address that is not there, in every language.
enum NotFoundPage {
    static let shape: ModelShape = .fields([
        "title": .text,
        "languages": .list(.fields(["language": .text, "title": .text, "text": .text, "home": .link])),
    ])

    static func write(_ page: PageContext, to model: inout Model) -> PageFrame.Description {
        let titles = page.configuration.languages.map { page.edition.templates.words($0)[.notFoundTitle] }
        let title = titles.joined(separator: " · ")
        model.text("title", title)
        model.list("languages", of: page.configuration.languages) { model, language in
            guard let home = page.destination(PageKey(.home, in: language)) else { return }
            let words = page.edition.templates.words(language)
            model.object { model in
                model.text("language", language.rawValue)
                model.text("title", words[.notFoundTitle])
                model.text("text", words[.notFoundText])
                model.link("home", home, words[.notFoundHome], in: page)
            }
        }
        return PageFrame.Description(title: title)
    }
}
