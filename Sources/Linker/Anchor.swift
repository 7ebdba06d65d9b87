import Instruments

/// What the words of a citation, a date or a concept lead to.
public enum Anchor: Sendable, Hashable {
    /// A provision that a page of this site and language shows. `isUnchecked`: a deeper part was cited whose numbering
    /// nobody has compared, or the very part is one such.
    case provision(ProvisionReference, isUnchecked: Bool)
    /// A provision of another instrument, at an address outside the site.
    case external(address: String, name: String)
    /// A citation that leads nowhere: no page and no address, or a self-reference.
    case unlinked
    /// A provision that does not exist; with the deepest whole of it that a page shows.
    case dangling(ProvisionReference?)
    /// An event of the timeline, by its document's stem.
    case event(stem: String)
    /// A concept's page.
    case concept(ConceptID)
}
