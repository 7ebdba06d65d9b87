import Diagnostics

/// What a build is asked to do.
public struct BuildOptions: Sendable, Hashable {
    /// The site's folder, which holds `Content/` and `Templates/`.
    public var source: String
    /// Where the site is written; nil writes nothing.
    public var output: String?
    /// Where the site will be; overrides the site's own `base-url`.
    public var baseURL: String?
    /// Whether warnings count as errors.
    public var isStrict: Bool
    /// Whether drafts are built.
    public var includesDrafts: Bool
    /// Whether everything is made anew.
    public var isClean: Bool
    /// Whether every finding is asked for; otherwise notes need only be counted.
    public var wantsNotes: Bool
    /// Whether every page is made and its links are followed, where nothing is written.
    public var checksPages: Bool
    /// How many threads to use; nil for as many as there are processors.
    public var jobs: Int?

    /// Creates options.
    public init(
        source: String, output: String? = nil, baseURL: String? = nil, isStrict: Bool = false,
        includesDrafts: Bool = false, isClean: Bool = false, wantsNotes: Bool = true,
        checksPages: Bool = false, jobs: Int? = nil
    ) {
        self.source = source
        self.output = output
        self.baseURL = baseURL
        self.isStrict = isStrict
        self.includesDrafts = includesDrafts
        self.isClean = isClean
        self.wantsNotes = wantsNotes
        self.checksPages = checksPages
        self.jobs = jobs
    }

    /// The lines of the site's files.
    var lines: SourceLines { SourceLines(of: source) }

    /// Where a site is written if nothing else is said: `Site` in its folder.
    public static func defaultOutput(of source: String) -> String {
        source.hasSuffix("/") ? source + "Site" : source + "/Site"
    }
}
