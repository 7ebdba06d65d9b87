import Compiler
import Corpus
import Diagnostics
import Instruments

/// Finds what the Markdown links of a document lead to.
struct LinkResolver: Sendable {
    let documents: [CompiledDocument]
    let shelf: DocumentShelf
    let pages: ProvisionPages
    let attachments: Set<String>
    let concepts: Set<ConceptID>

    /// The targets of a document's links, one for each; a link or an image that leads nowhere is a finding.
    func resolve(
        _ document: CompiledDocument, citations: [Anchor], findings: inout [Diagnostic]
    ) -> [LinkTarget] {
        for image in document.images where !attachments.contains(image.path) {
            findings.append(
                Diagnostic(.deadLink, at: image.location, "there is no image ‘\(image.path)’ in the content"))
        }
        return document.links.map { link in
            switch link.destination {
            case .external(let address):
                return .external(address)
            case .none:
                return .none
            case .citation(let index):
                switch citations[index] {
                case .provision(let reference, _): return .provision(reference)
                case .external(let address, _): return .external(address)
                default: return .none
                }
            case .fragment(let fragment):
                guard let id = Self.id(of: fragment, in: document) else {
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
        if let key = Self.key(of: path), let place = shelf.places[key] {
            guard let fragment else { return .document(key, fragment: nil) }
            guard let id = Self.id(of: fragment, in: documents[place]) else {
                findings.append(
                    Diagnostic(
                        .deadLink, at: link.location, "there is no heading or provision ‘#\(fragment)’ in ‘\(path)’"))
                return .none
            }
            return .document(key, fragment: id)
        }
        if attachments.contains(path) { return .attachment(path) }
        if path.hasPrefix("concepts/"), path.hasSuffix(".yml") {
            let concept = ConceptID(rawValue: String(path.dropFirst(9).dropLast(4)))
            if concepts.contains(concept) { return .concept(concept) }
        }
        var notes: [Diagnostic.Note] = []
        if let key = Self.key(of: path + ".\(document.key.language).md"), shelf.places[key] != nil {
            notes.append(.init("a link names the file: ‘\(key)’"))
        } else if Self.key(of: path) == nil, path.hasSuffix("/") || !path.contains(".") {
            notes.append(
                .init("a link names a source file with its language, such as ‘about.\(document.key.language).md’"))
        }
        findings.append(
            Diagnostic(.deadLink, at: link.location, "there is no file ‘\(path)’ in the content", notes: notes))
        return .none
    }

    private static func id(of fragment: String, in document: CompiledDocument) -> String? {
        if let heading = document.headings.first(where: { $0.slug == fragment || $0.id == fragment }) {
            return heading.id
        }
        if document.provisions.contains(where: { $0.id.eId == fragment }) { return fragment }
        if document.ownProvision?.eId == fragment { return fragment }
        return nil
    }

    private static func key(of path: String) -> DocumentKey? {
        guard path.hasSuffix(".md") else { return nil }
        let name = path.dropLast(3)
        guard let dot = name.lastIndex(of: ".") else { return nil }
        return DocumentKey(
            stem: String(name[..<dot]), language: Language(rawValue: String(name[name.index(after: dot)...])))
    }
}
