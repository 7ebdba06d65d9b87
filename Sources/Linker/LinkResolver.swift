import Compiler
import Corpus
import Diagnostics
import Instruments

/// Finds what the Markdown links of a document lead to.
struct LinkResolver: Sendable {
    let facts: SiteFacts
    let attachments: Set<String>
    let concepts: Set<ConceptID>
    /// The ids of the documents that links with a fragment name, by the document's place.
    private let ids: [Int: [String: String]]

    /// Creates a resolver for the links of some documents, given with their places.
    init(
        _ documents: some Sequence<(place: Int, document: CompiledDocument)>, facts: SiteFacts,
        attachments: Set<String>, concepts: Set<ConceptID>
    ) {
        self.facts = facts
        self.attachments = attachments
        self.concepts = concepts
        var ids: [Int: [String: String]] = [:]
        for (own, document) in documents {
            for link in document.links {
                let place: Int? =
                    switch link.destination {
                    case .fragment: own
                    case .file(let path, .some): DocumentKey(path: path).flatMap { facts.shelf.places[$0] }
                    default: nil
                    }
                if let place, ids[place] == nil { ids[place] = facts.faces[place].ids() }
            }
        }
        self.ids = ids
    }

    /// Whether a document has a link to a place within one of some others, given by path within `Content/`.
    static func links(_ document: CompiledDocument, intoOneOf paths: Set<String>) -> Bool {
        document.links.contains { link in
            if case .file(let path, .some) = link.destination { paths.contains(path) } else { false }
        }
    }

    /// The targets of a document's links, one for each; a link or an image that leads nowhere is a finding.
    func resolve(
        _ document: CompiledDocument, citations: [Anchor], findings: inout [Diagnostic]
    ) -> [LinkTarget] {
        for image in document.images where !image.path.isEmpty && !attachments.contains(image.path) {
            findings.append(
                Diagnostic(.deadLink, at: image.location, "there is no image ‘\(image.path)’ in the content"))
        }
        return document.links.map { link in
            switch link.destination {
            case .external(let address):
                return .external(address)
            case .none, .malformedCitation:
                return .none
            case .citation(let index):
                return .citation(citations[index])
            case .fragment(let fragment):
                guard let id = facts.shelf.places[document.key].flatMap({ ids[$0]?[fragment] }) else {
                    findings.append(
                        Diagnostic(.deadLink, at: link.location, "there is no heading or provision ‘#\(fragment)’ here")
                    )
                    return .none
                }
                return .fragment(id)
            case .file(let path, let fragment):
                return file(path, fragment, link, from: document, findings: &findings)
            }
        }
    }

    private func file(
        _ path: String, _ fragment: String?, _ link: CompiledLink, from document: CompiledDocument,
        findings: inout [Diagnostic]
    ) -> LinkTarget {
        if let key = DocumentKey(path: path), let place = facts.shelf.places[key] {
            guard let fragment else { return .document(key, fragment: nil) }
            guard let id = ids[place]?[fragment] else {
                findings.append(
                    Diagnostic(
                        .deadLink, at: link.location, "there is no heading or provision ‘#\(fragment)’ in ‘\(path)’"))
                return .none
            }
            return .document(key, fragment: id)
        }
        if attachments.contains(path) { return .attachment(path) }
        if let concept = ConceptSource.id(ofPath: path), concepts.contains(concept) { return .concept(concept) }
        var notes: [Diagnostic.Note] = []
        if let key = DocumentKey(path: path + ".\(document.key.language).md"), facts.shelf.places[key] != nil {
            notes.append(.init("a link names the file: ‘\(key)’"))
        } else if DocumentKey(path: path) == nil, path.hasSuffix("/") || !path.contains(".") {
            notes.append(
                .init("a link names a source file with its language, such as ‘about.\(document.key.language).md’"))
        }
        findings.append(
            Diagnostic(.deadLink, at: link.location, "there is no file ‘\(path)’ in the content", notes: notes))
        return .none
    }
}
