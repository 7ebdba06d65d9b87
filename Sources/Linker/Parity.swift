import Compiler
import Corpus
import Diagnostics
import Instruments

/// Whether the languages of a document say the same: all are there, with the same provisions, citing the same.
struct Parity: Sendable {
    let languages: [Language]
    let documents: [LinkedDocument]

    /// A cited provision and the provision that cites it.
    private struct Edge: Hashable, Comparable {
        let from: ProvisionID?
        let target: String

        static func < (left: Edge, right: Edge) -> Bool {
            if left.from != right.from {
                guard let a = left.from else { return true }
                guard let b = right.from else { return false }
                return a < b
            }
            return left.target.utf8.lexicographicallyPrecedes(right.target.utf8)
        }
    }

    /// Every difference; documents must be given by key, so that the languages of one stand together.
    func findings() -> [Diagnostic] {
        guard languages.count > 1 else { return [] }
        var findings: [Diagnostic] = []
        var start = 0
        while start < documents.count {
            var end = start + 1
            while end < documents.count, documents[end].key.stem == documents[start].key.stem { end += 1 }
            findings += compare(documents[start..<end])
            start = end
        }
        return findings
    }

    private func compare(_ versions: ArraySlice<LinkedDocument>) -> [Diagnostic] {
        guard
            let first = languages.lazy.compactMap({ language in versions.first { $0.key.language == language } }).first
        else { return [] }
        var findings: [Diagnostic] = []
        for language in languages where !versions.contains(where: { $0.key.language == language }) {
            findings.append(
                Diagnostic(
                    .missingTranslation, at: SourceLocation(path: first.compiled.path),
                    "there is no ‘\(language)’ version of this document",
                    notes: [
                        .init("its file would be ‘Content/\(DocumentKey(stem: first.key.stem, language: language))’")
                    ]))
        }
        for other in versions where other.key != first.key && languages.contains(other.key.language) {
            findings += compareStructure(first, other)
            findings += compareCitations(first, other)
        }
        return findings
    }

    private func compareStructure(_ one: LinkedDocument, _ other: LinkedDocument) -> [Diagnostic] {
        let (mine, theirs) = (places(of: one), places(of: other))
        func missing(_ id: ProvisionID, in absent: LinkedDocument, _ place: SourceLocation?, _ present: LinkedDocument)
            -> Diagnostic
        {
            Diagnostic(
                .structureParity, at: SourceLocation(path: absent.compiled.path),
                "\(id.wording(in: absent.key.language)) is only in the ‘\(present.key.language)’ version",
                notes: place.map { [.init("it is here", at: $0)] } ?? [])
        }
        return mine.keys.filter { theirs[$0] == nil }.sorted().map { missing($0, in: other, mine[$0], one) }
            + theirs.keys.filter { mine[$0] == nil }.sorted().map { missing($0, in: one, theirs[$0], other) }
    }

    private func places(of document: LinkedDocument) -> [ProvisionID: SourceLocation] {
        Dictionary(document.compiled.provisions.map { ($0.id, $0.location) }) { first, _ in first }
    }

    private func compareCitations(_ one: LinkedDocument, _ other: LinkedDocument) -> [Diagnostic] {
        let mine = edges(of: one)
        let theirs = edges(of: other)
        var findings: [Diagnostic] = []
        for edge in Set(mine.keys).union(theirs.keys).sorted() {
            let (here, there) = (mine[edge] ?? [], theirs[edge] ?? [])
            guard here.count != there.count else { continue }
            let (more, fewer, place) =
                here.count > there.count ? (one, other, here[there.count]) : (other, one, there[here.count])
            let citation = more.compiled.citations[place]
            let counts = "\(max(here.count, there.count)) to \(min(here.count, there.count))"
            findings.append(
                Diagnostic(
                    .citationParity, at: citation.location,
                    "‘\(citation.text)’ is cited more often here than in the ‘\(fewer.key.language)’ version (\(counts))",
                    notes: [.init("the other version", at: SourceLocation(path: fewer.compiled.path))]))
        }
        return findings
    }

    /// The places in the document's citations, by what is cited from where. A language may say "this article" where another
    /// does not, and what the registry does not know has no id to compare by.
    private func edges(of document: LinkedDocument) -> [Edge: [Int]] {
        var edges: [Edge: [Int]] = [:]
        for (index, citation) in document.citations.enumerated()
        where !document.compiled.citations[index].isSelfReference {
            for target in citation.targets {
                guard let instrument = target.instrument else { continue }
                let reference = ProvisionReference(instrument, target.provision)
                let edge = Edge(from: document.compiled.citations[index].from, target: reference.description)
                edges[edge, default: []].append(index)
            }
        }
        return edges
    }
}
