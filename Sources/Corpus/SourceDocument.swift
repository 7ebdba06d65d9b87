import Diagnostics

/// A document as its file holds it: front matter and the bytes of the body.
public struct SourceDocument: Sendable, Hashable {
    /// Which document it is.
    public let key: DocumentKey
    /// The file's path relative to the site's folder: `Content/news/….vi.md`.
    public let path: String
    /// What the front matter says.
    public let frontMatter: FrontMatter
    /// The whole file. Valid UTF-8 without a byte order mark and without NUL.
    public let file: [UInt8]
    /// Whether a byte order mark stood before it.
    public let hasMark: Bool
    /// The file as it is on the disk.
    public var raw: [UInt8] { hasMark ? [0xEF, 0xBB, 0xBF] + file : file }
    /// Where the body begins in ``file``, in bytes.
    public let bodyOffset: Int
    /// The line of the body's first byte, 1-based.
    public let bodyLine: Int
    /// Where each top-level key of the front matter stands, for findings about it.
    public let keyLocations: [String: SourceLocation]

    /// Creates a document.
    public init(
        key: DocumentKey, path: String, frontMatter: FrontMatter, file: [UInt8], hasMark: Bool = false,
        bodyOffset: Int, bodyLine: Int,
        keyLocations: [String: SourceLocation] = [:]
    ) {
        self.key = key
        self.path = path
        self.frontMatter = frontMatter
        self.file = file
        self.hasMark = hasMark
        self.bodyOffset = bodyOffset
        self.bodyLine = bodyLine
        self.keyLocations = keyLocations
    }
}
