import Corpus
import Instruments
import Linker

/// The news of a group, the newest first: the list of news, in part.
enum NewsGroupPage {
    static func write(_ key: NewsGroup.Key, part: Int, _ page: PageContext, to model: inout Model)
        -> PageFrame.Description?
    {
        guard let group = page.plan.newsGroups[page.language]?.first(where: { $0.key == key }) else { return nil }
        let name = NewsGroupsPart.name(of: group, page)
        let title =
            switch key {
            case .year: page.words.filled(.newsOfYear, ["year": name])
            case .publisher: page.words.filled(.newsOfPublisher, ["publisher": name])
            case .chapter: page.words.filled(.newsOfChapter, ["chapter": name])
            }
        NewsListPage.write(
            group.entries, title: title, part: part, page, to: &model, { .newsGroup(key, part: $0) })
        var description = PageFrame.Description(
            title: title, summary: page.words[.newsDescription])
        description.breadcrumb = NewsListPage.breadcrumb(page)
        return description
    }
}
