import Digests

/// A file that a site is made of, known by its bytes.
public struct SourceFile: Sendable, Hashable {
    /// The path relative to the site's folder.
    public let path: String
    /// The SHA-256 of the file as it is on the disk.
    public let digest: Digest

    /// Names a file by its path and the digest of its bytes.
    public init(path: String, digest: Digest) {
        self.path = path
        self.digest = digest
    }

    init(_ text: SourceText) { self.init(path: text.path, digest: Digest(of: text.raw)) }
}
