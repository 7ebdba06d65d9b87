/// Cuts a text into tokens: one pass over its UTF-8 bytes, and no memory but the tokens'.
///
/// Composed and decomposed text, and both places of a Vietnamese tone mark (`hoà`, `hòa`), give a word one number.
struct Lexer {
    private let letters: LetterTable

    init(letters: LetterTable) { self.letters = letters }

    /// Cuts a text into a list of tokens, its words numbered by a vocabulary that stays as it is.
    /// - Parameter triggers: by word, what may begin with it.
    func scan(
        _ text: UnsafeBufferPointer<UInt8>, in vocabulary: Vocabulary, triggers: [Triggers], into list: inout TokenList
    ) {
        letters.withLetters { letters in
            vocabulary.withTable { table in
                vocabulary.spellings.withTable { spellings in
                    triggers.withUnsafeBufferPointer { triggers in
                        LexerPass(text: text, letters: letters, spellings: spellings, triggers: triggers)
                            .run(into: &list) { table.find($0) }
                    }
                }
            }
        }
    }

    /// As ``scan(_:in:triggers:into:)``, every word taken apart letter by letter: what the quick way must agree with.
    func scanSlowly(
        _ text: UnsafeBufferPointer<UInt8>, in vocabulary: Vocabulary, triggers: [Triggers], into list: inout TokenList
    ) {
        letters.withLetters { letters in
            vocabulary.withTable { table in
                triggers.withUnsafeBufferPointer { triggers in
                    LexerPass(text: text, letters: letters, spellings: nil, triggers: triggers)
                        .run(into: &list) { table.find($0) }
                }
            }
        }
    }

    /// The tokens of a phrase, its words added to a vocabulary.
    func tokens(of phrase: String, addingTo vocabulary: inout Vocabulary) -> [Token] {
        let bytes = Array(phrase.utf8)
        var list = TokenList()
        letters.withLetters { letters in
            bytes.withUnsafeBufferPointer { text in
                LexerPass(text: text, letters: letters, spellings: nil, triggers: .init(start: nil, count: 0))
                    .run(into: &list) { vocabulary.insert($0) }
            }
        }
        let tokens = Array(list.tokens)
        for token in tokens where token.kind == .word {
            let word = String(decoding: bytes[token.range], as: UTF8.self).unicodeScalars
            if let spelled = SpelledLetters(word, letters) { vocabulary.add(spelled, of: token.value, letters) }
        }
        return tokens
    }
}
