import Corpus
import Digests

/// What a site was made of, so that anybody can make it again and compare.
public struct SiteOrigin: Sendable, Hashable {
    /// The day that the content describes, as the site's configuration says.
    public var asOf: CalendarDate?
    /// The base URL that was asked for instead of the site's own.
    public var baseURL: String?
    /// Whether drafts were built.
    public var includesDrafts: Bool
    /// Every file that was taken, by path in byte order.
    public var sources: [Source]

    /// A file and its bytes.
    public struct Source: Sendable, Hashable {
        /// The path relative to the site's folder.
        public let path: String
        /// The SHA-256 of its bytes.
        public let content: Digest

        /// Names a file by its path and the digest of its bytes.
        public init(path: String, content: Digest) {
            self.path = path
            self.content = content
        }
    }

    /// Creates an origin; the sources must be sorted.
    public init(
        asOf: CalendarDate? = nil, baseURL: String? = nil, includesDrafts: Bool = false, sources: [Source] = []
    ) {
        self.asOf = asOf
        self.baseURL = baseURL
        self.includesDrafts = includesDrafts
        self.sources = sources
    }
}
