import Corpus
import Instruments
import Linker

/// Everything that the search finds, numbered: entries of one kind and language stand together.
///
/// It depends on a site's pages alone, never on what its documents say, so that an edit that keeps them moves no number.
struct SearchCatalog: Sendable {
    /// How many entries a file of texts holds.
    static let entriesPerFile = 3

    /// The entries of one kind and language.
    struct Section: Sendable {
        let kind: SearchEntry.Kind
        let language: Language
        let entries: Range<Int>
    }

    /// The entries, by number.
    let entries: [SearchEntry]
    /// The sections that are not empty, in order.
    let sections: [Section]

    /// How many files of texts there are.
    var fileCount: Int { (entries.count + Self.entriesPerFile - 1) / Self.entriesPerFile }

    init(_ plan: AddressPlan) {
        let site = plan.site
        var places: [SearchEntry.Kind: [Language: [Int]]] = [:]
        for (place, document) in site.documents.enumerated() where plan.place(of: document) != nil {
            places[Self.kind(of: document.frontMatter.kind), default: [:]][document.key.language, default: []]
                .append(place)
        }
        var entries: [SearchEntry] = []
        var sections: [Section] = []
        for kind in SearchEntry.Kind.allCases {
            for language in site.configuration.languages {
                let sources =
                    switch kind {
                    case .chapter: Self.chapters(of: plan, in: language)
                    case .concept: Self.concepts(of: plan, in: language)
                    case .list: SearchList.all(of: plan, in: language).map(SearchEntry.Source.list)
                    default:
                        Self.sorted(places[kind]?[language] ?? [], in: site).map(SearchEntry.Source.document)
                    }
                guard !sources.isEmpty else { continue }
                let first = entries.count
                entries += sources.map { SearchEntry(kind: kind, language: language, source: $0) }
                sections.append(Section(kind: kind, language: language, entries: first..<entries.count))
            }
        }
        self.entries = entries
        self.sections = sections
    }

    /// The chapters that have a page, those of the primary instrument first.
    private static func chapters(of plan: AddressPlan, in language: Language) -> [SearchEntry.Source] {
        let primary = plan.site.configuration.primary
        let instruments = plan.site.registry.instruments
        return (instruments.filter { $0.id == primary } + instruments.filter { $0.id != primary }).flatMap {
            instrument in
            instrument.chapters.map(\.number).filter { number in
                plan.address(PageKey(.chapter(instrument.id, number), in: language)) != nil
            }.map { .chapter(instrument.id, $0) }
        }
    }

    private static func concepts(of plan: AddressPlan, in language: Language) -> [SearchEntry.Source] {
        plan.site.concepts.indices.filter {
            plan.place(of: plan.site.concepts[$0].concept.id, in: language) != nil
        }.map(SearchEntry.Source.concept)
    }

    private static func kind(of kind: FrontMatter.Kind) -> SearchEntry.Kind {
        switch kind {
        case .article: .article
        case .chapter: .chapter
        case .page: .page
        case .claim: .claim
        case .event: .event
        case .news: .news
        }
    }

    /// Documents of one kind and language: articles as a table of contents has them, the primary instrument first; the
    /// others by day, those without one first. The documents' own order, which is by key, breaks ties.
    private static func sorted(_ places: [Int], in site: LinkedSite) -> [Int] {
        struct Key: Comparable {
            let isOther: Bool
            let instrument: InstrumentID
            let number: ProvisionNumber
            let day: CalendarDate?
            let place: Int

            static func < (left: Key, right: Key) -> Bool {
                if left.isOther != right.isOther { return right.isOther }
                if left.instrument != right.instrument { return left.instrument < right.instrument }
                if left.number != right.number { return left.number < right.number }
                if left.day != right.day {
                    guard let day = left.day else { return true }
                    return right.day.map { day < $0 } ?? false
                }
                return left.place < right.place
            }
        }
        let primary = site.configuration.primary
        return places.map { place in
            let matter = site.documents[place].frontMatter
            if case .article(let article) = matter.kind {
                return Key(
                    isOther: article.instrument != primary, instrument: article.instrument, number: article.number,
                    day: nil, place: place)
            }
            return Key(
                isOther: false, instrument: primary, number: 0,
                day: TimelineOrder.day(of: site.documents[place].frontMatter),
                place: place)
        }.sorted().map(\.place)
    }
}
