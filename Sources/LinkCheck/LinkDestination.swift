/// Where a link of a page leads, as far as its text says.
enum LinkDestination: Equatable {
    /// A file of the site, and the fragment in it; nil for none.
    case file(String, fragment: String?)
    /// Somewhere else on the web, or a mailbox.
    case elsewhere
    /// Out of the site's folder.
    case outside
    /// A scheme that no page may use.
    case scheme(String)
}
