/// The terms of the glossary in one language: immutable, and a class so that readers share it uncopied.
final class TermList: Sendable {
    let trie: PhraseTrie<Int>

    init(_ terms: [(phrase: String, concept: Int)], lexer: Lexer, vocabulary: inout Vocabulary) {
        var trie = PhraseTrie<Int>()
        for (phrase, concept) in terms {
            trie.insert(lexer.tokens(of: phrase, addingTo: &vocabulary), concept) { first, _ in first }
        }
        self.trie = trie
    }
}
