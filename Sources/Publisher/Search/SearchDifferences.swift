import Corpus
import Linker

/// What a site's entries say differently from an earlier edition of the same pages, word by word.
struct SearchDifferences: Sendable {
    /// A word that some entries say more, less or otherwise.
    struct Change: Sendable {
        /// The word without marks, and with them.
        let folded: [UInt8]
        let marked: [UInt8]
        /// What it said of the entries that changed, and says now.
        var old: [UInt32] = []
        var new: [UInt32] = []
    }

    /// The words that changed, in the order of the files.
    let changes: [Change]

    /// Up to how many entries are compared: for more, all are read as quickly.
    private static let mostEntries = 256

    /// Compares what two editions say; nil where they differ in more than that, or in too much of it.
    init?(from earlier: Edition, to edition: Edition) {
        guard let changed = edition.site.changes(since: earlier.site) else { return nil }
        let catalog = edition.search.catalog
        guard catalog.entries.count == earlier.search.catalog.entries.count else { return nil }
        let documents = Set(changed.documents)
        let entries = catalog.entries.indices.filter { number in
            switch catalog.entries[number].source {
            case .document(let place): documents.contains(place)
            case .chapter(let instrument, let chapter):
                edition.introduction(to: chapter, of: instrument, in: catalog.entries[number].language)
                    .map { documents.contains($0.place) } ?? false
            case .list: changed.isLaidOutAnew
            case .concept: false
            }
        }
        guard entries.count <= Self.mostEntries else { return nil }
        let characters = WordCharacters()
        let before = SearchPartBuilder.part(entries, of: catalog, in: earlier, characters)
        let after = SearchPartBuilder.part(entries, of: catalog, in: edition, characters)
        var changes: [ArraySlice<UInt8>: Change] = [:]
        for word in 0..<before.marked.count {
            changes[before.marked[word], default: Change(before, word)].old = Array(before.postings(of: word))
        }
        for word in 0..<after.marked.count {
            changes[after.marked[word], default: Change(after, word)].new = Array(after.postings(of: word))
        }
        self.changes = changes.values.filter { $0.old != $0.new }.sorted { left, right in
            SearchWords.precedes((left.folded[...], left.marked[...]), (right.folded[...], right.marked[...]))
        }
    }

    /// The changes of the words of a file.
    /// - Parameters:
    ///   - first: the file's first word, without marks.
    ///   - next: the next file's, where there is one.
    func changes(from first: [UInt8], to next: [UInt8]?) -> [Change] {
        changes.filter { change in
            !change.folded.lexicographicallyPrecedes(first)
                && next.map { change.folded.lexicographicallyPrecedes($0) } ?? true
        }
    }
}

extension SearchDifferences.Change {
    fileprivate init(_ part: SearchPart, _ word: Int) {
        self.init(folded: Array(part.folded[word]), marked: Array(part.marked[word]))
    }
}
