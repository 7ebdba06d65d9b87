import Compiler
import Corpus
import Diagnostics
import Instruments

/// Whether the languages of a document say the same: all are there, with the same provisions, citing the same.
///
/// Every language is compared with the first one of the site that the document has. Headings are not compared, nor in
/// what order anything is cited: how a commentary is arranged is its language's own affair.
struct Parity: Sendable {
    let languages: [Language]
    let documents: [LinkedDocument]
    let registry: Registry

    /// What comparing the languages of each document found, by the document's stem; documents must be given by key, so
    /// that the languages of one stand together.
    ///
    /// - Parameters:
    ///   - changed: the places of the documents that must be compared, in order.
    ///   - known: what was found of the others.
    func findings(of changed: some Sequence<Int>, known: [String: [Diagnostic]] = [:]) -> [String: [Diagnostic]] {
        guard languages.count > 1 else { return [:] }
        var findings = known
        var done = 0
        for place in changed where place >= done {
            let stem = documents[place].key.stem
            var start = place
            while start > 0, documents[start - 1].key.stem == stem { start -= 1 }
            var end = place + 1
            while end < documents.count, documents[end].key.stem == stem { end += 1 }
            let found = compare(documents[start..<end])
            findings[stem] = found.isEmpty ? nil : found
            done = end
        }
        return findings
    }

    private func compare(_ versions: ArraySlice<LinkedDocument>) -> [Diagnostic] {
        guard
            let first = languages.lazy.compactMap({ language in versions.first { $0.key.language == language } }).first
        else { return [] }
        var findings: [Diagnostic] = []
        if !versions.contains(where: { $0.acknowledges(.missingTranslation) }) {
            for language in languages where !versions.contains(where: { $0.key.language == language }) {
                findings.append(missing(language, first))
            }
        }
        for other in versions where other.key != first.key && languages.contains(other.key.language) {
            // One of the two may say that it knows.
            func knows(_ code: DiagnosticCode) -> Bool { first.acknowledges(code) || other.acknowledges(code) }
            var differences: [Diagnostic] = []
            if !knows(.structureParity) { differences += StructureParity(first, other).findings() }
            if !knows(.citationParity) { differences += CitationParity(first, other, registry).findings() }
            findings += differences.capped()
        }
        return findings
    }

    private func missing(_ language: Language, _ first: LinkedDocument) -> Diagnostic {
        Diagnostic(
            .missingTranslation, at: SourceLocation(path: first.compiled.path),
            "there is no ‘\(language)’ version of this document",
            notes: [.init("its file would be ‘Content/\(DocumentKey(stem: first.key.stem, language: language))’")])
    }
}

extension LinkedDocument {
    fileprivate func acknowledges(_ code: DiagnosticCode) -> Bool { frontMatter.acknowledges.contains(code) }
}
