import Corpus
import Linker

/// Mentions by kind, the newest few of each.
struct MentionGroups {
    /// The kinds that occur, in order, each with the places of its newest mentions and how many there are.
    let groups: [(kind: MentionKind, newest: [Int], total: Int)]
    /// How many there are.
    let total: Int

    /// Whether some were left out.
    var isCut: Bool { groups.contains { $0.newest.count < $0.total } }

    /// Sorts those of some mentions that are meant, by their places, by kind. Linear.
    init(
        _ mentions: [Mention], kinds: [MentionKind], where isMeant: (Int) -> Bool = { _ in true }
    ) {
        guard !mentions.isEmpty else {
            groups = []
            total = 0
            return
        }
        var newest = [[Int]](repeating: [], count: MentionKind.allCases.count)
        var totals = [Int](repeating: 0, count: MentionKind.allCases.count)
        for index in mentions.indices where isMeant(index) {
            let kind = kinds[mentions[index].document].rawValue
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

    /// How many mentions there are, in words; nil for none.
    static func count(_ count: Int, _ words: StringTable) -> String? {
        switch count {
        case 0: nil
        case 1: words[.citedByCountOne]
        default: words.filled(.citedByCount, ["count": words.number(count)])
        }
    }
}
