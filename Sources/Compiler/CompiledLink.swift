import Diagnostics

/// A Markdown link in its place.
public struct CompiledLink: Sendable, Hashable {
    /// What it names.
    public let destination: Destination
    /// Its title, where it has one.
    public let title: String?
    /// Where its destination is; its line alone where that could not be found.
    public let location: SourceLocation

    /// What a Markdown link names.
    public enum Destination: Sendable, Hashable {
        /// An http, https or mailto address.
        case external(String)
        /// A source file, by its path within `Content/`, and a fragment without `#`.
        case file(path: String, fragment: String?)
        /// A place in the same document.
        case fragment(String)
        /// `cite:hanoi/art_64`; the number is the citation's place in ``CompiledDocument/citations``.
        case citation(Int)
        /// A `cite:` link that names no provision of any instrument here; what stands behind `cite:`.
        case malformedCitation(String, AuthorsHand)
        /// `cite:none`, or a link that was refused with a finding: its text alone stays.
        case none
    }

    /// Creates one; see the properties.
    public init(destination: Destination, title: String? = nil, location: SourceLocation) {
        self.destination = destination
        self.title = title
        self.location = location
    }
}
