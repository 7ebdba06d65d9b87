import Corpus
import Glibc

/// The files under a folder, read with POSIX calls. Nothing outside the folder is ever opened.
struct FileTree {
    /// The folder, as the user named it.
    let root: String
    /// When it began to be looked at.
    private let now = FileStamp.now

    init(root: String) { self.root = root }

    /// The deepest folder that is looked into.
    static let deepest = 32
    /// The most files that are listed.
    static let most = 400_000

    /// A file, or what stands in the way of one.
    struct Entry: Sendable, Equatable {
        /// The path relative to the root, with `/`.
        let path: String
        /// How it looks from outside; zeros where something stands in its way.
        let stamp: FileStamp
        /// Why it cannot be taken; nil for a regular file.
        let obstacle: String?

        init(path: String, stamp: FileStamp) { (self.path, self.stamp, obstacle) = (path, stamp, nil) }

        init(path: String, obstacle: String) {
            self.path = path
            self.obstacle = obstacle
            stamp = .none
        }

        /// Its size in bytes.
        var size: Int { Int(stamp.size) }
    }

    /// Why a folder as a whole could not be listed.
    struct Failure: Error {
        let path: String
        let reason: String
    }

    /// A folder to be listed.
    private struct Folder {
        let path: String
        let depth: Int
    }

    /// A folder wherever it is reached from.
    private struct Identity: Hashable {
        let device: UInt64
        let inode: UInt64
    }

    /// What a walk has come upon.
    private struct Walk {
        var found: [Entry] = []
        var pending: [Folder] = []
        var links: [Folder] = []
        var entered: Set<Identity> = []
    }

    /// The files under a folder of the root, by path in byte order. Hidden files and editors' backups are passed over.
    ///
    /// A symbolic link is followed only to a regular file or folder within the root, and no folder is entered twice:
    /// first by its own path, else by the link that sorts first.
    func files(under folder: String) throws(Failure) -> [Entry] {
        guard let real = Self.realPath(root) else { throw Failure(path: root, reason: Self.reason()) }
        switch inspect(folder, real: real) {
        case .folder: break
        case .missing: return []
        case .file: throw Failure(path: folder, reason: "it is no folder")
        case .other(let obstacle): throw Failure(path: folder, reason: obstacle)
        }
        var walk = Walk(pending: [Folder(path: folder, depth: 0)])
        while true {
            if walk.pending.isEmpty {
                // The last one is taken first.
                walk.pending = walk.links.sorted { $1.path.utf8.lexicographicallyPrecedes($0.path.utf8) }
                walk.links = []
            }
            guard let next = walk.pending.popLast() else { break }
            try list(next, real: real, &walk)
            guard walk.found.count + walk.entered.count <= Self.most else {
                throw Failure(path: folder, reason: "there are too many files")
            }
        }
        return walk.found.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    }

    private func list(_ folder: Folder, real: String, _ walk: inout Walk) throws(Failure) {
        func obstacle(_ path: String, _ reason: String) {
            walk.found.append(Entry(path: path, obstacle: reason))
        }
        let path = folder.path
        guard folder.depth <= Self.deepest else {
            obstacle(path, "folders are nested more than \(Self.deepest) deep")
            return
        }
        guard let directory = opendir("\(root)/\(path)") else { throw Failure(path: path, reason: Self.reason()) }
        defer { closedir(directory) }
        var status = stat()
        guard fstat(dirfd(directory), &status) == 0 else { throw Failure(path: path, reason: Self.reason()) }
        let identity = Identity(device: UInt64(status.st_dev), inode: UInt64(status.st_ino))
        guard walk.entered.insert(identity).inserted else {
            obstacle(path, "it is a symbolic link to a folder that is read already")
            return
        }
        while let next = readdir(directory) {
            guard let name = Self.name(of: next) else {
                obstacle(path + "/?", "a file's name is not valid UTF-8")
                continue
            }
            if name.hasPrefix(".") || name.hasSuffix("~") { continue }
            let full = path + "/" + name
            if name.utf8.contains(where: { $0 < 0x20 || $0 == 0x7F }) {
                obstacle(full, "its name holds a control character")
                continue
            }
            switch inspect(full, real: real) {
            case .folder(let isLink):
                let inner = Folder(path: full, depth: folder.depth + 1)
                if isLink { walk.links.append(inner) } else { walk.pending.append(inner) }
            case .file(let stamp): walk.found.append(Entry(path: full, stamp: stamp))
            case .missing: obstacle(full, "it went away while the folder was read")
            case .other(let reason): obstacle(full, reason)
            }
            guard walk.found.count <= Self.most else { throw Failure(path: path, reason: "there are too many files") }
        }
    }

    /// A regular file, as a listing has it; nil for anything else.
    func file(at path: String) -> Entry? {
        guard let real = Self.realPath(root), case .file(let stamp) = inspect(path, real: real) else { return nil }
        return Entry(path: path, stamp: stamp)
    }

    /// The bytes of a file; throws the reason where it cannot be read, or has become longer than `limit`.
    func read(_ path: String, limit: Int) throws(Failure) -> [UInt8] {
        let descriptor = open("\(root)/\(path)", O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard descriptor >= 0 else { throw Failure(path: path, reason: Self.reason()) }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw Failure(path: path, reason: Self.reason()) }
        guard status.st_mode & S_IFMT == S_IFREG else { throw Failure(path: path, reason: "it is not a regular file") }
        var bytes: [UInt8] = []
        var room = min(limit + 1, max(4096, Int(status.st_size) + 1))
        while true {
            if bytes.count == room {
                guard room <= limit else { throw Failure(path: path, reason: "it grew while it was read") }
                room = min(limit + 1, room * 2)
            }
            let start = bytes.count
            var count = 0
            bytes.append(contentsOf: repeatElement(0, count: room - start))
            count = bytes.withUnsafeMutableBytes {
                Glibc.read(descriptor, $0.baseAddress.map { $0 + start }, room - start)
            }
            let code = errno
            bytes.removeLast(room - start - max(0, count))
            if count < 0, code == EINTR { continue }
            guard count >= 0 else { throw Failure(path: path, reason: String(cString: strerror(code))) }
            if count == 0 { return bytes }
        }
    }

    private enum Inspection {
        case folder(isLink: Bool)
        case file(FileStamp)
        case missing
        case other(String)
    }

    private func inspect(_ path: String, real: String) -> Inspection {
        let full = "\(root)/\(path)"
        var status = stat()
        guard lstat(full, &status) == 0 else {
            return errno == ENOENT ? .missing : .other("it cannot be read: \(Self.reason())")
        }
        let isLink = status.st_mode & S_IFMT == S_IFLNK
        if isLink {
            guard let target = Self.realPath(full) else { return .other("it is a symbolic link that leads nowhere") }
            guard target.isWithin(real) else {
                return .other("it is a symbolic link that leaves the site's folder")
            }
            guard stat(full, &status) == 0 else { return .other("it cannot be read: \(Self.reason())") }
            // A link to a folder that it lies in would never end.
            if status.st_mode & S_IFMT == S_IFDIR, let own = Self.realPath(full.parentFolder), own.isWithin(target) {
                return .other("it is a symbolic link to a folder that it lies in")
            }
        }
        switch status.st_mode & S_IFMT {
        case S_IFDIR: return .folder(isLink: isLink)
        case S_IFREG: return .file(FileStamp(status, now: now))
        default: return .other("it is neither a file nor a folder")
        }
    }

    private static func name(of entry: UnsafeMutablePointer<dirent>) -> String? {
        withUnsafeBytes(of: &entry.pointee.d_name) { String(validating: $0.prefix { $0 != 0 }, as: UTF8.self) }
    }

    private static func realPath(_ path: String) -> String? {
        guard let resolved = realpath(path, nil) else { return nil }
        defer { free(resolved) }
        return String(cString: resolved)
    }

    private static func reason() -> String { String(cString: strerror(errno)) }
}

extension String {
    fileprivate var parentFolder: String { lastIndex(of: "/").map { String(self[..<$0]) } ?? "." }

    /// Compares bytes: names that differ only in how letters are composed are two folders to the system.
    fileprivate func isWithin(_ folder: String) -> Bool {
        utf8.elementsEqual(folder.utf8) || utf8.starts(with: (folder == "/" ? "/" : folder + "/").utf8)
    }
}
