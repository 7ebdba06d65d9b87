import Digests

/// Compiled documents kept in a folder from one build to the next.
///
/// An index names a file and says where in it each document's record is. The file only grows; the index is replaced at once
/// and whole after it, so that whoever is killed leaves the old one or the new one. A store is a value: what it says does
/// not change when the folder does. Whatever is damaged, cut, or of another version or key counts as not there.
public struct DocumentStore: Sendable {
    /// The name of the index within the folder.
    static let indexName = "documents.index"

    /// The folder, as the caller named it.
    public let folder: String
    /// Who may read the records: everything that they depend on beside the documents' bytes.
    public let key: Digest
    /// The files that it knows, as they were saved.
    public let entries: [DocumentEntry]
    /// The file that holds the records, and its number; nil where there is none yet.
    let records: (file: OpenFile, number: UInt64)?
    private let table: PathTable

    /// The store in a folder, empty where there is none that can be read under this key.
    ///
    /// It reads the index alone, linear in the number of entries.
    public static func load(from folder: String, key: Digest) -> DocumentStore {
        // The index may be replaced, and the file it names removed, between reading the one and opening the other.
        for _ in 0..<3 {
            guard let opened = CacheFolder(folder, creating: false), let bytes = opened.read(indexName),
                let sealed = SealedFile(bytes, key: key), let index = DocumentIndex(sealed.content)
            else { break }
            if let file = opened.openFile(DocumentIndex.fileName(index.number)) {
                return DocumentStore(
                    folder: folder, key: key, entries: index.entries(in: file), records: (file, index.number))
            }
        }
        return DocumentStore(folder: folder, key: key, entries: [], records: nil)
    }

    /// A store that knows nothing, whatever the folder holds; what is saved takes its place.
    public static func new(in folder: String, key: Digest) -> DocumentStore {
        DocumentStore(folder: folder, key: key, entries: [], records: nil)
    }

    init(folder: String, key: Digest, entries: [DocumentEntry], records: (file: OpenFile, number: UInt64)?) {
        self.folder = folder
        self.key = key
        self.entries = entries
        self.records = records
        table = PathTable(entries, path: \.path)
    }

    /// What it knows of a file, by the very bytes of its path. Constant time.
    public func entry(_ path: String) -> DocumentEntry? {
        table.place(of: path) { entries[$0].path }.map { entries[$0] }
    }
}
