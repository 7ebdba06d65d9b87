import Build
import Glibc

/// The folders of a site that are watched, and what their events mean for it.
///
/// A folder is watched before it is looked through, so that nothing that is put into a new one is missed. Hidden files and
/// editors' backups, which no build reads, are passed over.
struct WatchedFolders {
    /// What is watched of the site's folder; configuration lies in Content too.
    static let roots = ["Content", "Templates"]
    /// The deepest folder that is looked into, as deep as a build looks.
    private static let deepest = 33

    private let root: String
    private let realRoot: String
    private let inotify: Inotify
    /// The site's own folder, of which only the roots count.
    private let rootWatch: Int32
    /// The folders by their watches, relative to the site's.
    private var folders: [Int32: String] = [:]
    /// Files that links lead to, by the watch of their folder and their name, with the links' paths.
    private var targets: [Int32: [String: [String]]] = [:]
    /// What could not be watched since this was asked last.
    private(set) var failures: [WatchError] = []

    /// Watches a site's folders.
    init(root: String, inotify: Inotify) throws(WatchError) {
        guard let real = realpath(root, nil) else { throw WatchError(path: root, code: errno) }
        defer { free(real) }
        self.root = root
        self.inotify = inotify
        realRoot = String(cString: real)
        rootWatch = try inotify.watch(root)
        watchAll()
    }

    /// What events changed. Adds and removes watches as folders come and go.
    mutating func changes(_ events: [Inotify.Event]) -> SourceChanges {
        var changes = SourceChanges()
        for event in events { take(event, &changes) }
        return changes
    }

    /// What could not be watched, told once.
    mutating func takeFailures() -> [WatchError] {
        defer { failures = [] }
        return failures
    }

    // MARK: Events

    private mutating func take(_ event: Inotify.Event, _ changes: inout SourceChanges) {
        switch event.kind {
        case .overflow:
            changes.append(.everything)
            watchAll()
            return
        case .ended:
            folders[event.watch] = nil
            targets[event.watch] = nil
            return
        default: break
        }
        guard let name = event.name else {
            // A build names such a file; which one it was does not matter.
            if folders[event.watch] != nil { changes.append(.everything) }
            return
        }
        for link in targets[event.watch]?[name] ?? [] { changes.insert(link) }
        if event.watch == rootWatch {
            if Self.roots.contains(name), event.kind != .written { replaceRoot(name, &changes) }
            return
        }
        guard let folder = folders[event.watch], !name.isEmpty, !Self.isPassedOver(name) else { return }
        let path = folder + "/" + name
        if event.isFolder {
            takeFolder(path, event.kind, &changes)
        } else if event.kind == .created {
            takeNewFile(path, &changes)
        } else {
            if event.kind == .movedHere { lookUp(path, depth: Self.depth(path), &changes) }
            changes.insert(path)
        }
    }

    private mutating func replaceRoot(_ name: String, _ changes: inout SourceChanges) {
        forget(name)
        watch(name, depth: 0)
        changes.append(.everything)
    }

    private mutating func takeFolder(_ path: String, _ kind: Inotify.Event.Kind, _ changes: inout SourceChanges) {
        switch kind {
        case .created, .movedHere: watch(path, depth: Self.depth(path), &changes)
        case .movedAway, .deleted: forget(path)
        default: break
        }
        changes.insert(path)
    }

    /// A new file is written and closed later, unless it is another name of one that is there.
    private mutating func takeNewFile(_ path: String, _ changes: inout SourceChanges) {
        var status = stat()
        guard lstat("\(root)/\(path)", &status) == 0 else { return }
        if status.st_mode & S_IFMT == S_IFREG, status.st_nlink < 2 { return }
        lookUp(path, depth: Self.depth(path), &changes)
        changes.insert(path)
    }

    // MARK: Watching

    private mutating func watchAll() {
        for name in Self.roots { watch(name, depth: 0) }
    }

    private mutating func watch(_ path: String, depth: Int) {
        var changes = SourceChanges()
        watch(path, depth: depth, &changes)
    }

    /// Watches a folder and those in it, and names the files in them. A folder that is not there is no failure.
    private mutating func watch(_ path: String, depth: Int, _ changes: inout SourceChanges) {
        guard depth <= Self.deepest else { return }
        do throws(WatchError) {
            let watch = try inotify.watch("\(root)/\(path)")
            // A link back to a folder above would never end.
            if let known = folders[watch], !known.utf8.elementsEqual(path.utf8), Self.exists("\(root)/\(known)") {
                return
            }
            folders[watch] = path
        } catch {
            if error.code != ENOENT, error.code != ENOTDIR { failures.append(WatchError(path: path, code: error.code)) }
            return
        }
        guard let directory = opendir("\(root)/\(path)") else { return }
        defer { closedir(directory) }
        while let next = readdir(directory) {
            let name = withUnsafeBytes(of: &next.pointee.d_name) {
                String(validating: $0.prefix { $0 != 0 }, as: UTF8.self)
            }
            guard let name, !Self.isPassedOver(name) else { continue }
            let inner = path + "/" + name
            switch Int(next.pointee.d_type) {
            case Int(DT_DIR): watch(inner, depth: depth + 1, &changes)
            case Int(DT_REG): changes.insert(inner)
            default:
                lookUp(inner, depth: depth + 1, &changes)
                changes.insert(inner)
            }
        }
    }

    /// Watches what a link leads to, within the site; and a folder whose kind is not known yet.
    private mutating func lookUp(_ path: String, depth: Int, _ changes: inout SourceChanges) {
        let full = "\(root)/\(path)"
        var status = stat()
        guard lstat(full, &status) == 0 else { return }
        if status.st_mode & S_IFMT == S_IFDIR { return watch(path, depth: depth, &changes) }
        guard status.st_mode & S_IFMT == S_IFLNK, let real = realpath(full, nil) else { return }
        defer { free(real) }
        let target = String(cString: real)
        guard target.utf8.starts(with: (realRoot == "/" ? "/" : realRoot + "/").utf8), stat(full, &status) == 0 else {
            return
        }
        if status.st_mode & S_IFMT == S_IFDIR { return watch(path, depth: depth, &changes) }
        guard let slash = target.lastIndex(of: "/") else { return }
        let name = String(target[target.index(after: slash)...])
        guard let watch = try? inotify.watch(String(target[...slash])) else { return }
        var links = targets[watch]?[name] ?? []
        if !links.contains(where: { $0.utf8.elementsEqual(path.utf8) }) { links.append(path) }
        targets[watch, default: [:]][name] = links
    }

    /// Watches a folder and those in it no longer.
    private mutating func forget(_ path: String) {
        let inside = path + "/"
        for (watch, folder) in folders
        where folder.utf8.elementsEqual(path.utf8) || folder.utf8.starts(with: inside.utf8) {
            folders[watch] = nil
            if targets[watch] == nil { inotify.forget(watch) }
        }
    }

    private static func depth(_ path: String) -> Int { path.utf8.reduce(0) { $0 + ($1 == UInt8(ascii: "/") ? 1 : 0) } }

    private static func isPassedOver(_ name: String) -> Bool { name.hasPrefix(".") || name.hasSuffix("~") }

    private static func exists(_ path: String) -> Bool {
        var status = stat()
        return stat(path, &status) == 0
    }
}
