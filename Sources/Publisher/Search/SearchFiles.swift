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
                FileRecipe(path: "search/words/\(number).json") { edition in
                    edition.search.file(of: edition.whole) { words in
                        let end = next.map { words.place(of: $0) } ?? words.count
                        return SearchWordFile.write(words.place(of: first)..<end, of: words)
                    }
                })
        }
        return files
    }
}
