import Corpus
import Digests

/// A file as a ``DocumentStore`` remembers it: how to tell whether it has changed, and what came of it.
public struct DocumentEntry: Sendable {
    /// The file's path, as it was listed.
    public let path: String
    /// Its state when it was read.
    public let stamp: FileStamp
    /// The digest of its bytes.
    public let digest: Digest
    /// Where its record is.
    let place: Place

    enum Place: Sendable {
        /// In memory only; apart, because most entries have none and many are moved about.
        indirect case made(DocumentRecord)
        /// In a file of a store.
        case stored(StoredRecord)
    }

    /// An entry for a file that was read and compiled just now.
    public init(path: String, stamp: FileStamp, digest: Digest, record: DocumentRecord) {
        self.init(path: path, stamp: stamp, digest: digest, place: .made(record))
    }

    init(path: String, stamp: FileStamp, digest: Digest, place: Place) {
        self.path = path
        self.stamp = stamp
        self.digest = digest
        self.place = place
    }

    /// The same entry for a file that has another stamp and the same bytes.
    public func with(stamp: FileStamp) -> DocumentEntry {
        DocumentEntry(path: path, stamp: stamp, digest: digest, place: place)
    }

    /// What came of the file; nil where the record is damaged or gone. Reads and decodes it, linear in its size, on any
    /// thread; keep what it returns.
    public func record() -> DocumentRecord? {
        switch place {
        case .made(let record): record
        case .stored(let stored): stored.decoded()
        }
    }
}
