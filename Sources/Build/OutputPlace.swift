import Glibc

/// Whether an output folder and a site's sources keep out of each other's way.
struct OutputPlace {
    /// Why a site in `source` must not be written to `output`; nil if it may be.
    static func conflict(of output: String, with source: String) -> String? {
        guard let site = realPath(source), let place = realPathOfFuture(output) else { return nil }
        if isWithin(site, place) {
            return "the output ‘\(output)’ is the site's own folder or one that holds it"
        }
        for folder in ["Content", "Templates"] {
            guard let kept = realPath("\(source)/\(folder)") else { continue }
            if isWithin(place, kept) || isWithin(kept, place) {
                return "the output ‘\(output)’ lies in \(folder), or holds it"
            }
        }
        return nil
    }

    /// Compares bytes: names that differ only in how letters are composed are two folders to the system.
    private static func isWithin(_ path: String, _ folder: String) -> Bool {
        path.utf8.elementsEqual(folder.utf8) || path.utf8.starts(with: (folder == "/" ? "/" : folder + "/").utf8)
    }

    /// The real path of something that need not exist yet: that of its nearest folder that does, and the rest.
    private static func realPathOfFuture(_ path: String) -> String? {
        var existing = path
        var rest: [Substring] = []
        while true {
            if let real = realPath(existing) { return ([Substring(real)] + rest.reversed()).joined(separator: "/") }
            while existing.count > 1, existing.hasSuffix("/") { existing.removeLast() }
            guard let slash = existing.lastIndex(of: "/") else {
                guard existing != "." else { return nil }
                rest.append(Substring(existing))
                existing = "."
                continue
            }
            rest.append(Substring(existing[existing.index(after: slash)...]))
            existing = slash == existing.startIndex ? "/" : String(existing[..<slash])
        }
    }

    private static func realPath(_ path: String) -> String? {
        guard let resolved = realpath(path, nil) else { return nil }
        defer { free(resolved) }
        return String(cString: resolved)
    }
}
