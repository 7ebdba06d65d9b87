/// Cuts a text into tokens: one pass over its UTF-8 bytes, and no memory but the tokens'.
///
/// Composed and decomposed text, and both places of a Vietnamese tone mark (`hoà`, `hòa`), give a word one key.
struct Lexer {
    private let letters: LetterTable

    init(letters: LetterTable) { self.letters = letters }

    /// The tokens of a text, its words numbered by a vocabulary that stays as it is.
    /// - Parameter triggers: by word, what may begin with it.
    func scan(_ text: UnsafeBufferPointer<UInt8>, in vocabulary: Vocabulary, triggers: [Triggers]) -> TokenList {
        letters.withLetters { letters in
            vocabulary.withTable { table in
                triggers.withUnsafeBufferPointer { triggers in
                    LexerPass(text: text, letters: letters).run(triggers: triggers) { table.find($0) }
                }
            }
        }
    }

    /// The tokens of a phrase, its words added to a vocabulary.
    func tokens(of phrase: String, addingTo vocabulary: inout Vocabulary) -> [Token] {
        letters.withLetters { letters in
            Array(phrase.utf8).withUnsafeBufferPointer { text in
                LexerPass(text: text, letters: letters)
                    .run(triggers: UnsafeBufferPointer(start: nil, count: 0)) { vocabulary.insert($0) }.tokens
            }
        }
    }
}

/// The tokens of a text, and the places among them where something may begin.
struct TokenList {
    var tokens: [Token]
    /// The places of the tokens that have one of ``Triggers/all``, in order.
    var places: [Int32]
}
