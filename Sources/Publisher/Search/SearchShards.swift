/// Where the words of a site are cut into files.
///
/// The cuts are the same for every site of a size, whatever its words are, so that an edit moves no word to another file.
enum SearchShards {
    /// The first word of each file, without marks; the first file's is empty.
    static func firstWords(entryCount: Int) -> [String] {
        let (numberStep, wordStep) = entryCount <= 400 ? (100, 16) : entryCount <= 2_000 ? (10, 4) : (1, 1)
        let numbers = stride(from: 10, to: 100, by: numberStep).map { String($0) }
        let words = stride(from: 0, to: SearchCuts.words.count, by: wordStep).map { SearchCuts.words[$0] }
        return [""] + numbers + words
    }
}
