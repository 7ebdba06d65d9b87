import Compiler
import Instruments
import Linker

/// Which provisions of an instrument's outline the documents of a site cite, and which they never do.
///
/// A citation of a point also cites its paragraph and its article, and a range cites every member; a citation of a whole
/// article cites none of its paragraphs. What the document of an article cites of that article itself does not count.
public struct CoverageReport: Sendable {
    /// The instrument.
    public let instrument: InstrumentID
    /// The languages of the site, in its order.
    public let languages: [Language]
    /// The chapters in order, then what is in none.
    public let parts: [Part]

    /// A chapter with its articles, the articles of no chapter, or the annexes.
    public struct Part: Sendable, Hashable {
        /// What holds the provisions.
        public let whole: Whole
        /// How often the chapter itself is cited; nil where there is none.
        public let chapter: Row?
        /// The articles or annexes, in order.
        public let rows: [Row]

        /// What holds the provisions of a part.
        public enum Whole: Sendable, Hashable {
            /// A chapter.
            case chapter(ProvisionNumber)
            /// The instrument itself, for articles in no chapter.
            case instrument
            /// The instrument itself, for annexes.
            case annexes
        }
    }

    /// A provision and how often it is cited.
    public struct Row: Sendable, Hashable {
        /// The provision.
        public let provision: ProvisionID
        /// How many citations there are in the documents of each language; a language without any is not there.
        public let citations: [Language: Int]
        /// The paragraphs that the outline lists, in order.
        public let paragraphs: [Row]

        /// Whether any document cites it.
        public var isCited: Bool { !citations.isEmpty }
    }

    /// Looks through a linked site.
    /// - Parameter name: the id of an instrument; nil for the site's primary one.
    public init(of name: String? = nil, in site: LinkedSite) throws(BuildFailure) {
        let id = name.map(InstrumentID.init(rawValue:)) ?? site.registry.primary
        let known = try site.registry.required(id)
        instrument = id
        languages = site.configuration.languages
        parts = Self.parts(of: known, counts: Self.counts(of: id, in: site))
    }

    private static func counts(of id: InstrumentID, in site: LinkedSite) -> [ProvisionID: [Language: Int]] {
        var counts: [ProvisionID: [Language: Int]] = [:]
        for document in site.documents {
            let own = document.frontMatter.subject.flatMap { $0.instrument == id ? $0.provision : nil }
            for (index, citation) in document.citations.enumerated()
            where !document.compiled.citations[index].isSelfReference {
                var cited: Set<ProvisionID> = []
                for target in citation.targets where target.instrument == id && target.status != .dangling {
                    if let own, target.provision.isWithin(own) { continue }
                    cited.formUnion(target.provision.selfAndAncestors)
                }
                for provision in cited { counts[provision, default: [:]][document.key.language, default: 0] += 1 }
            }
        }
        return counts
    }

    private static func parts(of instrument: Instrument, counts: [ProvisionID: [Language: Int]]) -> [Part] {
        let outline = instrument.outline
        func row(_ provision: ProvisionID, _ paragraphs: [Row] = []) -> Row {
            Row(provision: provision, citations: counts[provision] ?? [:], paragraphs: paragraphs)
        }
        func article(_ number: ProvisionNumber) -> Row {
            let paragraphs = outline.inner[number]?.paragraphs.map(\.number).sorted() ?? []
            return row(
                .article(number), paragraphs.map { row(.article(ArticlePath(number, paragraph: $0))) })
        }
        var parts: [Part] = []
        var shown: Set<ProvisionNumber> = []
        for chapter in instrument.chapters {
            let articles = chapter.articles.filter { outline.hasArticle($0) && shown.insert($0).inserted }
            parts.append(
                Part(
                    whole: .chapter(chapter.number), chapter: row(.chapter(chapter.number)),
                    rows: articles.sorted().map(article)))
        }
        let rest = outline.articles.filter { !shown.contains($0) }
        if !rest.isEmpty { parts.append(Part(whole: .instrument, chapter: nil, rows: rest.map(article))) }
        if !outline.annexes.isEmpty {
            parts.append(Part(whole: .annexes, chapter: nil, rows: outline.annexes.map { row(.annex($0)) }))
        }
        return parts
    }
}
