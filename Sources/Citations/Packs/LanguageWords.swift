import Instruments

/// What a reader knows by word in one language: immutable, and a class so that readers share it uncopied.
final class LanguageWords: Sendable {
    let language: Language
    /// The language pack; nil for a language without one.
    let pack: CompiledPack?
    /// The terms of the glossary, where there are any.
    let terms: TermList?
    /// The type nouns of the instruments, as words, in the order of the registry; empty without a pack.
    let types: [[Int32]]
    /// By word: what may begin with it.
    let triggers: [Triggers]

    init(language: Language, pack: CompiledPack?, terms: TermList?, types: [[Int32]], triggers: [Triggers]) {
        self.language = language
        self.pack = pack
        self.terms = terms
        self.types = types
        self.triggers = triggers
    }
}
