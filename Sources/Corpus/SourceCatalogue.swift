import Diagnostics

/// The sources that a site describes once, so that its documents can name them: `Content/sources.yml`.
public struct SourceCatalogue: Sendable, Hashable {
    /// The file, relative to the site's folder.
    public static let path = "Content/sources.yml"

    /// The sources, by key.
    public let entries: [SourceEntry]
    private let places: [SourceKey: Int]

    /// What an item of a list of sources means.
    public enum Meaning: Sendable, Hashable {
        /// It names a source of the site.
        case entry(SourceEntry)
        /// It has the form of a key, and no source has it.
        case missing(SourceKey)
        /// It is a text or an address, and stays what it is.
        case text
    }

    /// Puts sources in order; of two with one key the first counts.
    public init(_ entries: [SourceEntry]) {
        var places: [SourceKey: Int] = [:]
        var sorted: [SourceEntry] = []
        for (_, entry) in entries.enumerated().sorted(by: { ($0.element.key, $0.offset) < ($1.element.key, $1.offset) })
        where places[entry.key] == nil {
            places[entry.key] = sorted.count
            sorted.append(entry)
        }
        self.entries = sorted
        self.places = places
    }

    /// What an item of any list of sources means: the one place that knows.
    public func meaning(of item: String) -> Meaning {
        guard let key = SourceKey(item) else { return .text }
        return places[key].map { .entry(entries[$0]) } ?? .missing(key)
    }

    /// The error about an item that means a source that is not there; nil about any other.
    public func finding(about item: String, at location: SourceLocation) -> Diagnostic? {
        guard case .missing(let key) = meaning(of: item) else { return nil }
        let near = EditDistance.nearest(to: key.description, in: entries.map(\.key.description))
        return Diagnostic(
            .deadLink, at: location, "there is no source ‘\(key)’ in \(Self.path)",
            notes: [
                .init(
                    near.map { "did you mean ‘\($0)’?" }
                        ?? "a source that is not in the file is written as a text with a space or a capital letter, "
                        + "or as an address")
            ],
            fixIts: location.span == nil
                ? [] : near.map { [.init("write ‘\($0)’", at: location, replacement: $0, isCertain: false)] } ?? [])
    }
}
