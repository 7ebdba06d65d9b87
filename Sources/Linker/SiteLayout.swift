/// What decides which pages a site has and where: two sites that have the same one have the same pages.
///
/// It is compared by identity. A site that was linked after another one has the other's layout where nothing changed
/// that a list or an address could depend on: front matter, what is cited and mentioned, how often.
public final class SiteLayout: Sendable {}
