import Build
import Glibc

/// The folder that a site is started in: it is not there yet, or holds nothing but a `.git`.
///
/// The files are written into a folder within it and moved from there when all are, `Content` last: a site that has a
/// `Content` is whole, and one that was interrupted says so.
struct NewFolder {
    /// Its path.
    let path: String

    private static let staging = ".pinpoint-init"
    /// How many of the names in a folder are told.
    private static let named = 5

    /// Puts the files, given by path relative to the folder, into it.
    func fill(_ files: [(path: String, bytes: [UInt8])]) throws(BuildFailure) {
        try refuseIfTaken()
        let staging = path + "/" + Self.staging
        var maker = FileMaker()
        do throws(BuildFailure) {
            for file in files { try maker.makeFile(staging + "/" + file.path, file.bytes) }
        } catch {
            maker.takeBack()
            throw error
        }
        let tops = Set(files.map { String($0.path.prefix { $0 != "/" }) })
        for name in tops.sorted(by: { ($0 == "Content" ? 1 : 0, $0) < ($1 == "Content" ? 1 : 0, $1) }) {
            try move(staging + "/" + name, to: path + "/" + name)
        }
        guard rmdir(staging) == 0 else { throw FileMaker.failure(staging) }
    }

    private func refuseIfTaken() throws(BuildFailure) {
        let names = try names().filter { $0 != ".git" }
        guard !names.isEmpty else { return }
        guard !names.contains(Self.staging) else {
            throw .usage(
                "a ‘pinpoint init’ of ‘\(path)’ was interrupted: remove what it left, which is \(listed(names)), and begin again"
            )
        }
        throw .usage("the folder ‘\(path)’ is not empty: it holds \(listed(names)); name another, or a new one")
    }

    private func listed(_ names: [String]) -> String {
        let shown = names.prefix(Self.named).map { "‘\($0)’" }.joined(separator: ", ")
        return names.count > Self.named ? "\(shown) and \(names.count - Self.named) more" : shown
    }

    /// What the folder holds, sorted; nothing where there is no such folder.
    private func names() throws(BuildFailure) -> [String] {
        guard let directory = opendir(path) else {
            if errno == ENOENT { return [] }
            if errno == ENOTDIR { throw .usage("‘\(path)’ is not a folder, or lies in something that is none") }
            throw FileMaker.failure(path)
        }
        defer { closedir(directory) }
        var names: [String] = []
        while let entry = readdir(directory) {
            let name = withUnsafeBytes(of: &entry.pointee.d_name) {
                String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
            }
            if name != ".", name != ".." { names.append(name) }
        }
        return names.sorted()
    }

    private func move(_ source: String, to place: String) throws(BuildFailure) {
        var status = stat()
        guard lstat(place, &status) != 0 else { throw FileMaker.taken(place) }
        guard rename(source, place) == 0 else { throw FileMaker.failure(place) }
    }
}
