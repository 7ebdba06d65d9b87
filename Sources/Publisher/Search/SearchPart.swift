/// Which of some entries say which words.
struct SearchPart: Sendable {
    /// The words with their marks, by number, and the same without.
    let marked: WordList
    let folded: WordList
    /// Every entry that says a word, with the word's weight in it: the words one behind the other, entries in order.
    private let postings: [UInt32]
    /// By word, where its postings begin.
    private let starts: [Int32]

    /// - Parameter found: words and postings in the order of the entries.
    init(marked: WordList, folded: WordList, found: [(word: Int32, posting: UInt32)]) {
        self.marked = marked
        self.folded = folded
        var starts = [Int32](repeating: 0, count: marked.count + 1)
        for (word, _) in found { starts[Int(word) + 1] += 1 }
        for word in 0..<marked.count { starts[word + 1] += starts[word] }
        var next = starts
        var postings = [UInt32](repeating: 0, count: found.count)
        for (word, posting) in found {
            postings[Int(next[Int(word)])] = posting
            next[Int(word)] += 1
        }
        self.postings = postings
        self.starts = starts
    }

    /// The postings of a word: an entry's number, and behind it the weight.
    func postings(of word: Int) -> ArraySlice<UInt32> { postings[Int(starts[word])..<Int(starts[word + 1])] }
}
