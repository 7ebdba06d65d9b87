import Compiler
import Corpus
import Diagnostics
import Instruments

/// Links documents, one at a time, with what is known of all of them.
struct LinkRun: Sendable {
    private let facts: SiteFacts
    private let citations: CitationResolver
    private let links: LinkResolver
    private let sources: SourceCheck
    /// The concepts with a page, by id, and the languages of their pages.
    private let concepts: [ConceptID: Set<Language>]

    /// Prepares to link some documents, given with their places.
    init(
        _ linker: Linker, _ facts: SiteFacts, linking documents: some Sequence<(place: Int, document: CompiledDocument)>
    ) {
        self.facts = facts
        citations = CitationResolver(registry: linker.registry, facts: facts)
        links = LinkResolver(
            documents, facts: facts, attachments: linker.attachments,
            concepts: Set(linker.concepts.map(\.concept.id)))
        sources = SourceCheck(sources: linker.sources)
        concepts = Dictionary(grouping: linker.concepts, by: \.concept.id).mapValues { sources in
            Set(
                linker.configuration.languages.filter { language in
                    sources.contains { $0.title.text(in: language) != nil }
                })
        }
    }

    /// Links a document. Linear in what was found in it.
    func link(_ object: Shared<CompiledDocument>) -> LinkedDocument { linked(object).document }

    /// Everything that linking a document finds in it, unsorted. Linear in what was found in it.
    func findings(in object: Shared<CompiledDocument>) -> [Diagnostic] { linked(object).findings }

    private func linked(
        _ object: Shared<CompiledDocument>
    ) -> (document: LinkedDocument, findings: [Diagnostic]) {
        let document = object.value
        var found: [Diagnostic] = []
        let citations = citations.resolve(document, findings: &found)
        let corrections = self.citations.corrections(in: document, citations, findings: &found)
        let targets = links.resolve(document, citations: citations.map(\.anchor), findings: &found)
        found += sources.findings(in: document)
        let acknowledged = document.frontMatter.acknowledges.filter(\.isAcknowledgeable)
        let findings = document.diagnostics.filter { !acknowledged.contains($0.code) } + Self.unique(found).capped()
        let anchors = document.annotations.map { annotation -> Anchor in
            switch annotation {
            case .citation(let index): citations[index].anchor
            case .rangeEnd(let index): citations[index].endAnchor
            case .date(let index): facts.timetable.anchor(for: document.dates[index], in: document.key)
            case .concept(let index):
                concepts[document.concepts[index].concept]?.contains(document.key.language) == true
                    ? .concept(document.concepts[index].concept) : .unlinked
            }
        }
        let linked = LinkedDocument(
            compiled: object, anchors: anchors, links: targets, citations: citations.map(\.citation),
            corrections: corrections, findings: findings)
        return (linked, findings)
    }

    /// Findings without those that repeat another: a definition that several links refer to is wrong once.
    private static func unique(_ findings: [Diagnostic]) -> [Diagnostic] {
        // Few findings share a place, and only those can be the same.
        var known: [Int: [Diagnostic]] = [:]
        return findings.filter { finding in
            guard let offset = finding.location.span?.utf8Offset else { return true }
            if known[offset]?.contains(finding) == true { return false }
            known[offset, default: []].append(finding)
            return true
        }
    }
}
