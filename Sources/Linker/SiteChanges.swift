import Corpus
import Instruments

/// In what a site differs from an earlier one with the same roster.
public struct SiteChanges: Sendable, Hashable {
    /// Whether its layout is another one.
    public var isLaidOutAnew = false
    /// The places of the documents that say something else.
    public var documents: [Int] = []
    /// The provisions that are mentioned by others, or elsewhere, in documents of a language.
    public var provisions: [Language: Set<ProvisionReference>] = [:]
    /// The concepts that are mentioned by others, or elsewhere, in documents of a language.
    public var concepts: [Language: Set<ConceptID>] = [:]

    /// Nothing changed.
    public init() {}
}

extension LinkedSite {
    /// What changed since an earlier state of the site; nil where its roster was another one. Linear in the documents, but
    /// quick for those that are the same.
    public func changes(since earlier: LinkedSite) -> SiteChanges? {
        guard roster === earlier.roster else { return nil }
        var changes = SiteChanges()
        changes.isLaidOutAnew = layout !== earlier.layout
        let (old, new) = (earlier.documents, documents)
        for place in new.indices where !new[place].isIdentical(to: old[place]) {
            changes.documents.append(place)
            let language = new[place].key.language
            let changed = MentionIndex.changed(from: old[place], to: new[place], at: place)
            changes.provisions[language, default: []].formUnion(changed.provisions.keys)
            changes.concepts[language, default: []].formUnion(changed.concepts.keys)
        }
        return changes
    }
}
