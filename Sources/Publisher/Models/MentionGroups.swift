import Corpus
import Linker

/// The kinds of document that may mention something, in the order of a page.
enum MentionKind: Int, CaseIterable, Sendable {
    case official, analysis, news, event, article, page

    /// The kind of a mentioning document.
    static func of(_ kind: FrontMatter.Kind) -> MentionKind {
        switch kind {
        case .article: .article
        case .event: .event
        case .page: .page
        case .news(let news):
            switch news.kind {
            case .news: .news
            case .analysis: .analysis
            case .official: .official
            }
        }
    }
}

/// Mentions by kind, the newest few of each.
struct MentionGroups {
    /// The kinds that occur, in order, each with the places of its newest mentions and how many there are.
    let groups: [(kind: MentionKind, newest: [Int], total: Int)]
    /// How many there are.
    let total: Int

    /// Whether some were left out.
    var isCut: Bool { groups.contains { $0.newest.count < $0.total } }

    /// Sorts those of some mentions that are meant by kind. Linear.
    init(_ mentions: [Mention], in documents: [PublishedDocument], where isMeant: (Mention) -> Bool) {
        var newest = [[Int]](repeating: [], count: MentionKind.allCases.count)
        var totals = [Int](repeating: 0, count: MentionKind.allCases.count)
        for index in mentions.indices where isMeant(mentions[index]) {
            let kind = documents[mentions[index].document].kind.rawValue
            totals[kind] += 1
            if newest[kind].count < ListParts.mentionsPerKind { newest[kind].append(index) }
        }
        groups = MentionKind.allCases.compactMap { kind in
            totals[kind.rawValue] == 0 ? nil : (kind, newest[kind.rawValue], totals[kind.rawValue])
        }
        total = totals.reduce(0, +)
    }

    /// Whether some kind has more mentions than a page shows beside other things.
    static func overflow(_ mentions: [Mention], in site: LinkedSite) -> Bool {
        guard mentions.count > ListParts.mentionsPerKind else { return false }
        var totals = [Int](repeating: 0, count: MentionKind.allCases.count)
        for index in mentions.indices {
            let kind = MentionKind.of(site.documents[mentions[index].document].frontMatter.kind).rawValue
            totals[kind] += 1
            if totals[kind] > ListParts.mentionsPerKind { return true }
        }
        return false
    }
}
