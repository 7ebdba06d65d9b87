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

    /// How a token is written.
    struct Form: OptionSet, Sendable, Hashable {
        let rawValue: UInt8

        /// Nothing of note: an empty literal would cost an array for every token.
        static let plain: Form = []
        /// White space stands before it.
        static let spaced = Form(rawValue: 1 << 0)
        /// Its first letter is a capital.
        static let capitalised = Form(rawValue: 1 << 1)
        /// It has no small letter.
        static let allCapitals = Form(rawValue: 1 << 2)
    }

    let kind: Kind
    let form: Form
    /// How many letters or digits it has, up to 255.
    let letters: UInt8
    /// What may begin with it.
    let triggers: Triggers
    /// A word's place in the vocabulary, or -1; a number's value, or -1 where it has over nine digits.
    let value: Int32
    /// The first byte.
    let start: Int32
    /// The byte after the last.
    let end: Int32

    var isSpaced: Bool { form.contains(.spaced) }
    var isCapitalised: Bool { form.contains(.capitalised) }
    var isAllCapitals: Bool { form.contains(.allCapitals) }

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

/// What may begin at a token, so that a reader looks only where it can find something.
struct Triggers: OptionSet, Sendable, Hashable {
    let rawValue: UInt8

    /// Nothing: an empty literal would cost an array for every token.
    static let nothing: Triggers = []
    /// A unit word: `điều`, `article`.
    static let unit = Triggers(rawValue: 1 << 0)
    /// A word for the thing at hand or just named, where such words stand before their noun: `this`.
    static let pointer = Triggers(rawValue: 1 << 1)
    /// The name of a month.
    static let month = Triggers(rawValue: 1 << 2)
    /// A term of the glossary.
    static let term = Triggers(rawValue: 1 << 3)
    /// The name of an instrument, or a type noun.
    static let name = Triggers(rawValue: 1 << 4)
    /// A number.
    static let number = Triggers(rawValue: 1 << 5)
    /// A sign after which a sentence may begin.
    static let sentence = Triggers(rawValue: 1 << 6)

    /// Those that the readers go through one by one.
    static let all: Triggers = [.unit, .pointer, .month, .term, .number, .sentence]
}
