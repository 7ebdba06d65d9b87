import Compiler
import Corpus
import Diagnostics
import Source

/// The documents of a site in order, put together from what became of each file.
struct Assembly: Sendable {
    /// The documents, by key: no drafts that nobody asked for, and of two files of one article or chapter only the first.
    private(set) var documents: [Shared<CompiledDocument>] = []
    /// What reading the files found, and which articles have two.
    private(set) var findings: [Diagnostic] = []
    /// For every file its document's place among ``documents``; -1 for none.
    private var places: [Int]

    init(_ units: [DocumentUnit?]) {
        places = Array(repeating: -1, count: units.count)
        var doubles = ArticleDoubles()
        var kept: [(file: Int, document: Shared<CompiledDocument>)] = []
        for (file, unit) in units.enumerated() {
            guard let unit else { continue }
            findings += unit.findings
            guard let document = unit.document else { continue }
            let value = document.value
            if let double = doubles.finding(about: value.frontMatter, value.key, value.path, value.keyLocations) {
                findings.append(double)
            } else {
                kept.append((file, document))
            }
        }
        kept.sort { $0.document.value.key < $1.document.value.key }
        documents = kept.map(\.document)
        for (place, document) in kept.enumerated() { places[document.file] = place }
    }

    /// Takes what became of a file that was read again, in place of the same document as it was; the place, or nil where
    /// everything has to be put together anew.
    mutating func replace(_ file: Int, _ old: DocumentUnit, with new: DocumentUnit) -> Int? {
        let place = places[file]
        guard place >= 0, let document = new.document, old.findings.isEmpty, new.findings.isEmpty,
            document.value.frontMatter.subject == documents[place].value.frontMatter.subject,
            document.value.keyLocations == documents[place].value.keyLocations
        else { return nil }
        documents[place] = document
        return place
    }
}
