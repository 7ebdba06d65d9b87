import Linker

extension PublishPlan {
    /// What is known of the files before they are made, by what those of an earlier plan were made from when they were
    /// published; nil where nobody can tell but by making them.
    ///
    /// As long as the roster, the pages and the templates are the same, a file is a function of what it read when it was
    /// made. Linear in what was read.
    public func known(after earlier: PublishPlan, reading reads: SiteReads) -> Publication.Known? {
        guard pages.recipes.isIdentical(to: earlier.pages.recipes), reads.count == pages.count,
            let edition = pages.edition, let before = earlier.pages.edition,
            let changes = edition.site.changes(since: before.site)
        else { return nil }
        return Publication.Known(reads: reads, isChanged: reads.touched(by: changes), earlier: earlier.pages)
    }
}
