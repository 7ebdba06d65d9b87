import Glibc

/// The files under a folder, read with POSIX calls. Nothing outside the folder is ever opened.
struct FileTree {
    /// The folder, as the user named it.
    let root: String
    /// The deepest folder that is looked into.
    static let deepest = 32
    /// The most files that are listed.
    static let most = 400_000

    /// A file, or what stands in the way of one.
    struct Entry: Sendable {
        /// The path relative to the root, with `/`.
        let path: String
        /// Its size in bytes.
        let size: Int
        /// Why it cannot be taken; nil for a regular file.
        let obstacle: String?
    }

    /// Why a folder as a whole could not be listed.
    struct Failure: Error {
        let path: String
        let reason: String
    }

    /// The files under a folder of the root, by path in byte order. Hidden files and editors' backups are passed over.
    ///
    /// A symbolic link is followed only to a regular file or folder within the root.
    func files(under folder: String) throws(Failure) -> [Entry] {
        guard let real = Self.realPath(root) else { throw Failure(path: root, reason: Self.reason()) }
        var found: [Entry] = []
        var pending: [(path: String, depth: Int)] = [(folder, 0)]
        while let (path, depth) = pending.popLast() {
            guard depth <= Self.deepest else {
                found.append(Entry(path: path, size: 0, obstacle: "folders are nested more than \(Self.deepest) deep"))
                continue
            }
            guard let directory = opendir("\(root)/\(path)") else {
                if depth == 0, errno == ENOENT { return [] }
                throw Failure(path: path, reason: Self.reason())
            }
            defer { closedir(directory) }
            while let next = readdir(directory) {
                guard let name = Self.name(of: next) else {
                    found.append(Entry(path: path + "/?", size: 0, obstacle: "a file's name is not valid UTF-8"))
                    continue
                }
                if name.hasPrefix(".") || name.hasSuffix("~") { continue }
                let full = path + "/" + name
                if name.utf8.contains(where: { $0 < 0x20 || $0 == 0x7F }) {
                    found.append(Entry(path: full, size: 0, obstacle: "its name holds a control character"))
                    continue
                }
                switch inspect(full, real: real) {
                case .folder: pending.append((full, depth + 1))
                case .file(let size): found.append(Entry(path: full, size: size, obstacle: nil))
                case .other(let obstacle): found.append(Entry(path: full, size: 0, obstacle: obstacle))
                }
                guard found.count <= Self.most else { throw Failure(path: folder, reason: "there are too many files") }
            }
        }
        return found.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
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
        case folder
        case file(size: Int)
        case other(String)
    }

    private func inspect(_ path: String, real: String) -> Inspection {
        let full = "\(root)/\(path)"
        var status = stat()
        guard lstat(full, &status) == 0 else { return .other("it cannot be read: \(Self.reason())") }
        if status.st_mode & S_IFMT == S_IFLNK {
            guard let target = Self.realPath(full) else { return .other("it is a symbolic link that leads nowhere") }
            guard target == real || target.hasPrefix(real == "/" ? "/" : real + "/") else {
                return .other("it is a symbolic link that leaves the site's folder")
            }
            guard stat(full, &status) == 0 else { return .other("it cannot be read: \(Self.reason())") }
            // A link to a folder that it lies in would never end.
            if status.st_mode & S_IFMT == S_IFDIR, let own = Self.realPath(full.parentFolder), own.isWithin(target) {
                return .other("it is a symbolic link to a folder that it lies in")
            }
        }
        switch status.st_mode & S_IFMT {
        case S_IFDIR: return .folder
        case S_IFREG: return .file(size: Int(status.st_size))
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
    fileprivate func isWithin(_ folder: String) -> Bool { self == folder || hasPrefix(folder + "/") }
}
