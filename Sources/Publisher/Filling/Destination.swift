import Instruments

/// Where a link leads.
enum Destination: Sendable {
    /// A page of the site, or a place within it.
    case page(PageAddress, PageFragment?)
    /// An address outside the site, which is safe to link.
    case web(String)
}
