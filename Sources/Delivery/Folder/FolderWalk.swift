import Glibc

/// Lists what is in a folder; symbolic links are listed and not followed.
struct FolderWalk {
    /// The folder, as the user named it.
    let root: String

    /// The paths of everything that is no folder, in no particular order.
    func files() throws(DeliveryError) -> [String] {
        var files: [String] = []
        var pending = [""]
        while let folder = pending.popLast() {
            let place = folder.isEmpty ? root : "\(root)/\(folder)"
            guard let directory = opendir(place) else {
                throw .disk("cannot list ‘\(place)’: \(String(cString: strerror(errno)))")
            }
            defer { closedir(directory) }
            while let entry = readdir(directory) {
                let name = withUnsafeBytes(of: &entry.pointee.d_name) {
                    String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
                }
                if name == "." || name == ".." { continue }
                let path = folder.isEmpty ? name : "\(folder)/\(name)"
                var status = stat()
                let isThere = lstat("\(root)/\(path)", &status) == 0
                if isThere, status.st_mode & S_IFMT == S_IFDIR { pending.append(path) } else { files.append(path) }
            }
        }
        return files
    }
}
