/// What a check remembers of a page after reading it.
public struct ReadPage: Sendable {
    /// Its file within the site.
    public let path: String
    /// The ids that stand on it.
    let ids: Set<String>
    /// Links into files of the site that have to be looked up there.
    let fragments: [Fragment]
    /// What is wrong with it as it stands alone.
    let findings: [LinkFinding]
    /// How much was looked at.
    let counts: LinkCounts

    /// A link to an id.
    struct Fragment: Sendable {
        let range: Range<Int>
        let text: String
        let file: String
        let id: String
    }
}
