import Build
import Bytes
import Glibc

/// Makes files and folders that are not there yet, and can take back what it made.
struct FileMaker {
    /// What was made, in order.
    private var made: [(path: String, isFolder: Bool)] = []

    /// Makes a file with its bytes, and the folders that it needs; whatever stands there already stays as it is.
    mutating func makeFile(_ path: String, _ bytes: [UInt8]) throws(BuildFailure) {
        if let slash = path.lastIndex(of: "/"), slash > path.startIndex { try makeFolder(String(path[..<slash])) }
        let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
        guard descriptor >= 0 else {
            if errno == EEXIST { throw Self.taken(path) }
            throw Self.failure(path)
        }
        made.append((path, false))
        let isWritten = bytes.withUnsafeBytes { $0.write(to: descriptor) }
        let code = errno
        let isClosed = close(descriptor) == 0
        guard isWritten, isClosed else {
            if !isWritten { errno = code }
            throw Self.failure(path)
        }
    }

    /// Makes a folder and those that it lies in, unless they are there.
    mutating func makeFolder(_ path: String) throws(BuildFailure) {
        var status = stat()
        if stat(path, &status) == 0 {
            guard status.st_mode & S_IFMT == S_IFDIR else {
                errno = ENOTDIR
                throw Self.failure(path)
            }
            return
        }
        guard errno == ENOENT else { throw Self.failure(path) }
        if let slash = path.lastIndex(of: "/"), slash > path.startIndex { try makeFolder(String(path[..<slash])) }
        guard mkdir(path, 0o755) == 0 else {
            // `a/` and `a/.` are there once `a` is.
            if errno == EEXIST { return }
            throw Self.failure(path)
        }
        made.append((path, true))
    }

    /// Removes what was made, as far as nobody else put anything into it.
    mutating func takeBack() {
        for (path, isFolder) in made.reversed() { _ = isFolder ? rmdir(path) : unlink(path) }
        made = []
    }

    /// The refusal to write over something.
    static func taken(_ path: String) -> BuildFailure {
        .usage("‘\(path)’ is there already; nothing is written over it")
    }

    /// What the system said of a path.
    static func failure(_ path: String) -> BuildFailure {
        .system("‘\(path)’ cannot be made: \(String(cString: strerror(errno)))")
    }
}
