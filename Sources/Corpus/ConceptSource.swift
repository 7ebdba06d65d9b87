import Diagnostics
import Instruments

/// A concept's file: the concept and what its page says.
public struct ConceptSource: Sendable, Hashable {
    /// The words and provisions.
    public let concept: Concept
    /// Its heading in each language; the first term where the file gives none.
    public let title: LocalizedText
    /// The last part of its address; the file's name where the file gives none.
    public let slug: LocalizedText?
    /// What it means, in plain text.
    public let explanation: LocalizedText?
    /// What it is easily mistaken for, in plain text.
    public let trap: LocalizedText?
    /// The file's path relative to the site's folder.
    public let path: String

    /// The concept whose file has a path within `Content/`: `concepts/river.yml`; nil for any other file.
    public static func id(ofPath path: some StringProtocol) -> ConceptID? {
        let (folder, suffix) = ("concepts/", ".yml")
        guard path.hasPrefix(folder), path.hasSuffix(suffix) else { return nil }
        return ConceptID(rawValue: String(path.dropFirst(folder.count).dropLast(suffix.count)))
    }

    /// Creates a concept's source.
    public init(
        concept: Concept, title: LocalizedText, slug: LocalizedText? = nil, explanation: LocalizedText? = nil,
        trap: LocalizedText? = nil, path: String
    ) {
        self.concept = concept
        self.title = title
        self.slug = slug
        self.explanation = explanation
        self.trap = trap
        self.path = path
    }
}
