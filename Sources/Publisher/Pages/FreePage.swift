import Corpus
import Linker

/// A page that belongs to no list.
enum FreePage {
    static let shape: ModelShape = .fields([
        "title": .text, "updated": .optional(.html), "body": .html,
        "corrections": .list(NewsPage.correctionShape), "hasCorrections": .flag,
        "sources": .list(.source), "hasSources": .flag,
    ])

    static func write(_ document: LinkedDocument, _ page: PageContext, to model: inout Model) -> PageFrame.Description {
        model.text("title", document.frontMatter.title)
        model.date("updated", document.frontMatter.updated, in: page)
        model.html("body") { DocumentBody.write(document, in: page, to: &$0) }
        NewsPage.corrections(document, page, to: &model)
        model.sources("sources", document.frontMatter.sources, in: page)
        model.flag("hasSources", !document.frontMatter.sources.isEmpty)
        var description = PageFrame.Description(
            title: document.frontMatter.title, summary: document.compiled.blocks.first?.text)
        description.isArticle = true
        description.breadcrumb = [(to: page.destination(.home), text: page.words[.navHome])]
        return description
    }
}
