import Build

/// What a path leads to on a host that serves folders of files.
enum SiteResolution: Sendable, Hashable {
    /// A file of the site.
    case file(String)
    /// The same path with a `/` behind it, because it is a folder with a page.
    case folder
    /// Nothing.
    case missing

    /// What a decoded path that begins with `/` leads to, where `exists` knows the site's files.
    ///
    /// A site whose base URL has a path of its own (`https://example.org/treaty/`) is found under that path too, since its
    /// 404 page leads there.
    static func resolve(_ path: String, basePath: String, exists: (String) -> Bool) -> SiteResolution {
        let found = resolve(path.dropFirst(), exists: exists)
        guard found == .missing, basePath != "/" else { return found }
        if path.utf8.elementsEqual(basePath.utf8.dropLast()) { return .folder }
        guard path.utf8.starts(with: basePath.utf8) else { return .missing }
        return resolve(Substring(path.utf8.dropFirst(basePath.utf8.count)), exists: exists)
    }

    private static func resolve(_ path: Substring, exists: (String) -> Bool) -> SiteResolution {
        let path = String(path)
        if path.isEmpty || path.hasSuffix("/") {
            let page = path + "index.html"
            return exists(page) ? .file(page) : .missing
        }
        if exists(path) { return .file(path) }
        return exists(path + "/index.html") ? .folder : .missing
    }
}
