import Corpus
import Linker

/// A page that belongs to no list.
enum FreePage {
    static let shape: ModelShape = .fields([
        "title": .text, "updated": .optional(.html), "body": .html,
        "corrections": .list(NewsPage.correctionShape), "hasCorrections": .flag,
    ])

    static func content(_ document: LinkedDocument, in page: PageContext) -> PageContent {
        var description = PageFrame.Description(
            template: .freePage, title: document.frontMatter.title, summary: document.compiled.blocks.first?.text)
        description.isArticle = true
        description.breadcrumb = [(href: page.href(PageKey(.home, in: page.language)), text: page.words[.navHome])]
        return PageContent(
            description: description,
            model: .fields([
                "title": .text(document.frontMatter.title),
                "updated": .optional(document.frontMatter.updated.map { page.dates.html($0) }),
                "body": .html(DocumentBody.html(document, in: page)),
                "corrections": .list(NewsPage.corrections(document, in: page)),
                "hasCorrections": .flag(!document.corrections.isEmpty),
            ]))
    }
}
