import Corpus
import Diagnostics
import Instruments

/// Reads `Content/sources.yml`: sources by key.
struct SourcesFile {
    private static let keys = ["title", "publisher", "url", "date", "language", "note"]

    /// The sources; nil, with findings, where the file cannot be read at all.
    static func read(_ reading: inout YAMLReading, languages: [Language]) -> SourceCatalogue? {
        guard let root = reading.compose() else {
            reading.reportEmpty("the sources")
            return nil
        }
        guard case .mapping(let pairs, _) = root else {
            reading.report(.frontMatter, at: root, "the sources must be keys and what they stand for")
            return nil
        }
        return SourceCatalogue(pairs.compactMap { entry($0, languages, &reading) })
    }

    /// A source. One that lacks its title is an error and yet there, so that those who name it are not errors too.
    private static func entry(
        _ pair: YAMLNode.Pair, _ languages: [Language], _ reading: inout YAMLReading
    ) -> SourceEntry? {
        let name = pair.key.scalar?.string ?? ""
        guard let key = SourceKey(name) else {
            reading.report(
                .frontMatter, at: pair.key, "‘\(name)’ is no key of a source",
                notes: ["a key has lower-case letters a–z, digits and hyphens, such as untc or un-news-2025"])
            return nil
        }
        let entries = reading.entries(pair.value, known: keys, of: "a source")
        if case .mapping = pair.value { reading.require(["title"], in: entries, pair.key, of: "the source ‘\(key)’") }
        func localized(_ key: String) -> LocalizedText? {
            entries[key].flatMap { reading.localized($0, key, languages: languages) }
        }
        return SourceEntry(
            key: key, title: localized("title") ?? .uniform(name), publisher: localized("publisher"),
            url: entries["url"].flatMap { reading.webAddress($0, "url") },
            date: entries["date"].flatMap { reading.period($0, "date") },
            language: entries["language"].flatMap { reading.language($0, "language") }, note: localized("note"))
    }
}
