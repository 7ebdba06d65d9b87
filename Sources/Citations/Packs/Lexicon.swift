import Instruments

/// Everything a reader knows by word: the language packs, the instruments' names and the glossary's terms.
///
/// Immutable, and a class so that readers share it uncopied.
final class Lexicon: Sendable {
    /// The instrument that goes by a name.
    struct Name: Sendable {
        /// Its place in the registry; nil where several go by that name.
        var instrument: Int32?
        /// Whether it is one word in capitals, which counts in capitals only.
        var isAcronym: Bool
    }

    /// What a word is in every language.
    struct Word: Sendable {
        /// The label or the suffix that it is as written: `a`, `đ`, `bis`.
        var label = Label.none
        /// The number it is as a Roman numeral; 0 for none.
        var roman: UInt8 = 0
    }

    let registry: Registry
    /// The place of the registry's primary instrument in it.
    let primary: Int?
    let lexer: Lexer
    let vocabulary: Vocabulary
    let names: PhraseTrie<Name>
    /// The word `s` of a possessive.
    let possessive: Int32

    private let words: [Word]
    /// What is known in each language; there are few.
    private let languages: [LanguageWords]

    init(registry: Registry) {
        self.registry = registry
        primary = registry.place(of: registry.primary)
        let lexer = Lexer(letters: LetterTable())
        var vocabulary = Vocabulary()
        func word(_ text: String) -> Int32 { lexer.tokens(of: text, addingTo: &vocabulary).first?.value ?? -1 }

        var words: [Word] = []
        func change(_ text: String, _ change: (inout Word) -> Void) {
            let word = Int(word(text))
            guard word >= 0 else { return }
            while words.count <= word { words.append(Word()) }
            change(&words[word])
        }
        let suffixes = LanguagePack.all.flatMap(\.numbering.suffixes.phrases)
        for text in "abcdefghijklmnopqrstuvwxyzđ".map(String.init) + suffixes {
            if let label = Label(text) { change(text) { $0.label = label } }
        }
        for number in 1..<200 {
            change(RomanNumeral.text(of: number).lowercased()) { $0.roman = UInt8(number) }
        }
        possessive = word("s")
        self.words = words

        var types: [Language: [[Int32]]] = [:]
        var typeNames: [Language: [String]] = [:]
        var names = PhraseTrie<Name>()
        for (place, instrument) in registry.instruments.enumerated() {
            for pack in LanguagePack.all {
                let type = instrument.type.text(in: pack.language)
                if let type { typeNames[pack.language, default: []].append(type) }
                let values = type.map { lexer.tokens(of: $0, addingTo: &vocabulary).map(\.value) } ?? []
                types[pack.language, default: []].append(values)
            }
            var phrases = (instrument.name.all + instrument.short.all).map(\.text)
            for (_, aliases) in instrument.aliases.sorted(by: { $0.key < $1.key }) { phrases += aliases }
            for phrase in phrases {
                let tokens = lexer.tokens(of: phrase, addingTo: &vocabulary)
                let isAcronym = tokens.count == 1 && tokens[0].isAllCapitals
                names.insert(tokens, Name(instrument: Int32(place), isAcronym: isAcronym)) { old, new in
                    Name(
                        instrument: old.instrument == new.instrument ? old.instrument : nil,
                        isAcronym: old.isAcronym && new.isAcronym)
                }
            }
        }

        var phrases: [Language: [(phrase: String, concept: Int)]] = [:]
        for (index, concept) in registry.concepts.enumerated() {
            for (language, terms) in concept.terms { phrases[language, default: []] += terms.map { ($0, index) } }
        }
        var terms: [Language: TermList] = [:]
        for (language, phrases) in phrases.sorted(by: { $0.key < $1.key }) {
            terms[language] = TermList(phrases, lexer: lexer, vocabulary: &vocabulary)
        }

        var packs: [Language: CompiledPack] = [:]
        for pack in LanguagePack.all {
            packs[pack.language] = CompiledPack(
                pack, types: typeNames[pack.language] ?? [], names: names, terms: terms[pack.language], lexer: lexer,
                vocabulary: &vocabulary)
        }
        self.names = names
        languages = Set(packs.keys).union(terms.keys).sorted().map { language in
            let pack = packs[language]
            let terms = terms[language]
            let triggers =
                pack?.triggers
                ?? (0..<Int32(vocabulary.count)).map { terms?.trie.mayBegin($0) == true ? .term : [] }
            return LanguageWords(
                language: language, pack: pack, terms: terms, types: types[language] ?? [], triggers: triggers)
        }
        self.lexer = lexer
        self.vocabulary = vocabulary
    }

    /// The place of an instrument in the registry.
    func place(of id: InstrumentID) -> Int32? {
        (id == registry.primary ? primary : registry.place(of: id)).map { Int32($0) }
    }

    /// What is known in a language; nil in one without a pack and terms.
    func words(of language: Language) -> LanguageWords? { languages.first { $0.language == language } }

    /// Cuts a text into tokens; in a language without a pack nothing begins anywhere but numbers and terms.
    func scan(_ text: UnsafeBufferPointer<UInt8>, _ words: LanguageWords?, into list: inout TokenList) {
        lexer.scan(text, in: vocabulary, triggers: words?.triggers ?? [], into: &list)
    }

    /// The label or suffix that a token is; empty for none.
    func label(_ token: Token) -> Label { word(token)?.label ?? .none }

    /// The number that a token is as a Roman numeral; 0 for none.
    func roman(_ token: Token) -> Int { Int(word(token)?.roman ?? 0) }

    private func word(_ token: Token) -> Word? {
        guard token.kind == .word, token.value >= 0, Int(token.value) < words.count else { return nil }
        return words[Int(token.value)]
    }
}
