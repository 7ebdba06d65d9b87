/// Cuts a text into tokens: one pass over its UTF-8 bytes, and no memory but the tokens'.
///
/// Composed and decomposed text, and both places of a Vietnamese tone mark (`hoà`, `hòa`), give a word one number.
struct Lexer {
    private let letters: LetterTable

    init(letters: LetterTable) { self.letters = letters }

    /// The tokens of a text, its words numbered by a vocabulary that stays as it is.
    /// - Parameter triggers: by word, what may begin with it.
    func scan(_ text: UnsafeBufferPointer<UInt8>, in vocabulary: Vocabulary, triggers: [Triggers]) -> TokenList {
        letters.withLetters { letters in
            vocabulary.withTable { table in
                vocabulary.spellings.withTable { spellings in
                    triggers.withUnsafeBufferPointer { triggers in
                        LexerPass(text: text, letters: letters, spellings: spellings, triggers: triggers)
                            .run { table.find($0) }
                    }
                }
            }
        }
    }

    /// As ``scan(_:in:triggers:)``, every word taken apart letter by letter: what the quick way must agree with.
    func scanSlowly(_ text: UnsafeBufferPointer<UInt8>, in vocabulary: Vocabulary, triggers: [Triggers]) -> TokenList {
        letters.withLetters { letters in
            vocabulary.withTable { table in
                triggers.withUnsafeBufferPointer { triggers in
                    LexerPass(text: text, letters: letters, spellings: nil, triggers: triggers).run { table.find($0) }
                }
            }
        }
    }

    /// The tokens of a phrase, its words added to a vocabulary.
    func tokens(of phrase: String, addingTo vocabulary: inout Vocabulary) -> [Token] {
        let bytes = Array(phrase.utf8)
        let tokens = letters.withLetters { letters in
            bytes.withUnsafeBufferPointer { text in
                LexerPass(text: text, letters: letters, spellings: nil, triggers: .init(start: nil, count: 0))
                    .run { vocabulary.insert($0) }.tokens
            }
        }
        for token in tokens where token.kind == .word {
            let word = String(decoding: bytes[token.range], as: UTF8.self).unicodeScalars
            if let spelled = SpelledLetters(word, letters) { vocabulary.add(spelled, of: token.value, letters) }
        }
        return tokens
    }
}

/// The tokens of a text, and the places among them where something may begin.
struct TokenList {
    var tokens: [Token]
    /// The places of the tokens that have one of ``Triggers/all``, in order.
    var places: [Int32]
}
