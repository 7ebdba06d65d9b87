import Cache
import Digests

extension Samples {
    /// The entry of a file whose text is given.
    static func entry(_ path: String, _ text: String) -> DocumentEntry {
        DocumentEntry(path: path, stamp: stamp, digest: Digest(of: text), record: record(text))
    }
}
