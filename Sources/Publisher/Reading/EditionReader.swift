import Corpus
import Digests
import Instruments
import Linker

/// An edition as one file sees it, noting what the file is made from.
///
/// What a site's roster decides is given as it is: as long as the roster and the pages stay, it is the same. For the rest
/// there are ``linked(_:)``, ``mentions(of:in:)``, the lists and, for whoever must see all of it, ``whole``; each notes what
/// was asked for. Of one file and one thread.
final class EditionReader {
    private let edition: Edition
    private var entries: [FileReads.Entry] = []
    /// The article or the like whose mentions were asked for last.
    private var lastMentioned: (reference: ProvisionReference, language: Language)?

    /// An earlier edition of the same pages, and the file's bytes as they were made of it.
    struct Earlier {
        let edition: Edition
        /// Gives the bytes where they still have a digest.
        let bytes: (Digest) -> [UInt8]?
    }

    /// What the file was before, where that is at hand: a file may be made of it and of what changed since, if that gives the
    /// same bytes as making it anew.
    let earlier: Earlier?

    init(_ edition: Edition, after earlier: Earlier? = nil) {
        self.edition = edition
        self.earlier = earlier
    }

    /// What was read up to now.
    var reads: FileReads { FileReads(entries) }

    private func note(_ entry: FileReads.Entry) {
        if entries.last != entry { entries.append(entry) }
    }

    // MARK: - What documents say

    /// The document with all that it says.
    func linked(_ document: PublishedDocument) -> LinkedDocument {
        note(.document(document.place))
        return edition.site.documents[document.place]
    }

    /// Who mentions a provision or anything within it in documents of a language: the newest first.
    func mentions(of reference: ProvisionReference, in language: Language) -> [Mention] {
        let isKnown =
            lastMentioned.map { $0.reference.hasMentions(notedWith: reference) && $0.language == language } ?? false
        if !isKnown {
            note(.mentions(of: reference, in: language))
            lastMentioned = (reference, language)
        }
        return edition.mentions(of: reference, in: language)
    }

    /// Who speaks of a concept in documents of a language: the newest first.
    func mentions(of concept: ConceptID, in language: Language) -> [Mention] {
        note(.mentions(of: concept, in: language))
        return edition.site.conceptMentions[language]?[concept] ?? []
    }

    /// The groups of a language's news that have pages, by kind, and in the order of a page.
    func newsGroups(in language: Language) -> [NewsGroup] {
        note(.layout)
        return edition.plan.newsGroups[language] ?? []
    }

    /// The citations of a language's documents, as (document, citation), in order.
    func citationEntries(in language: Language) -> [(document: Int, citation: Int)] {
        note(.layout)
        return edition.plan.citationEntries[language] ?? []
    }

    /// The files of the citations' data, in order; one where all fit into it.
    var citationParts: [CitationPart] {
        note(.layout)
        return edition.plan.citationParts
    }

    /// The map of the primary instrument in a language; nil where no article of it has a text.
    func citationMap(in language: Language) -> CitationMap? {
        note(.layout)
        return CitationMap(of: edition, in: language)
    }

    /// All of it.
    var whole: Edition {
        note(.everything)
        return edition
    }

    // MARK: - What the roster decides

    var configuration: SiteConfiguration {
        _read { yield edition.plan.site.configuration }
    }
    var registry: Registry {
        _read { yield edition.plan.site.registry }
    }
    /// The concepts with their pages' words, by id.
    var concepts: [ConceptSource] { edition.site.concepts }
    /// The sources that documents may name; nil where the site has no file of them.
    var sources: SourceCatalogue? { edition.site.sources }
    /// How far the primary instrument is on its way into force; nil where the site has no file of it.
    var status: TreatyStatus? { edition.site.status }

    var templates: TemplateSet { edition.templates }
    var shared: SharedParts { edition.shared }
    var addresses: PageAddresses { edition.addresses }
    /// What the search finds. Its words are made of all that documents say.
    var search: SearchIndex { edition.search }
    var forces: [InstrumentID: LegalForce] { edition.forces }
    var works: [InstrumentID: String] { edition.works }
    var primary: InstrumentID { edition.primary }
    var mainLanguage: Language { edition.mainLanguage }
    var baseURL: String? { edition.baseURL }

    /// The site's documents, at their places.
    var documents: [PublishedDocument] {
        _read { yield edition.documents }
    }
    /// Their kinds, side by side.
    var kinds: [MentionKind] {
        _read { yield edition.kinds }
    }

    /// The site's title in a language; its id where it has none there.
    func title(in language: Language) -> String { edition.title(in: language) }

    /// The official name of the primary instrument.
    func primaryName(in language: Language) -> String { edition.primaryName(in: language) }

    /// What the pages of a language have in common.
    func language(_ language: Language) -> LanguageEdition { edition.language(language) }

    /// The document of that key.
    func document(_ key: DocumentKey) -> PublishedDocument? { edition.document(key) }

    /// The introduction to a chapter, where it has one.
    func introduction(
        to chapter: ProvisionNumber, of instrument: InstrumentID, in language: Language
    ) -> PublishedDocument? {
        edition.introduction(to: chapter, of: instrument, in: language)
    }

    /// The news of a language, the newest first, those without a date last; places in ``documents``.
    func news(in language: Language) -> [Int] { edition.site.news[language] ?? [] }

    /// The events of a language in order of time, the pending ones last; places in ``documents``.
    func events(in language: Language) -> [Int] { edition.site.events[language] ?? [] }

    /// The claims of a language, the newest first, those without a date last; places in ``documents``.
    func claims(in language: Language) -> [Int] { edition.site.claims[language] ?? [] }
}

extension ProvisionReference {
    /// Whether the mentions of both are noted as the same thing.
    fileprivate func hasMentions(notedWith other: ProvisionReference) -> Bool {
        guard case .article(let own) = provision, case .article(let path) = other.provision else {
            return self == other
        }
        return own.number == path.number && instrument == other.instrument
    }
}
