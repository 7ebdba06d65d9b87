import Corpus

/// The files of a site, by path in byte order, none twice.
public struct PlannedFiles: RandomAccessCollection, Sendable {
    let recipes: Shared<[FileRecipe]>
    /// Nil only where there are no files.
    let edition: Edition?

    /// The place of the first file.
    public var startIndex: Int { 0 }
    /// The place after the last file.
    public var endIndex: Int { edition == nil ? 0 : recipes.value.count }

    /// The file at a place.
    public subscript(place: Int) -> PlannedFile {
        guard let edition else { preconditionFailure("a site without an edition has no files") }
        return PlannedFile(recipes.value[place], of: edition)
    }
}
