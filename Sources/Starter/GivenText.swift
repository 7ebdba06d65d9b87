import Build
import Instruments

/// A text that was given once for all languages of a site, or for some of them each: `"Signature"`, `vi="Ký"`.
struct GivenText: Sendable, Hashable {
    private let texts: [Language: String]
    /// The languages that have a text of their own.
    let ownLanguages: Set<Language>

    /// Reads the arguments; without any, there is a text in no language.
    /// - Parameter what: what the text is, in a word.
    init(_ arguments: [String], _ what: String, in languages: [Language]) throws(BuildFailure) {
        let known = EmbeddedFile.languages()
        var own: [Language: String] = [:]
        var general: String?
        for argument in arguments {
            let parts = argument.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            let language = Language(rawValue: String(parts[0]))
            guard parts.count == 1 || languages.contains(language) || !known.contains(language) else {
                let names = languages.map(\.rawValue).joined(separator: ", ")
                throw .usage("‘\(language)’ in ‘\(argument)’ is no language of this site, which has \(names)")
            }
            if parts.count == 2, languages.contains(language) {
                let text = try Self.checked(String(parts[1]), what)
                guard own.updateValue(text, forKey: language) == nil else {
                    throw .usage("the \(what) in ‘\(language)’ is given twice")
                }
            } else {
                let text = try Self.checked(argument, what)
                guard general == nil else {
                    throw .usage(
                        "there is more than one \(what): put it in quotes, and write \(languages[0])=\"…\" for a language"
                    )
                }
                general = text
            }
        }
        if let general, own.count == languages.count {
            throw .usage("the \(what) ‘\(general)’ is for no language: each has one of its own")
        }
        if !arguments.isEmpty, general == nil, let missing = languages.first(where: { own[$0] == nil }) {
            throw .usage("there is no \(what) in ‘\(missing)’: add \(missing)=\"…\"")
        }
        ownLanguages = Set(own.keys)
        texts = Dictionary(
            uniqueKeysWithValues: languages.compactMap { language in
                (own[language] ?? general).map { (language, $0) }
            })
    }

    /// The text in a language; nil where none was given.
    func text(in language: Language) -> String? { texts[language] }

    /// A text on one line, with one space where there were some.
    private static func checked(_ text: String, _ what: String) throws(BuildFailure) -> String {
        let words = text.unicodeScalars.split(whereSeparator: \.properties.isWhitespace).map(String.init)
        guard !words.isEmpty else { throw .usage("the \(what) is empty") }
        let line = words.joined(separator: " ")
        if let control = line.unicodeScalars.first(where: { $0.properties.generalCategory == .control }) {
            let digits = String(control.value, radix: 16, uppercase: true)
            throw .usage(
                "the \(what) holds the control character U+\(String(repeating: "0", count: 4 - digits.count))\(digits)")
        }
        return line
    }
}
