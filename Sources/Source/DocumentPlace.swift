import Corpus

/// A document's file, known by its name and by how it looks from outside.
public struct DocumentPlace: Sendable {
    let entry: FileTree.Entry
    let file: DocumentFile

    /// The file's path relative to the site's folder.
    public var path: String { entry.path }
    /// How the file looked when it was listed.
    public var stamp: FileStamp { entry.stamp }
}
