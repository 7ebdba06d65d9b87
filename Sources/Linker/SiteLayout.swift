/// Which documents a site has, what they say of themselves in their front matter, byte for byte, and which provisions they
/// define. Compared by identity: a site that was linked after another one has the other's roster where nothing of it changed.
/// Pages rely on that: what it decides is not looked at again after an edit.
public final class SiteRoster: Sendable {}

/// What decides which pages a site has and where: its roster, and what is cited and mentioned, how often. Compared by
/// identity, as a roster is.
public final class SiteLayout: Sendable {}
