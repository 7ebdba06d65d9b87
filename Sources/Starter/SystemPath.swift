import Glibc

/// What the system knows of a path.
enum SystemPath {
    /// The name of a folder, which need not be there yet; of `.` the one that it stands for.
    static func name(of folder: String) -> String {
        let resolved = realpath(folder, nil)
        defer { free(resolved) }
        let path = resolved.map { String(cString: $0) } ?? folder
        return path.split(separator: "/").last.map(String.init) ?? ""
    }
}
