import Corpus
import Instruments

/// Two languages of a site whose texts are read side by side: its own language, and another.
struct LanguagePair: Sendable, Hashable {
    /// The site's own language.
    let main: Language
    /// The other one.
    let other: Language

    /// The pairs of a site that a language is in: every pair for its own language, one for any other.
    static func all(of language: Language, in configuration: SiteConfiguration) -> [LanguagePair] {
        guard let main = configuration.languages.first else { return [] }
        return configuration.languages.dropFirst().compactMap { other in
            language == main || language == other ? LanguagePair(main: main, other: other) : nil
        }
    }

    /// The language that stands beside one of the two.
    func partner(of language: Language) -> Language { language == main ? other : main }
}
