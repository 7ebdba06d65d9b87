import Digests

/// What a published folder consists of, and what it was made of: `manifest.json`.
///
/// One entry a line, sorted by path, so that a change of one page is a change of one line.
public struct Manifest: Sendable, Hashable {
    /// The file's name within the folder.
    public static let path = "manifest.json"
    /// The form of the file that this code writes. It also reads the first, which said nothing of the sources.
    public static let version = 2

    /// The files, by path.
    public var entries: [String: Entry]
    /// What they were made of.
    public var origin: SiteOrigin

    /// One file.
    public struct Entry: Sendable, Hashable {
        /// The SHA-256 of its bytes; nil while a build is replacing it.
        public var content: Digest?
        /// The digest of what it was made from.
        public var model: Digest?
        /// Its size in bytes.
        public var size: Int

        /// Creates an entry.
        public init(content: Digest?, model: Digest?, size: Int) {
            self.content = content
            self.model = model
            self.size = size
        }
    }

    /// Creates a manifest.
    public init(entries: [String: Entry] = [:], origin: SiteOrigin = SiteOrigin()) {
        self.entries = entries
        self.origin = origin
    }
}
