import Digests

/// The files of the search: `search/index.json`, `search/texts/N.json` and `search/words/N.json`.
enum SearchFiles {
    /// The files of an index; none where there is nothing to find.
    static func recipes(_ search: SearchIndex) -> [FileRecipe] {
        let catalog = search.catalog
        guard !catalog.entries.isEmpty else { return [] }
        var files = [FileRecipe(path: "search/index.json") { SearchDirectory.write($0) }]
        for number in 0..<catalog.fileCount {
            files.append(
                FileRecipe(path: "search/texts/\(number).json") { edition in
                    SearchTextFile.write(number, of: edition.search.catalog, in: edition)
                })
        }
        for number in search.firstWords.indices {
            let first = Array(search.firstWords[number].utf8)
            let next = search.firstWords.dropFirst(number + 1).first.map { Array($0.utf8) }
            files.append(
                FileRecipe(path: "search/words/\(number).json") { edition, known in
                    if let product = product(from: first, to: next, in: edition, known) { return product }
                    let bytes = edition.search.file(of: edition.whole) { words in
                        let end = next.map { words.place(of: $0) } ?? words.count
                        return SearchWordFile(words.place(of: first)..<end, of: words).bytes
                    }
                    return PlannedFile.Product(ofBytes: bytes, unless: known)
                })
        }
        return files
    }

    /// A file of words, made of the earlier one and of what changed since; nil where that cannot be told.
    private static func product(
        from first: [UInt8], to next: [UInt8]?, in edition: EditionReader, _ known: Digest?
    ) -> PlannedFile.Product? {
        guard let known, let earlier = edition.earlier,
            let differences = edition.whole.differences(since: earlier.edition)
        else { return nil }
        let changes = differences.changes(from: first, to: next)
        if changes.isEmpty { return PlannedFile.Product(unchanged: known) }
        guard let bytes = earlier.bytes(known), var file = SearchWordFile(bytes), file.apply(changes) else {
            return nil
        }
        return PlannedFile.Product(ofBytes: file.bytes, unless: known)
    }
}
