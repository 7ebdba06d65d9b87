import Diagnostics

/// A Markdown image in its place.
public struct CompiledImage: Sendable, Hashable {
    /// The file, by its path within `Content/`; empty where it was refused with a finding.
    public let path: String
    /// What it shows, in words.
    public let alternative: String
    /// Its title, where it has one.
    public let title: String?
    /// Where it is.
    public let location: SourceLocation

    /// Creates one; see the properties.
    public init(path: String, alternative: String, title: String? = nil, location: SourceLocation) {
        self.path = path
        self.alternative = alternative
        self.title = title
        self.location = location
    }
}
