/// The types of the files of a site, by the ends of their names (RFC 6838 and the registry of media types).
enum MediaType {
    /// The Content-Type of a file.
    static func type(of path: String) -> String {
        if path == "atom.xml" || path.hasSuffix("/atom.xml") { return "application/atom+xml; charset=utf-8" }
        return types[end(of: path)] ?? "application/octet-stream"
    }

    /// Whether a file is a page for browsers.
    static func isPage(_ path: String) -> Bool { path.hasSuffix(".html") }

    /// Whether browsers show a file as part of pages: a style, script, picture or font.
    static func isPartOfPages(_ path: String) -> Bool { parts.contains(end(of: path)) }

    /// What stands behind the last dot of a file's name, in lower case.
    private static func end(of path: String) -> String {
        let name = path[(path.lastIndex(of: "/").map { path.index(after: $0) } ?? path.startIndex)...]
        return name.lastIndex(of: ".").map { name[name.index(after: $0)...].lowercased() } ?? ""
    }

    private static let parts: Set<String> = [
        "css", "js", "mjs", "svg", "png", "jpg", "jpeg", "gif", "webp", "avif", "ico", "woff", "woff2", "ttf", "otf",
        "wasm",
    ]

    private static let types = [
        "html": "text/html; charset=utf-8", "css": "text/css; charset=utf-8", "js": "text/javascript; charset=utf-8",
        "mjs": "text/javascript; charset=utf-8", "txt": "text/plain; charset=utf-8", "csv": "text/csv; charset=utf-8",
        "md": "text/markdown; charset=utf-8", "xml": "application/xml; charset=utf-8",
        "atom": "application/atom+xml; charset=utf-8", "json": "application/json", "jsonld": "application/ld+json",
        "webmanifest": "application/manifest+json", "ics": "text/calendar; charset=utf-8", "svg": "image/svg+xml",
        "png": "image/png", "jpg": "image/jpeg", "jpeg": "image/jpeg", "gif": "image/gif", "webp": "image/webp",
        "avif": "image/avif", "ico": "image/vnd.microsoft.icon", "pdf": "application/pdf", "woff": "font/woff",
        "woff2": "font/woff2", "ttf": "font/ttf", "otf": "font/otf", "wasm": "application/wasm",
        "zip": "application/zip",
    ]
}
