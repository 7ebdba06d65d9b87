import Instruments

/// A text with places to fill, which a file of a site is made from.
///
/// `{{name}}` is a place. A line with a place that has no value is left out; a line with `{{language}}` stands once for
/// each language of the site, with that language's values; a line `  vi: …` stands where the site has that language.
struct Skeleton {
    /// The text.
    let text: String

    /// What stands in the places of a skeleton.
    struct Values {
        /// Those that are the same in every language.
        var common: [String: String] = [:]
        /// Those that each language has for itself.
        var own: [Language: [String: String]] = [:]

        func value(_ name: Substring, in language: Language?) -> String? {
            if name == "language" { return language?.rawValue }
            return language.flatMap { own[$0]?[String(name)] } ?? common[String(name)]
        }
    }

    /// How a value is written.
    enum Form {
        /// As it is.
        case plain
        /// As a YAML text between double quotes holds it.
        case quoted
    }

    /// The text with its places filled.
    /// - Parameters:
    ///   - language: the language whose values stand in lines without `{{language}}`.
    ///   - languages: the languages of the site.
    func filled(_ values: Values, as form: Form, in language: Language? = nil, of languages: [Language]) -> String {
        let known = EmbeddedFile.languages()
        var lines: [String] = []
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            if let named = Self.language(of: line, among: known), !languages.contains(named) { continue }
            if line.contains("{{language}}") {
                lines += languages.compactMap { Self.filled(line, values, form, $0) }
            } else if let line = Self.filled(line, values, form, language) {
                lines.append(line)
            }
        }
        return lines.joined(separator: "\n")
    }

    /// The language that a line of a map by language is of.
    private static func language(of line: Substring, among known: [Language]) -> Language? {
        known.first { line.hasPrefix("  \($0): ") }
    }

    /// A line with its places filled, each once: what a value holds is no place.
    private static func filled(
        _ line: Substring, _ values: Values, _ form: Form, _ language: Language?
    ) -> String? {
        var rest = line
        var filled = ""
        while let start = rest.firstRange(of: "{{"), let end = rest[start.upperBound...].firstRange(of: "}}") {
            guard let value = values.value(rest[start.upperBound..<end.lowerBound], in: language) else { return nil }
            filled += rest[..<start.lowerBound]
            filled += form == .quoted ? QuotedYAML.escaped(value) : value
            rest = rest[end.upperBound...]
        }
        return filled + rest
    }
}
