import Build
import Bytes
import Foundation
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
    private var realRoot: String
    private let inotify: Inotify
    /// The site's own folder, of which only the roots count.
    private var rootWatch: Int32
    /// The folders by their watches, relative to the site's.
    private var folders: [Int32: String] = [:]
    /// Names on the way to what links lead to, by the watch of the folder that each stands in, with the links' paths.
    private var targets: [Int32: [PathBytes: Set<PathBytes>]] = [:]
    /// The way of each link, as it was looked up last.
    private var ways: [PathBytes: [(watch: Int32, name: PathBytes)]] = [:]
    /// Whether the site's own folder was moved away, and none has its name.
    private(set) var isRootLost = false
    /// What could not be watched since this was asked last.
    private(set) var failures: [WatchError] = []

    /// Watches a site's folders.
    init(root: String, inotify: Inotify) throws(WatchError) {
        self.root = root
        self.inotify = inotify
        (realRoot, rootWatch) = try Self.watchRoot(root, inotify)
        watchAll()
    }

    private static func watchRoot(
        _ root: String, _ inotify: Inotify
    ) throws(WatchError) -> (path: String, watch: Int32) {
        guard let real = realpath(root, nil) else { throw WatchError(path: root, code: errno) }
        defer { free(real) }
        return (String(cString: real), try inotify.watch(root, seesMoves: true))
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
        case .ended where event.watch == rootWatch, .moved where event.watch == rootWatch:
            return takeRoot(&changes)
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
        for link in (targets[event.watch]?[PathBytes(name)] ?? []).map(\.text).sorted(by: ByteOrder.precedes) {
            // It may lead elsewhere now.
            if event.kind != .written { lookUp(link, depth: Self.depth(link), &changes) }
            changes.insert(link)
        }
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
            if event.kind == .deleted || event.kind == .movedAway { leaveWay(of: path) }
            changes.insert(path)
        }
    }

    /// The site's own folder is another one now, or none: then nothing is seen until one has its name. A folder above it that
    /// is renamed is not noticed.
    private mutating func takeRoot(_ changes: inout SourceChanges) {
        for watch in Set(folders.keys).union(targets.keys).union([rootWatch]) { inotify.forget(watch) }
        (folders, targets, ways) = ([:], [:], [:])
        do throws(WatchError) {
            (realRoot, rootWatch) = try Self.watchRoot(root, inotify)
            isRootLost = false
            watchAll()
        } catch {
            rootWatch = -1
            guard !isRootLost else { return }
            failures.append(error)
            isRootLost = true
        }
        changes.append(.everything)
    }

    /// What changed where the site's folder is there again; nothing while it is not. To be asked from time to time while
    /// ``isRootLost``: nobody tells of a name that comes back.
    mutating func findRoot() -> SourceChanges {
        var changes = SourceChanges()
        if isRootLost { takeRoot(&changes) }
        return changes
    }

    private mutating func replaceRoot(_ name: String, _ changes: inout SourceChanges) {
        forget(name)
        watch(name, depth: 0)
        changes.append(.everything)
    }

    private mutating func takeFolder(_ path: String, _ kind: Inotify.Event.Kind, _ changes: inout SourceChanges) {
        switch kind {
        case .created, .movedHere, .attributes: watch(path, depth: Self.depth(path), &changes)
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

    /// Watches what a link leads to, within the site, and every name on the way there; and a folder whose kind is not known
    /// yet.
    private mutating func lookUp(_ path: String, depth: Int, _ changes: inout SourceChanges) {
        leaveWay(of: path)
        let full = "\(root)/\(path)"
        var status = stat()
        guard lstat(full, &status) == 0 else { return }
        if status.st_mode & S_IFMT == S_IFDIR { return watch(path, depth: depth, &changes) }
        guard status.st_mode & S_IFMT == S_IFLNK else { return }
        let link = PathBytes(path)
        var way: [(watch: Int32, name: PathBytes)] = []
        for (folder, name) in self.way(to: path) {
            guard let watch = try? inotify.watch(folder) else { continue }
            let name = PathBytes(name)
            targets[watch, default: [:]][name, default: []].insert(link)
            way.append((watch, name))
        }
        ways[link] = way
        guard let real = realpath(full, nil) else { return }
        defer { free(real) }
        let target = String(cString: real)
        if target != realRoot, Self.lies(target, in: realRoot), stat(full, &status) == 0,
            status.st_mode & S_IFMT == S_IFDIR
        {
            watch(path, depth: depth, &changes)
        }
    }

    /// Takes a link from every name on its way, and watches no folder that nothing else asks for.
    private mutating func leaveWay(of path: String) {
        let link = PathBytes(path)
        for (watch, name) in ways.removeValue(forKey: link) ?? [] {
            targets[watch]?[name]?.remove(link)
            if targets[watch]?[name]?.isEmpty == true { targets[watch]?[name] = nil }
            guard targets[watch]?.isEmpty == true else { continue }
            targets[watch] = nil
            if folders[watch] == nil, watch != rootWatch { inotify.forget(watch) }
        }
    }

    /// The names that decide what a link leads to, each with the folder it stands in, as far as that lies within the site: a
    /// change of any of them may be one of the link. What lies before the first link is none of them, nor is a root: both are watched anyway.
    /// Where a name is not there yet the way ends with it.
    private func way(to link: String) -> [(folder: String, name: String)] {
        var names = Array(link.split(separator: "/").map(String.init).reversed())
        var folder = realRoot
        var way: [(folder: String, name: String)] = []
        var links = 0
        while let name = names.popLast(), links <= Self.mostLinks {
            if name == "." { continue }
            if name == ".." {
                folder = folder.lastIndex(of: "/").map { String(folder[..<$0]) } ?? ""
                continue
            }
            let isRoot = folder == realRoot && Self.roots.contains(name)
            if links > 0, !isRoot, Self.lies(folder, in: realRoot) { way.append((folder, name)) }
            let path = folder + "/" + name
            var status = stat()
            guard lstat(path, &status) == 0 else { break }
            guard status.st_mode & S_IFMT == S_IFLNK else {
                folder = path
                continue
            }
            guard let target = try? FileManager.default.destinationOfSymbolicLink(atPath: path) else { break }
            links += 1
            if target.hasPrefix("/") { folder = "" }
            names += target.split(separator: "/").map(String.init).reversed()
        }
        return way
    }

    /// How many links the system follows on one way (path_resolution(7)).
    private static let mostLinks = 40

    private static func lies(_ path: String, in root: String) -> Bool {
        root == "/" || path.utf8.elementsEqual(root.utf8) || path.utf8.starts(with: (root + "/").utf8)
    }

    /// Watches a folder and those in it no longer.
    private mutating func forget(_ path: String) {
        let inside = path + "/"
        for (watch, folder) in folders
        where folder.utf8.elementsEqual(path.utf8) || folder.utf8.starts(with: inside.utf8) {
            folders[watch] = nil
            if targets[watch] == nil { inotify.forget(watch) }
        }
        for link in ways.keys where link.bytes.starts(with: inside.utf8) { leaveWay(of: link.text) }
    }

    private static func depth(_ path: String) -> Int { path.utf8.reduce(0) { $0 + ($1 == UInt8(ascii: "/") ? 1 : 0) } }

    private static func isPassedOver(_ name: String) -> Bool { name.hasPrefix(".") || name.hasSuffix("~") }

    private static func exists(_ path: String) -> Bool {
        var status = stat()
        return stat(path, &status) == 0
    }
}
