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
    /// The sources that documents may name; nil where the site has no file of them.
    public let sources: SourceCatalogue?
    /// How far the primary instrument is on its way into force; nil where the site has no file of it.
    public let status: TreatyStatus?
    /// The files that are copied, by path within `Content/`.
    public let attachments: Set<String>

    /// Creates a linker for the parts of a site that are not documents.
    public init(
        configuration: SiteConfiguration, registry: Registry, concepts: [ConceptSource],
        sources: SourceCatalogue? = nil, status: TreatyStatus? = nil, attachments: Set<String>
    ) {
        self.configuration = configuration
        self.registry = registry
        self.concepts = concepts.sorted { $0.concept.id < $1.concept.id }
        self.sources = sources
        self.status = status
        self.attachments = attachments
    }

    /// The linker that a site was linked by.
    init(_ basis: LinkedSite.Basis) {
        self.init(
            configuration: basis.configuration, registry: basis.registry, concepts: basis.concepts,
            sources: basis.sources, status: basis.status, attachments: basis.attachments)
    }

    /// Links all documents of a site.
    ///
    /// The order of `documents` does not matter. Linear in the documents and what was found in them, but for sorting.
    /// - Parameters:
    ///   - sourceFindings: what was found before compiling; it is sorted in with the rest.
    ///   - changed: the places of the documents that may differ from those of `previous`, where the documents are given by
    ///     key; nil where any may.
    ///   - previous: the site as it was. While no document is added, removed or moved, nor anything that others ask of
    ///     one, only the documents that changed are linked again.
    public func link(
        _ documents: [Shared<CompiledDocument>], sourceFindings: [Diagnostic] = [], changed: [Int]? = nil,
        after previous: LinkedSite? = nil
    ) -> LinkedSite {
        let compiled = changed == nil ? Self.byKey(documents) : documents
        let faces = compiled.map { DocumentFace($0) }
        let basis = LinkedSite.Basis(
            configuration: configuration, registry: registry, concepts: concepts, sources: sources,
            status: status, attachments: attachments)
        if let previous, previous.basis == basis,
            let changed = Self.changed(compiled, faces, among: changed, since: previous)
        {
            return relink(compiled, faces, changed, sourceFindings, basis, previous)
        }
        let facts = SiteFacts(faces, registry: registry)
        let run = LinkRun(
            self, facts, linking: compiled.enumerated().lazy.map { (place: $0.offset, document: $0.element.value) })
        let linked = compiled.map { run.link($0) }
        let parity = Parity(languages: configuration.languages, documents: linked, registry: registry)
        return LinkedSite(
            basis, facts, linked, MentionIndex(linked, facts: facts), parity: parity.findings(of: linked.indices),
            sourceFindings: sourceFindings)
    }

    /// The documents by key; those of a site that was read in order are so already.
    private static func byKey(_ documents: [Shared<CompiledDocument>]) -> [Shared<CompiledDocument>] {
        let isSorted = zip(documents, documents.dropFirst()).allSatisfy { !($1.value.key < $0.value.key) }
        return isSorted ? documents : documents.sorted { $0.value.key < $1.value.key }
    }

    /// The places of the documents that must be linked again; nil where all must be.
    private static func changed(
        _ compiled: [Shared<CompiledDocument>], _ faces: [DocumentFace], among places: [Int]?,
        since previous: LinkedSite
    ) -> [Int]? {
        guard compiled.count == previous.documents.count else { return nil }
        var changed: [Int] = []
        var moved: Set<String> = []
        for place in places ?? Array(compiled.indices)
        where !compiled[place].isIdentical(to: previous.documents[place].object) {
            let before = previous.facts.faces[place]
            guard faces[place].isSame(as: before) else { return nil }
            if !faces[place].hasPlaces(of: before) { moved.insert(compiled[place].value.key.description) }
            changed.append(place)
        }
        guard !moved.isEmpty else { return changed }
        var all = Set(changed)
        for (place, document) in compiled.enumerated() where LinkResolver.links(document.value, intoOneOf: moved) {
            all.insert(place)
        }
        return all.sorted()
    }

    private func relink(
        _ compiled: [Shared<CompiledDocument>], _ faces: [DocumentFace], _ changed: [Int],
        _ sourceFindings: [Diagnostic],
        _ basis: LinkedSite.Basis, _ previous: LinkedSite
    ) -> LinkedSite {
        let facts = SiteFacts(previous.facts, with: faces)
        let run = LinkRun(self, facts, linking: changed.lazy.map { (place: $0, document: compiled[$0].value) })
        var linked = previous.documents
        var index = previous.index
        var (keepsRoster, keepsLayout) = (true, true)
        for place in changed {
            let document = run.link(compiled[place])
            keepsRoster = keepsRoster && document.introducesItself(as: linked[place])
            let isRelisted = index.replace(linked[place], with: document, at: place, facts: facts)
            keepsLayout = keepsLayout && !isRelisted && document.cites(theSameAs: linked[place])
            linked[place] = document
        }
        let parity = Parity(languages: configuration.languages, documents: linked, registry: registry)
        return LinkedSite(
            basis, facts, linked, index, parity: parity.findings(of: changed, known: previous.parity),
            sourceFindings: sourceFindings, roster: keepsRoster ? previous.roster : SiteRoster(),
            layout: keepsRoster && keepsLayout ? previous.layout : SiteLayout())
    }
}
