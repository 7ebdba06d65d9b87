import Corpus
import Instruments
import Linker

/// The news of a group, the newest first: the list of news, in part.
enum NewsGroupPage {
    static func write(_ key: NewsGroup.Key, part: Int, _ page: PageContext, to model: inout Model)
        -> PageFrame.Description?
    {
        guard let group = page.edition.newsGroups(in: page.language).first(where: { $0.key == key }) else {
            return nil
        }
        let title = title(of: key, named: NewsGroupsPart.name(of: group, page), page.words)
        NewsListPage.write(
            group.entries, title: title, part: part, page, to: &model, { .newsGroup(key, part: $0) })
        var description = PageFrame.Description(
            title: title, summary: page.words[.newsDescription])
        description.breadcrumb = NewsListPage.breadcrumb(page)
        return description
    }

    /// What the page of a group is called.
    ///
    /// - Parameter name: the publisher, or the chapter by name.
    static func title(of key: NewsGroup.Key, named name: String, _ words: StringTable) -> String {
        switch key {
        case .year(let year): words.filled(.newsOfYear, ["year": String(year)])
        case .publisher: words.filled(.newsOfPublisher, ["publisher": name])
        case .chapter: words.filled(.newsOfChapter, ["chapter": name])
        }
    }
}
