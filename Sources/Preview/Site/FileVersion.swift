import Digests
import Publisher

/// One version of a file of the site, made.
struct FileVersion: Sendable {
    /// The digest of what it was made from.
    let model: Digest
    /// Its bytes as they are published.
    let bytes: [UInt8]
    /// What tells its bytes from those of other versions.
    let tag: String

    /// Makes a file; a version that was made from the same is kept.
    static func make(_ file: PlannedFile, unless known: FileVersion?) -> FileVersion {
        let product = file.product(unless: known?.model)
        guard let bytes = product.bytes else { return known ?? make(file, unless: nil) }
        return FileVersion(model: product.digest, bytes: bytes, tag: String(Digest(of: bytes).hex.prefix(24)))
    }
}
