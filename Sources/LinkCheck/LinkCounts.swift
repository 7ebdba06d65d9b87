/// How much a check of pages looked at.
public struct LinkCounts: Sendable, Hashable {
    /// Pages that were read.
    public var pages = 0
    /// Links of every kind, pictures, styles and scripts among them.
    public var links = 0
    /// Those of them that name an id.
    public var fragments = 0
    /// Those of them that lead elsewhere, which nobody followed.
    public var external = 0

    /// Nothing was looked at.
    public init() {}

    static func += (left: inout LinkCounts, right: LinkCounts) {
        left.pages += right.pages
        left.links += right.links
        left.fragments += right.fragments
        left.external += right.external
    }
}
