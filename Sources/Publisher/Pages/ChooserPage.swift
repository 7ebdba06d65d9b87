import Corpus
import Instruments

/// The root: the choice of language.
enum ChooserPage {
    static let shape: ModelShape = .fields([
        "title": .text,
        "languages": .list(.fields(["language": .text, "name": .text, "href": .text, "title": .text, "text": .text])),
    ])

    static func content(in page: PageContext) -> PageContent {
        PageContent(
            description: PageFrame.Description(
                template: .chooser, title: page.siteTitle, summary: page.edition.primaryName(in: page.language)),
            model: .fields([
                "title": .text(page.siteTitle),
                "languages": .list(
                    page.site.configuration.languages.compactMap { language in
                        page.href(PageKey(.home, in: language)).map { href in
                            .fields([
                                "language": .text(language.rawValue),
                                "name": .text(page.edition.templates.words(language)[.languageName]),
                                "href": .utf8(href),
                                "title": .text(page.edition.title(in: language)),
                                "text": .text(page.edition.primaryName(in: language)),
                            ])
                        }
                    }),
            ]))
    }
}
