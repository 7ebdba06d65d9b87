/// A text that is the same in every language, or has one form in each.
public enum LocalizedText: Hashable, Sendable {
    /// One text for all languages.
    case uniform(String)
    /// A text for each language named.
    case byLanguage([Language: String])

    /// The text in a language, or nil: there is never a silent fallback to another one.
    public func text(in language: Language) -> String? {
        switch self {
        case .uniform(let text): text
        case .byLanguage(let texts): texts[language]
        }
    }

    /// Every text with its language (nil where it holds for all), languages in order.
    public var all: [(language: Language?, text: String)] {
        switch self {
        case .uniform(let text): [(nil, text)]
        case .byLanguage(let texts): texts.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
        }
    }
}
