import Instruments

/// Which document: its file's path without language and `.md`, and its language.
///
/// The files of one document in several languages share the stem.
public struct DocumentKey: Hashable, Comparable, Sendable, CustomStringConvertible {
    /// The path within `Content/` without the suffixes: `news/2025-04-10-toa-dam-chau-phi`.
    public let stem: String
    /// The language.
    public let language: Language

    /// Creates a key.
    public init(stem: String, language: Language) {
        self.stem = stem
        self.language = language
    }

    /// The key of the document whose file has a path within `Content/`; nil for one that does not end in a language and `.md`.
    public init?(path: some StringProtocol) {
        let suffix = ".md"
        guard path.hasSuffix(suffix) else { return nil }
        let name = path.dropLast(suffix.count)
        guard let dot = name.lastIndex(of: ".") else { return nil }
        self.init(stem: String(name[..<dot]), language: Language(rawValue: String(name[name.index(after: dot)...])))
    }

    /// The path within `Content/`: `news/2025-04-10-toa-dam-chau-phi.vi.md`.
    public var description: String { "\(stem).\(language).md" }

    /// Sorts by stem in byte order, then language.
    public static func < (left: DocumentKey, right: DocumentKey) -> Bool {
        if left.stem != right.stem { return left.stem.utf8.lexicographicallyPrecedes(right.stem.utf8) }
        return left.language < right.language
    }
}
