import Corpus
import Instruments
import Linker

/// Where the news lead by year, chapter and publisher: links to their groups, with how many there are of each.
enum NewsGroupsPart {
    /// How many groups of a kind a page names.
    private static let namedGroups = 24

    static let entryShape: ModelShape = .fields(["href": .text, "text": .text, "count": .text, "isPage": .flag])

    static let shape: ModelShape = .list(.fields(["name": .text, "entries": .list(entryShape)]))

    /// The kinds of group in the order of a page.
    private enum Kind: CaseIterable {
        case year, chapter, publisher

        init(_ key: NewsGroup.Key) {
            switch key {
            case .year: self = .year
            case .chapter: self = .chapter
            case .publisher: self = .publisher
            }
        }

        var word: Word {
            switch self {
            case .year: .newsByYear
            case .chapter: .newsByChapter
            case .publisher: .newsByPublisher
            }
        }
    }

    /// Whether some kind has more groups than a page names.
    static func isCut(_ groups: [NewsGroup]) -> Bool {
        Kind.allCases.contains { kind in groups.count { Kind($0.key) == kind } > namedGroups }
    }

    /// Adds the groups by kind as `groups`, whether there are any, and where all are, if these are not.
    static func write(_ page: PageContext, to model: inout Model) {
        let groups = page.edition.newsGroups(in: page.language)
        model.list("groups") { model in
            for kind in Kind.allCases {
                let own = groups.filter { Kind($0.key) == kind }
                guard !own.isEmpty else { continue }
                model.object { model in
                    model.text("name", page.words[kind.word])
                    model.list("entries", of: own.prefix(namedGroups)) { entry($1, page, to: &$0) }
                }
            }
        }
        model.flag("hasGroups", !groups.isEmpty)
        model.optional("allGroups", page.destination(.newsGroups(part: 1)), in: page)
    }

    /// Adds a group as an element of a list.
    static func entry(_ group: NewsGroup, _ page: PageContext, to model: inout Model) {
        let subject = PageKey.Subject.newsGroup(group.key, part: 1)
        guard let destination = page.destination(subject) else { return }
        model.object { model in
            model.optional("href", destination, in: page)
            model.text("text", name(of: group, page))
            model.number("count", group.entries.count)
            model.flag("isPage", page.key.subject == subject)
        }
    }

    /// A group by name: its year, its publisher, its chapter.
    static func name(of group: NewsGroup, _ page: PageContext) -> String {
        switch group.key {
        case .year(let year): return String(year)
        case .publisher: return group.name
        case .chapter(let number):
            let instrument = page.registry.instrument(page.configuration.primary)
            return instrument?.chapter(number).map(page.name) ?? number.description
        }
    }
}
