import Corpus
import Instruments
import Linker

/// A page that no document stands for, and that readers look for by its name.
enum SearchList: Sendable, Hashable {
    case fullText, news, timeline, status, glossary, citations, map, claims, sources, newsGroups
    /// The text in the site's own language and another one, side by side.
    case sideBySide(with: Language)
    /// The news of a year or of a publisher.
    case newsGroup(NewsGroup.Key)

    /// The pages of a language that are there.
    ///
    /// The news that cite a chapter are not among them: which chapters have any depends on what the news say, and who
    /// looks for a chapter finds its own page, which names who cites it.
    static func all(of plan: AddressPlan, in language: Language) -> [SearchList] {
        let configuration = plan.site.configuration
        let pairs = LanguagePair.all(of: language, in: configuration).map { SearchList.sideBySide(with: $0.other) }
        let groups = (plan.newsGroups[language] ?? []).compactMap { group -> SearchList? in
            if case .chapter = group.key { nil } else { .newsGroup(group.key) }
        }
        let named: [SearchList] = [
            .fullText, .news, .timeline, .status, .glossary, .citations, .map, .claims, .sources, .newsGroups,
        ]
        return (named + pairs + groups).filter {
            plan.address(PageKey($0.subject(primary: configuration.primary), in: language)) != nil
        }
    }

    /// The page.
    func subject(primary: InstrumentID) -> PageKey.Subject {
        switch self {
        case .fullText: .fullText(primary, part: 0)
        case .sideBySide(let other): .sideBySide(primary, with: other, part: 0)
        case .news: .newsList(part: 1)
        case .timeline: .timeline(part: 1)
        case .status: .status
        case .glossary: .glossary(part: 1)
        case .citations: .citations(part: 1)
        case .map: .map
        case .newsGroups: .newsGroups(part: 1)
        case .newsGroup(let key): .newsGroup(key, part: 1)
        case .claims: .claims(part: 1)
        case .sources: .sources
        }
    }

    /// What it is called, the title of its page first.
    func titles(in edition: EditionReader, _ language: Language) -> [String] {
        let words = edition.templates.words(language)
        if case .newsGroup(let key) = self {
            let name = edition.newsGroups(in: language).first { $0.key == key }?.name ?? ""
            return [NewsGroupPage.title(of: key, named: name, words)]
        }
        return self.words.titles.map { words.filled($0, values(edition, language)) }
    }

    /// What it holds: the description of its page, and of what no other page says, every line.
    func texts(in edition: EditionReader, _ language: Language) -> [String] {
        let words = edition.templates.words(language)
        let description = words.filled(self.words.description, values(edition, language))
        guard case .status = self, let status = edition.status else { return [description] }
        let acts = status.signatures + status.ratifications
        let ways = status.ways.flatMap { [$0.name, $0.text] }
        return [description]
            + (ways + acts.flatMap { [$0.who, $0.note].compactMap { $0 } } + [status.unknown].compactMap { $0 })
            .compactMap { $0.text(in: language) }
    }

    private var words: (titles: [Word], description: Word) {
        switch self {
        case .fullText: ([.fullTextTitle, .navFullText], .fullTextDescription)
        case .sideBySide: ([.sideBySideTitle], .sideBySideDescription)
        case .news: ([.newsTitle, .navNews], .newsDescription)
        case .newsGroups: ([.newsGroupsTitle], .newsDescription)
        case .newsGroup: ([], .newsDescription)
        case .timeline: ([.timelineTitle, .navTimeline], .timelineDescription)
        case .status: ([.statusTitle, .navStatus], .statusDescription)
        case .glossary: ([.glossaryTitle, .navGlossary], .glossaryDescription)
        case .citations: ([.citationsTitle, .navCitations], .citationsDescription)
        case .map: ([.mapTitle], .mapDescription)
        case .claims: ([.claimsTitle], .claimsDescription)
        case .sources: ([.sourcesTitle], .sourcesDescription)
        }
    }

    private func values(_ edition: EditionReader, _ language: Language) -> KeyValuePairs<String, String> {
        let primary = edition.configuration.primary
        let name = edition.registry.instrument(primary)?.short.text(in: language) ?? primary.rawValue
        guard case .sideBySide(let other) = self else { return ["instrument": name] }
        let partner = LanguagePair(main: edition.mainLanguage, other: other).partner(of: language)
        return [
            "instrument": name, "language": edition.templates.words(language)[.languageName],
            "other": edition.templates.words(partner)[.languageName],
        ]
    }
}
