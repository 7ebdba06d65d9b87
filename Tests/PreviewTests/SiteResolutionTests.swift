import Testing

@testable import Preview

@Suite struct SitePaths {
    private static let files: Set<String> = [
        "index.html", "404.html", "vi/index.html", "vi/dieu-1/index.html", "assets/site.css",
    ]

    private static func resolve(_ path: String, basePath: String = "/") -> SiteResolution {
        SiteResolution.resolve(path, basePath: basePath, exists: files.contains)
    }

    @Test(arguments: [
        ("/", SiteResolution.file("index.html")), ("/index.html", .file("index.html")),
        ("/vi/", .file("vi/index.html")),
        ("/vi", .folder), ("/vi/dieu-1", .folder), ("/assets/site.css", .file("assets/site.css")),
        ("/404.html", .file("404.html")),
    ])
    func aPathLeadsWhereAHostWouldLeadIt(_ path: String, _ resolution: SiteResolution) {
        #expect(Self.resolve(path) == resolution)
    }

    @Test(arguments: [
        "/en/", "/vi/dieu-2", "/assets/", "/assets", "/assets/site.css/", "//", "//vi/", "//vi", "/vi//", "/VI/",
    ])
    func otherPathsLeadNowhere(_ path: String) { #expect(Self.resolve(path) == .missing) }

    @Test func aBaseURLsPathLeadsToTheSiteToo() {
        #expect(Self.resolve("/treaty/", basePath: "/treaty/") == .file("index.html"))
        #expect(Self.resolve("/treaty", basePath: "/treaty/") == .folder)
        #expect(Self.resolve("/treaty/vi", basePath: "/treaty/") == .folder)
        #expect(Self.resolve("/treaty/assets/site.css", basePath: "/treaty/") == .file("assets/site.css"))
        #expect(Self.resolve("/vi/", basePath: "/treaty/") == .file("vi/index.html"))
        #expect(Self.resolve("/treaty/treaty/", basePath: "/treaty/") == .missing)
        #expect(Self.resolve("/treatyvi/", basePath: "/treaty/") == .missing)
    }
}
