import Compiler
import Corpus
import Diagnostics
import Instruments

/// All documents of a site with every citation resolved. It knows no address and no template.
public struct LinkedSite: Sendable {
    /// All of it behind one reference: whoever writes a page asks for the site many times.
    private let parts: Shared<Parts>

    private struct Parts: Sendable {
        let documents: [LinkedDocument]
        let roster: SiteRoster
        let layout: SiteLayout
        let basis: Basis
        let facts: SiteFacts
        let index: MentionIndex
        let parity: [String: [Diagnostic]]
        let sourceFindings: [Diagnostic]
    }

    /// The documents, by key.
    public var documents: [LinkedDocument] { parts.value.documents }

    /// Which documents it has, and what they say of themselves.
    public var roster: SiteRoster { parts.value.roster }
    /// What decides which pages it has and where.
    public var layout: SiteLayout { parts.value.layout }

    var basis: Basis {
        _read { yield parts.value.basis }
    }
    var facts: SiteFacts {
        _read { yield parts.value.facts }
    }
    var index: MentionIndex {
        _read { yield parts.value.index }
    }
    /// What comparing the languages of each document found, by the document's stem.
    var parity: [String: [Diagnostic]] { parts.value.parity }

    /// What a site is linked by, besides its documents.
    struct Basis: Sendable, Hashable {
        let configuration: SiteConfiguration
        let registry: Registry
        let concepts: [ConceptSource]
        let sources: SourceCatalogue?
        let status: TreatyStatus?
        let attachments: Set<String>
    }

    init(
        _ basis: Basis, _ facts: SiteFacts, _ documents: [LinkedDocument], _ index: MentionIndex,
        parity: [String: [Diagnostic]], sourceFindings: [Diagnostic], roster: SiteRoster = SiteRoster(),
        layout: SiteLayout = SiteLayout()
    ) {
        parts = Shared(
            Parts(
                documents: documents, roster: roster, layout: layout, basis: basis, facts: facts, index: index,
                parity: parity, sourceFindings: sourceFindings))
    }

    /// What `site.yml` says.
    public var configuration: SiteConfiguration {
        _read { yield parts.value.basis.configuration }
    }
    /// The names.
    public var registry: Registry {
        _read { yield parts.value.basis.registry }
    }
    /// The concepts with their pages' words, by id.
    public var concepts: [ConceptSource] { basis.concepts }

    /// The sources that documents may name; nil where the site has no file of them.
    public var sources: SourceCatalogue? { basis.sources }
    /// How far the primary instrument is on its way into force; nil where the site has no file of it.
    public var status: TreatyStatus? { basis.status }

    /// The document of that key.
    public func document(_ key: DocumentKey) -> LinkedDocument? { facts.shelf.places[key].map { documents[$0] } }

    /// The article's document in a language.
    public func article(
        _ number: ProvisionNumber, of instrument: InstrumentID, in language: Language
    ) -> LinkedDocument? {
        articles[language]?[instrument]?[number].map { documents[$0] }
    }

    /// Who mentions a provision or anything within it, by language: the newest first, then by document and place.
    public var mentions: [Language: [ProvisionReference: [Mention]]] { index.provisions }
    /// Who speaks of a concept, by language, in the same order.
    public var conceptMentions: [Language: [ConceptID: [Mention]]] { index.concepts }
    /// The events of a language in order of time, those of one day by stem, the pending ones last; places in ``documents``.
    public var events: [Language: [Int]] { facts.timetable.order }
    /// The news of a language, the newest first, those without a date last; places in ``documents``.
    public var news: [Language: [Int]] { facts.shelf.news }
    /// The articles of an instrument in a language, by number; places in ``documents``.
    public var articles: [Language: [InstrumentID: [ProvisionNumber: Int]]] { facts.shelf.articles }

    /// The articles of an instrument that have a text in a language, by language and instrument.
    public var articleTables: [Language: [InstrumentID: ArticleTable]] { facts.pages.articles }

    /// The claims of a language, the newest first, those without a date last; places in ``documents``.
    public var claims: [Language: [Int]] { facts.shelf.claims }
    /// The introductions to chapters of an instrument in a language, by number; places in ``documents``.
    public var introductions: [Language: [InstrumentID: [ProvisionNumber: Int]]] { facts.shelf.introductions }

    /// What the compiler and the linker found, sorted. Made anew each time: the documents in which there are notes are
    /// linked again.
    public var diagnostics: [Diagnostic] {
        let noted = documents.enumerated().lazy.filter { $0.element.findings.notes > 0 }
        let run = LinkRun(
            Linker(basis), facts, linking: noted.map { (place: $0.offset, document: $0.element.compiled) })
        let found = documents.flatMap { document in
            document.findings.notes > 0 ? run.findings(in: document.object) : document.findings.serious
        }
        return (found + other).sorted()
    }

    /// The errors and warnings among the findings, sorted, and how many notes there are besides. Linear in the documents.
    public var seriousDiagnostics: (listed: [Diagnostic], notes: Int) {
        var listed: [Diagnostic] = []
        var notes = 0
        for document in documents {
            if !document.findings.serious.isEmpty { listed += document.findings.serious }
            notes += document.findings.notes
        }
        for finding in other {
            if finding.severity == .note { notes += 1 } else { listed.append(finding) }
        }
        return (listed.sorted(), notes)
    }

    /// Places of a document that look like a citation, or are one, and whose words lead nowhere, by place. Found anew each
    /// time, since few ask. Linear in what was found in the document.
    public func unlinked(in document: LinkedDocument) -> [UnlinkedCitation] {
        var findings: [Diagnostic] = []
        let resolver = CitationResolver(registry: registry, facts: facts)
        return document.object.withValue { compiled in
            resolver.unlinked(in: compiled, resolver.resolve(compiled, findings: &findings))
        }
    }

    /// How many citations the documents have, each member of a list for itself.
    public var citationCount: Int { documents.reduce(0) { $0 + $1.citations.count } }
    /// How many of them name a provision that does not exist.
    public var danglingCount: Int { documents.reduce(0) { $0 + $1.danglingCount } }

    /// What was found outside the documents, or in comparing them.
    private var other: [Diagnostic] { parts.value.sourceFindings + parity.keys.sorted().flatMap { parity[$0] ?? [] } }
}
