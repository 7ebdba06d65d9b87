import Corpus
import Instruments
import Linker

/// News that belong together: of a year, of a publisher, or citing a chapter of the primary instrument.
public struct NewsGroup: Sendable {
    /// What they have in common.
    public enum Key: Hashable, Sendable {
        /// The year in which they were published.
        case year(Int)
        /// Who published them, by the name in an address.
        case publisher(String)
        /// The chapter that they cite, or of which they cite an article.
        case chapter(ProvisionNumber)
    }

    /// What they have in common.
    let key: Key
    /// The publisher's name as the newest of them has it; empty for other groups.
    let name: String
    /// The news, the newest first; places in the site's documents.
    let entries: [Int]

    /// The groups of a language's news: years from the latest on, chapters in order, publishers by how much they published.
    /// Where there is only one group of a kind, it would say no more than the list itself, and is left out. Linear in the news
    /// and their citations, but for sorting.
    static func all(of site: LinkedSite, in language: Language) -> [NewsGroup] {
        let news = site.news[language] ?? []
        return [years(news, site), chapters(news, site), publishers(news, site)].filter { $0.count > 1 }.flatMap { $0 }
    }

    private static func years(_ news: [Int], _ site: LinkedSite) -> [NewsGroup] {
        var entries: [Int: [Int]] = [:]
        for place in news {
            if let year = item(place, site)?.published?.year { entries[year, default: []].append(place) }
        }
        return entries.sorted { $0.key > $1.key }.map { NewsGroup(key: .year($0.key), name: "", entries: $0.value) }
    }

    private static func publishers(_ news: [Int], _ site: LinkedSite) -> [NewsGroup] {
        var entries: [String: [Int]] = [:]
        for place in news {
            if let publisher = item(place, site)?.publisher {
                entries[Slug.part(publisher), default: []].append(place)
            }
        }
        let sorted = entries.sorted { ($1.value.count, $0.key) < ($0.value.count, $1.key) }
        return sorted.map { slug, places in
            NewsGroup(key: .publisher(slug), name: item(places[0], site)?.publisher ?? slug, entries: places)
        }
    }

    private static func chapters(_ news: [Int], _ site: LinkedSite) -> [NewsGroup] {
        let primary = site.configuration.primary
        guard let instrument = site.registry.instrument(primary), !instrument.chapters.isEmpty else { return [] }
        var entries: [ProvisionNumber: [Int]] = [:]
        for place in news {
            for citation in site.documents[place].citations {
                for target in citation.targets where target.instrument == primary && target.status != .dangling {
                    let chapter: ProvisionNumber? =
                        switch target.provision {
                        case .article(let path): instrument.chapter(of: path.number)?.number
                        case .chapter(let number), .section(_, let number): number
                        case .preamble, .annex: nil
                        }
                    guard let chapter, entries[chapter]?.last != place else { continue }
                    entries[chapter, default: []].append(place)
                }
            }
        }
        return instrument.chapters.compactMap { chapter in
            entries[chapter.number].map { NewsGroup(key: .chapter(chapter.number), name: "", entries: $0) }
        }
    }

    private static func item(_ place: Int, _ site: LinkedSite) -> FrontMatter.News? {
        if case .news(let news) = site.documents[place].frontMatter.kind { news } else { nil }
    }
}
