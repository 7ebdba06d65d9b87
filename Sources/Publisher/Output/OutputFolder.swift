import Bytes
import Glibc

/// A folder that holds published files. Every path is relative to it and stays in it: a symbolic link on the way is an error.
public struct OutputFolder: Sendable {
    /// The folder, as the user named it.
    public let root: String

    /// Names a folder; it need not exist yet.
    public init(root: String) { self.root = root }

    /// The folder in which next versions wait. It is there only while a build writes, or after one was killed.
    private static let staging = ".pinpoint-new"

    /// Whether a path is relative and stays within the folder: no empty part, no `.`, no `..`, no NUL.
    public static func isSafe(_ path: String) -> Bool {
        !path.isEmpty && path.utf8.count < 4000 && !path.utf8.contains(0)
            && path.utf8.split(separator: 0x2F, omittingEmptySubsequences: false).allSatisfy { part in
                !part.isEmpty && part.count <= 250 && !part.elementsEqual(".".utf8) && !part.elementsEqual("..".utf8)
            }
    }

    /// Creates the folder where it is missing and holds it for one build; nil if another build holds it.
    ///
    /// The hold ends when the returned value goes, or the process does.
    public func hold() throws(OutputError) -> OutputHold? {
        var made = ""
        for part in root.split(separator: "/", omittingEmptySubsequences: false) {
            made += (made.isEmpty && part.isEmpty) ? "" : (made.isEmpty || made == "/" ? "\(part)" : "/\(part)")
            if part.isEmpty {
                if made.isEmpty { made = "/" }
                continue
            }
            if mkdir(made, 0o777) != 0, errno != EEXIST { throw OutputError(action: "create", path: made, code: errno) }
        }
        return try hold(LOCK_EX)
    }

    /// Holds a folder that is there against builds, for as long as it is read; nil if a build holds it. Several may read.
    public func holdForReading() throws(OutputError) -> OutputHold? { try hold(LOCK_SH) }

    private func hold(_ kind: Int32) throws(OutputError) -> OutputHold? {
        let descriptor = open(root, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { throw OutputError(action: "open", path: root, code: errno) }
        if flock(descriptor, kind | LOCK_NB) == 0 { return OutputHold(descriptor: descriptor) }
        let code = errno
        close(descriptor)
        guard code == EWOULDBLOCK else { throw OutputError(action: "lock", path: root, code: code) }
        return nil
    }

    /// The bytes of a file; nil if there is none, or a symbolic link in its place.
    public func read(_ path: String) throws(OutputError) -> [UInt8]? {
        let descriptor = open("\(root)/\(path)", O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
        guard descriptor >= 0 else {
            let code = errno
            if code == ENOENT || code == ENOTDIR || (code == ELOOP && isLink(path)) { return nil }
            throw OutputError(action: "read", path: "\(root)/\(path)", code: code)
        }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0 else {
            throw OutputError(action: "read", path: "\(root)/\(path)", code: errno)
        }
        var bytes = [UInt8](repeating: 0, count: max(0, Int(status.st_size)))
        var filled = 0
        while filled < bytes.count {
            let got = bytes.withUnsafeMutableBytes { buffer in
                Glibc.read(descriptor, buffer.baseAddress.map { $0 + filled }, buffer.count - filled)
            }
            if got < 0, errno == EINTR { continue }
            if got < 0 { throw OutputError(action: "read", path: "\(root)/\(path)", code: errno) }
            if got == 0 { break }
            filled += got
        }
        return Array(bytes[..<filled])
    }

    /// Whether every part of the way to a file is a folder of this one: there, and no symbolic link.
    private func isWithin(_ path: String) -> Bool { (try? leadsWithin(path)) == true }

    /// As ``isWithin(_:)``; fails where that cannot be told.
    private func leadsWithin(_ path: String) throws(OutputError) -> Bool {
        var folder = root
        for part in path.split(separator: "/").dropLast() {
            folder += "/\(part)"
            var status = stat()
            guard lstat(folder, &status) == 0 else {
                if errno == ENOENT || errno == ENOTDIR { return false }
                throw OutputError(action: "look into", path: folder, code: errno)
            }
            guard status.st_mode & S_IFMT == S_IFDIR else { return false }
        }
        return true
    }

    private func isLink(_ path: String) -> Bool {
        var status = stat()
        return lstat("\(root)/\(path)", &status) == 0 && status.st_mode & S_IFMT == S_IFLNK
    }

    /// The size in bytes of a regular file that no symbolic link leads to; nil if there is none.
    public func size(of path: String) -> Int? { state(of: path)?.size }

    /// The size of such a file, and when its status was last changed, in nanoseconds since 1970 by the system's clock.
    public func state(of path: String) -> (size: Int, changed: Int64)? {
        var status = stat()
        guard isWithin(path), lstat("\(root)/\(path)", &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
            return nil
        }
        let changed = status.st_ctim
        return (Int(status.st_size), Int64(changed.tv_sec) * 1_000_000_000 + Int64(changed.tv_nsec))
    }

    /// Whether anything at all stands in a path's place.
    public func isTaken(_ path: String) -> Bool {
        var status = stat()
        return isWithin(path) && lstat("\(root)/\(path)", &status) == 0
    }

    /// Creates the folders that files are to lie in, and fails where a folder stands in the place of one of them. A part of a
    /// path that is there and is no folder, or is a link, is an error.
    public func makeRoom(for paths: some Sequence<String>) throws(OutputError) {
        // A folder is looked at once, and in one that was not there nothing stands in the way.
        var known: [String: Bool] = [:]
        var checked: Set<String> = []
        for path in paths {
            let isNew: Bool
            if let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) {
                let folder = String(path[..<slash])
                isNew = try makeFolder(folder, &known)
                if !isNew, checked.insert(folder).inserted { try requireWritable("\(root)/\(folder)") }
            } else {
                isNew = false
            }
            if !isNew { try requireReplaceable(path) }
        }
    }

    /// Creates a folder with those that it lies in, and says whether it is new.
    private func makeFolder(_ path: String, _ known: inout [String: Bool]) throws(OutputError) -> Bool {
        if let isNew = known[path] { return isNew }
        if let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) {
            _ = try makeFolder(String(path[..<slash]), &known)
        }
        let full = "\(root)/\(path)"
        let isNew = mkdir(full, 0o777) == 0
        if !isNew {
            guard errno == EEXIST else { throw OutputError(action: "create", path: full, code: errno) }
            var status = stat()
            guard lstat(full, &status) == 0 else { throw OutputError(action: "create", path: full, code: errno) }
            guard status.st_mode & S_IFMT == S_IFDIR else {
                throw OutputError(action: "create", path: full, code: ENOTDIR)
            }
        }
        known[path] = isNew
        return isNew
    }

    /// Fails where a folder may not be changed.
    private func requireWritable(_ folder: String) throws(OutputError) {
        guard faccessat(AT_FDCWD, folder, W_OK | X_OK, AT_EACCESS) == 0 else {
            throw OutputError(action: "write into", path: folder, code: errno)
        }
    }

    /// Fails where files that are to be removed lie in folders that may not be changed.
    public func requireRemovable(_ paths: some Sequence<String>) throws(OutputError) {
        var known: Set<Substring> = []
        for path in paths {
            guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")), known.insert(path[..<slash]).inserted,
                try leadsWithin(path)
            else { continue }
            try requireWritable("\(root)/\(path[..<slash])")
        }
    }

    /// Fails where a folder stands in a file's place; anything else is replaced.
    private func requireReplaceable(_ path: String) throws(OutputError) {
        var status = stat()
        guard lstat("\(root)/\(path)", &status) == 0, status.st_mode & S_IFMT == S_IFDIR else { return }
        throw OutputError(action: "write", path: "\(root)/\(path)", code: EISDIR)
    }

    /// Makes an empty place for next versions; what a killed build left there goes.
    public func openStaging() throws(OutputError) {
        let path = "\(root)/\(Self.staging)"
        clearStaging()
        guard mkdir(path, 0o777) == 0 else { throw OutputError(action: "create", path: path, code: errno) }
    }

    /// Removes the place for next versions and the files in it. Where a link or a file stands instead, that alone goes.
    public func clearStaging() {
        let path = "\(root)/\(Self.staging)"
        let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
        guard descriptor >= 0, let folder = fdopendir(descriptor) else {
            if descriptor >= 0 { close(descriptor) }
            unlink(path)
            return
        }
        while let entry = readdir(folder) {
            withUnsafePointer(to: &entry.pointee.d_name) { name in
                _ = name.withMemoryRebound(to: CChar.self, capacity: 256) { unlinkat(descriptor, $0, 0) }
            }
        }
        closedir(folder)
        rmdir(path)
    }

    /// Writes a next version, under a number, where ``putInPlace(_:at:)`` finds it.
    public func stage(_ number: Int, bytes: [UInt8]) throws(OutputError) {
        let full = "\(root)/\(Self.staging)/\(number)"
        let descriptor = open(full, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0o666)
        guard descriptor >= 0 else { throw OutputError(action: "write", path: full, code: errno) }
        guard bytes.withUnsafeBytes({ $0.write(to: descriptor) }) else {
            let code = errno
            close(descriptor)
            throw OutputError(action: "write", path: full, code: code)
        }
        guard close(descriptor) == 0 else { throw OutputError(action: "write", path: full, code: errno) }
    }

    /// Puts a next version in its place, at once and whole; the place's folders must be there.
    public func putInPlace(_ number: Int, at path: String) throws(OutputError) {
        guard rename("\(root)/\(Self.staging)/\(number)", "\(root)/\(path)") == 0 else {
            throw OutputError(action: "write", path: "\(root)/\(path)", code: errno)
        }
    }

    /// Removes a file where there is one, and the folders that this leaves empty. A file that a symbolic link leads to is
    /// none of this folder's.
    public func remove(_ path: String) throws(OutputError) {
        guard try leadsWithin(path) else { return }
        if unlink("\(root)/\(path)") != 0, errno != ENOENT, errno != ENOTDIR {
            throw OutputError(action: "remove", path: "\(root)/\(path)", code: errno)
        }
        removeEmptyFolders(of: path)
    }

    /// Removes the folders that a path lies in, the innermost first, as far as they are empty.
    public func removeEmptyFolders(of path: String) {
        guard isWithin(path) else { return }
        var parts = path.split(separator: "/").dropLast()
        while !parts.isEmpty, rmdir("\(root)/\(parts.joined(separator: "/"))") == 0 { parts.removeLast() }
    }
}
