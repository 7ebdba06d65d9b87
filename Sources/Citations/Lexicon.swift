import Instruments

/// Everything a reader knows by word: the language packs, the instruments' names and the glossary's terms.
///
/// Immutable, and a class so that readers share it uncopied.
final class Lexicon: Sendable {
    /// The instruments that go by a name.
    struct Name: Sendable {
        var instruments: [InstrumentID]
        /// Whether it is one word in capitals, which counts in capitals only.
        var isAcronym: Bool
    }

    /// An instrument and a language.
    struct TypeKey: Hashable, Sendable {
        let instrument: InstrumentID
        let language: Language
    }

    let letters: LetterTable
    let vocabulary: Vocabulary
    let packs: [Language: CompiledPack]
    let names: PhraseTrie<Name>
    let terms: [Language: PhraseTrie<Int>]
    /// The type noun of an instrument in a language, as words.
    let types: [TypeKey: [Int32]]
    /// By word: the letter it is as a label (`a`, `đ`).
    let labels: [Int32: String]
    /// By word: the number it is as a Roman numeral.
    let romans: [Int32: Int]
    /// By word: the suffix of a number (`bis`).
    let suffixes: [Int32: String]
    /// The word `s` of a possessive.
    let possessive: Int32

    init(registry: Registry) {
        letters = LetterTable()
        let lexer = Lexer(letters: letters)
        var vocabulary = Vocabulary()
        func word(_ text: String) -> Int32 { lexer.tokens(of: text, addingTo: &vocabulary).first?.value ?? -1 }

        var labels: [Int32: String] = [:]
        for letter in "abcdefghijklmnopqrstuvwxyzđ" { labels[word(String(letter))] = String(letter) }
        var romans: [Int32: Int] = [:]
        for number in 1...200 { romans[word(RomanNumeral.text(of: number).lowercased())] = number }
        var suffixes: [Int32: String] = [:]
        for suffix in ["bis", "ter", "quater", "quinquies", "sexies", "septies", "octies", "novies", "decies"] {
            suffixes[word(suffix)] = suffix
        }
        self.labels = labels
        self.romans = romans
        self.suffixes = suffixes
        possessive = word("s")

        var types: [TypeKey: [Int32]] = [:]
        var typeNames: [Language: [String]] = [:]
        var names = PhraseTrie<Name>()
        for instrument in registry.instruments {
            for pack in LanguagePack.all {
                guard let type = instrument.type.text(in: pack.language) else { continue }
                typeNames[pack.language, default: []].append(type)
                let key = TypeKey(instrument: instrument.id, language: pack.language)
                types[key] = lexer.tokens(of: type, addingTo: &vocabulary).map(\.value)
            }
            var phrases = (instrument.name.all + instrument.short.all).map(\.text)
            for (_, aliases) in instrument.aliases.sorted(by: { $0.key < $1.key }) { phrases += aliases }
            for phrase in phrases {
                let tokens = lexer.tokens(of: phrase, addingTo: &vocabulary)
                let isAcronym = tokens.count == 1 && tokens[0].isAllCapitals
                names.insert(tokens, Name(instruments: [instrument.id], isAcronym: isAcronym)) { old, new in
                    var merged = old
                    for id in new.instruments where !merged.instruments.contains(id) { merged.instruments.append(id) }
                    merged.isAcronym = old.isAcronym && new.isAcronym
                    return merged
                }
            }
        }
        self.types = types
        self.names = names

        var packs: [Language: CompiledPack] = [:]
        for pack in LanguagePack.all {
            packs[pack.language] = CompiledPack(
                pack, types: typeNames[pack.language] ?? [], lexer: lexer, vocabulary: &vocabulary)
        }
        self.packs = packs

        var terms: [Language: PhraseTrie<Int>] = [:]
        for (index, concept) in registry.concepts.enumerated() {
            for (language, phrases) in concept.terms.sorted(by: { $0.key < $1.key }) {
                for phrase in phrases {
                    terms[language, default: PhraseTrie()].insert(
                        lexer.tokens(of: phrase, addingTo: &vocabulary), index
                    ) { first, _ in first }
                }
            }
        }
        self.terms = terms
        self.vocabulary = vocabulary
    }
}
