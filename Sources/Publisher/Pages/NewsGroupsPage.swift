import Corpus
import Instruments
import Linker

/// All groups of news, where other pages do not name them all.
enum NewsGroupsPage {
    static let shape: ModelShape = .fields([
        "title": .text, "entries": .list(NewsGroupsPart.entryShape), "pagination": .optional(.pagination),
    ])

    static func write(part: Int, _ page: PageContext, to model: inout Model) -> PageFrame.Description {
        let groups = page.edition.newsGroups(in: page.language)
        let range = ListParts.range(of: part, per: ListParts.newsGroups, total: groups.count)
        model.text("title", page.words[.newsGroupsTitle])
        model.list("entries", of: groups[range]) { NewsGroupsPart.entry($1, page, to: &$0) }
        model.pagination(part: part, of: ListParts.count(of: groups.count, per: ListParts.newsGroups), in: page) {
            .newsGroups(part: $0)
        }
        var description = PageFrame.Description(
            title: page.words[.newsGroupsTitle], summary: page.words[.newsDescription])
        description.breadcrumb = NewsListPage.breadcrumb(page)
        return description
    }
}
