/// A site in memory that is brought up to date again and again while its sources change.
public protocol LiveSite: Sendable {
    /// Brings the site up to date; nil if that was given up because `isOvertaken` became true on the way.
    ///
    /// Called by one thread at a time. The changes of a build that was given up, or that failed, come again with the next.
    /// What is thrown is everything but errors in the content.
    func rebuild(
        _ changes: SourceChanges, unless isOvertaken: @escaping @Sendable () -> Bool
    ) throws(BuildFailure) -> SiteSnapshot?
}
