/// A word, a number or a sign of a text, with its place in the text as given.
struct Token: Sendable, Hashable {
    enum Kind: UInt8, Sendable {
        case word, number, open, close, comma, semicolon, dot, colon, dash, slash, apostrophe, quote, ampersand, percent
        /// Ends a sentence: `!`, `?`, `…`.
        case stop
        /// Nothing is read across it.
        case barrier
        case other
    }

    let kind: Kind
    /// Whether white space stands before it.
    let isSpaced: Bool
    /// Whether its first letter is a capital.
    let isCapitalised: Bool
    /// Whether it has no small letter.
    let isAllCapitals: Bool
    /// How many letters or digits it has, up to 255.
    let letters: UInt8
    /// A word's place in the vocabulary, or -1; a number's value, or -1 where it has over nine digits.
    let value: Int32
    /// The first byte.
    let start: Int32
    /// The byte after the last.
    let end: Int32

    var range: Range<Int> { Int(start)..<Int(end) }

    /// What a phrase compares: nil for what no phrase can hold.
    var symbol: Int32? {
        switch kind {
        case .word: value >= 0 ? value : nil
        case .number: value >= 0 ? -1000 - value : nil
        default: -1 - Int32(kind.rawValue)
        }
    }
}
