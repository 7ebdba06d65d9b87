import Instruments

/// Where a link leads.
enum Destination: Sendable {
    /// A page of the site, or a place within it.
    case page(PageAddress, PageFragment?)
    /// The page of an article, by its place on its instrument's shelf, or a place within the page.
    case article(ArticleShelf, Int, PageFragment?)
    /// An address outside the site, which is safe to link.
    case web(String)
}
