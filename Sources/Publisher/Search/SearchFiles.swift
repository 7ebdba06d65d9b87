/// The files of the search: `search/index.json`, `search/texts/N.json` and `search/words/N.json`.
enum SearchFiles {
    /// The files of a catalog; none where there is nothing to find.
    static func recipes(_ catalog: SearchCatalog) -> [FileRecipe] {
        guard !catalog.entries.isEmpty else { return [] }
        var files = [FileRecipe(path: "search/index.json") { SearchDirectory.write($0) }]
        for number in 0..<catalog.fileCount {
            files.append(
                FileRecipe(path: "search/texts/\(number).json") { edition in
                    SearchTextFile.write(number, of: edition.search.catalog, in: edition)
                })
        }
        let firstWords = SearchShards.firstWords(entryCount: catalog.entries.count)
        for number in firstWords.indices {
            let first = Array(firstWords[number].utf8)
            let next = number + 1 < firstWords.count ? Array(firstWords[number + 1].utf8) : nil
            files.append(
                FileRecipe(path: "search/words/\(number).json") { edition in
                    let words = edition.search.words(of: edition)
                    let end = next.map { words.place(of: $0) } ?? words.count
                    return SearchWordFile.write(words.place(of: first)..<end, of: words)
                })
        }
        return files
    }
}
