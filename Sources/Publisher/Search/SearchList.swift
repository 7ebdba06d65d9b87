import Corpus
import Instruments
import Linker

/// A page that no document stands for, and that readers look for by its name.
enum SearchList: CaseIterable, Sendable {
    case fullText, news, timeline, status, glossary, citations, claims, sources

    /// The page.
    func subject(primary: InstrumentID) -> PageKey.Subject {
        switch self {
        case .fullText: .fullText(primary, part: 0)
        case .news: .newsList(part: 1)
        case .timeline: .timeline(part: 1)
        case .status: .status
        case .glossary: .glossary(part: 1)
        case .citations: .citations(part: 1)
        case .claims: .claims(part: 1)
        case .sources: .sources
        }
    }

    /// What it is called, the title of its page first.
    func titles(in edition: Edition, _ language: Language) -> [String] {
        let words = edition.templates.words(language)
        return self.words.titles.map { words.filled($0, Self.values(edition, language)) }
    }

    /// What it holds: the description of its page, and of what no other page says, every line.
    func texts(in edition: Edition, _ language: Language) -> [String] {
        let words = edition.templates.words(language)
        let description = words.filled(self.words.description, Self.values(edition, language))
        guard self == .status, let status = edition.site.status else { return [description] }
        let acts = status.signatures + status.ratifications
        let ways = status.ways.flatMap { [$0.name, $0.text] }
        return [description]
            + (ways + acts.flatMap { [$0.who, $0.note].compactMap { $0 } } + [status.unknown].compactMap { $0 })
            .compactMap { $0.text(in: language) }
    }

    private var words: (titles: [Word], description: Word) {
        switch self {
        case .fullText: ([.fullTextTitle, .navFullText], .fullTextDescription)
        case .news: ([.newsTitle, .navNews], .newsDescription)
        case .timeline: ([.timelineTitle, .navTimeline], .timelineDescription)
        case .status: ([.statusTitle, .navStatus], .statusDescription)
        case .glossary: ([.glossaryTitle, .navGlossary], .glossaryDescription)
        case .citations: ([.citationsTitle, .navCitations], .citationsDescription)
        case .claims: ([.claimsTitle], .claimsDescription)
        case .sources: ([.sourcesTitle], .sourcesDescription)
        }
    }

    private static func values(_ edition: Edition, _ language: Language) -> KeyValuePairs<String, String> {
        let primary = edition.configuration.primary
        return ["instrument": edition.site.registry.instrument(primary)?.short.text(in: language) ?? primary.rawValue]
    }
}
