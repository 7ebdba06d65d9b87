import Compiler
import Corpus
import Diagnostics
import Instruments

/// Joins compiled documents into a site: resolves every citation, date, concept and link, and turns them round into
/// who mentions what.
public struct Linker: Sendable {
    /// What `site.yml` says.
    public let configuration: SiteConfiguration
    /// The names.
    public let registry: Registry
    /// The concepts with their pages' words, by id.
    public let concepts: [ConceptSource]
    /// The files that are copied, by path within `Content/`.
    public let attachments: Set<String>

    /// Creates a linker for the parts of a site that are not documents.
    public init(
        configuration: SiteConfiguration, registry: Registry, concepts: [ConceptSource], attachments: Set<String>
    ) {
        self.configuration = configuration
        self.registry = registry
        self.concepts = concepts.sorted { $0.concept.id < $1.concept.id }
        self.attachments = attachments
    }

    /// Findings without those that repeat another: a definition that several links refer to is wrong once.
    private static func unique(_ findings: [Diagnostic]) -> [Diagnostic] {
        var seen: Set<Diagnostic> = []
        return findings.filter { $0.location.span == nil || seen.insert($0).inserted }
    }

    /// Links all documents of a site.
    ///
    /// The order of `documents` does not matter. Linear in the documents and what was found in them, but for sorting.
    /// - Parameter sourceFindings: what was found before compiling; it is sorted in with the rest.
    public func link(_ documents: [CompiledDocument], sourceFindings: [Diagnostic] = []) -> LinkedSite {
        let compiled = documents.sorted { $0.key < $1.key }
        let shelf = DocumentShelf(compiled)
        let pages = ProvisionPages(documents: compiled, registry: registry)
        let resolver = CitationResolver(registry: registry, pages: pages, documents: compiled, shelf: shelf)
        let timetable = Timetable(documents: compiled, shelf: shelf)
        let links = LinkResolver(
            documents: compiled, shelf: shelf, pages: pages, attachments: attachments,
            concepts: Set(concepts.map(\.concept.id)))
        let namedConcepts = Dictionary(
            grouping: concepts, by: \.concept.id
        ).mapValues { sources in
            Set(configuration.languages.filter { language in sources.contains { $0.title.text(in: language) != nil } })
        }

        var findings = sourceFindings
        var linked: [LinkedDocument] = []
        linked.reserveCapacity(compiled.count)
        for document in compiled {
            var found: [Diagnostic] = []
            let citations = resolver.resolve(document, findings: &found)
            let corrections = resolver.corrections(in: document, citations, findings: &found)
            let targets = links.resolve(document, citations: citations.map(\.anchor), findings: &found)
            let acknowledged = document.frontMatter.acknowledges.filter(\.isAcknowledgeable)
            findings += document.diagnostics.filter { !acknowledged.contains($0.code) } + Self.unique(found).capped()
            let anchors = document.annotations.map { annotation -> Anchor in
                switch annotation {
                case .citation(let index): citations[index].anchor
                case .rangeEnd(let index): citations[index].endAnchor
                case .date(let index): timetable.anchor(for: document.dates[index], in: document.key)
                case .concept(let index):
                    namedConcepts[document.concepts[index].concept]?.contains(document.key.language) == true
                        ? .concept(document.concepts[index].concept) : .unlinked
                }
            }
            linked.append(
                LinkedDocument(
                    compiled: document, anchors: anchors, links: targets, citations: citations.map(\.citation),
                    unlinked: resolver.unlinked(in: document, citations), corrections: corrections))
        }

        findings += Parity(languages: configuration.languages, documents: linked, registry: registry).findings()
        let index = MentionIndex(documents: linked)
        return LinkedSite(
            configuration: configuration, registry: registry, concepts: concepts, documents: linked,
            mentions: index.provisions, conceptMentions: index.concepts, events: timetable.order, news: shelf.news,
            articles: shelf.articles, diagnostics: findings.sorted())
    }
}
