import Corpus
import Instruments

/// The answer to an address that is not there, in every language.
enum NotFoundPage {
    static let shape: ModelShape = .fields([
        "title": .text,
        "languages": .list(.fields(["language": .text, "title": .text, "text": .text, "home": .link])),
    ])

    static func content(in page: PageContext) -> PageContent {
        let titles = page.site.configuration.languages.map { page.edition.templates.words($0)[.notFoundTitle] }
        let title = titles.joined(separator: " · ")
        return PageContent(
            description: PageFrame.Description(template: .notFound, title: title),
            model: .fields([
                "title": .text(title),
                "languages": .list(
                    page.site.configuration.languages.compactMap { language in
                        let words = page.edition.templates.words(language)
                        return page.href(PageKey(.home, in: language)).map { href in
                            .fields([
                                "language": .text(language.rawValue),
                                "title": .text(words[.notFoundTitle]),
                                "text": .text(words[.notFoundText]),
                                "home": .link(href, words[.notFoundHome]),
                            ])
                        }
                    }),
            ]))
    }
}
