import Corpus
import Diagnostics
import Instruments
import Linker

/// The addresses of the news, of their list and of their groups.
extension AddressPlanner {
    mutating func planNews(_ language: Language, _ words: AddressWords, _ base: PageAddress) {
        guard let news = site.news[language], let first = news.first else { return }
        let file = location(of: site.documents[first])
        addParts(ListParts.count(of: news.count, per: ListParts.news), at: base, file) {
            PageKey(.newsList(part: $0), in: language)
        }
        add(PageKey(.newsFeed, in: language), PageAddress(base.path + "atom.xml"), file)
        for place in news {
            let document = site.documents[place]
            let slug = Slug.of(stem: document.key.stem, chosen: document.frontMatter.slug)
            add(PageKey(.news(document.key.stem), in: language), base.appending(slug), location(of: document))
        }
        planNewsGroups(language, words, base)
    }

    /// Plans the groups, and the list of all of them where pages do not name them all.
    private mutating func planNewsGroups(_ language: Language, _ words: AddressWords, _ base: PageAddress) {
        let groups = NewsGroup.all(of: site, in: language)
        guard !groups.isEmpty else { return }
        lists.newsGroups[language] = groups
        for group in groups {
            let name =
                switch group.key {
                case .year(let year): "\(words.newsYear)-\(year)"
                case .publisher(let slug): "\(words.newsPublisher)-\(slug)"
                case .chapter(let number): "\(words.chapter)-\(Slug.folded(number.description))"
                }
            let file = location(of: site.documents[group.entries[0]])
            addParts(ListParts.count(of: group.entries.count, per: ListParts.news), at: base.appending(name), file) {
                PageKey(.newsGroup(group.key, part: $0), in: language)
            }
        }
        guard NewsGroupsPart.isCut(groups) else { return }
        let count = ListParts.count(of: groups.count, per: ListParts.newsGroups)
        addParts(count, at: base.appending(words.newsGroups), SourceLocation(path: "Content/news")) {
            PageKey(.newsGroups(part: $0), in: language)
        }
    }
}
