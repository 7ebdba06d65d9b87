import Bytes
import Digests
import Publisher

/// Tells `git fast-import` what a commit consists of: exactly the files of a manifest, each as the manifest says.
struct ImportStream {
    let site: SiteFolder

    /// The commit that is to be made.
    struct Commit {
        /// The reference that will name it.
        let reference: String
        /// The commit before it.
        let parent: String?
        /// When it is dated, in seconds since 1970.
        let seconds: Int
        let message: String
        /// What git calls the bytes of the `CNAME` that stays.
        let cname: String?
    }

    /// Who makes commits. Nobody's name or clock is in them, so that anybody makes the same.
    private static let author = "Pinpoint <pinpoint@pinpoint.invalid>"
    /// Has GitHub publish every file, also those that begin with an underscore.
    private static let noJekyll = ".nojekyll"

    /// Writes a commit; fails, and git makes none, where a file is not what the manifest says.
    func write(_ commit: Commit, to pipe: FeedingPipe) throws(DeliveryError) {
        try pipe.write("commit \(commit.reference)\n")
        for role in ["author", "committer"] { try pipe.write("\(role) \(Self.author) \(commit.seconds) +0000\n") }
        try write(Array(commit.message.utf8), to: pipe)
        if let parent = commit.parent { try pipe.write("from \(parent)\n") }
        try pipe.write("deleteall\n")
        var wrong: [FolderFinding] = []
        let entries = site.manifest.entries
        for path in entries.keys.sorted(by: ByteOrder.precedes) {
            guard let entry = entries[path] else { continue }
            guard Self.isTaken(path) else { throw .git("git does not take a file named ‘\(path)’") }
            guard let bytes = try bytes(path, entry) else {
                wrong.append(FolderFinding(site.folder.isTaken(path) ? .changed : .missing, path))
                continue
            }
            if wrong.isEmpty { try write(path, bytes, to: pipe) }
        }
        guard wrong.isEmpty else { throw .unsound(site.root, wrong) }
        try write(Manifest.path, site.manifestBytes, to: pipe)
        if entries[Self.noJekyll] == nil { try write(Self.noJekyll, [], to: pipe) }
        if let cname = commit.cname, entries["CNAME"] == nil { try pipe.write("M 100644 \(cname) CNAME\n") }
        try pipe.write("done\n")
        try pipe.flush()
    }

    /// The bytes of a file; nil where it is not what its entry says.
    private func bytes(_ path: String, _ entry: Manifest.Entry) throws(DeliveryError) -> [UInt8]? {
        guard let content = entry.content, site.folder.size(of: path) == entry.size else { return nil }
        do throws(OutputError) {
            return try site.folder.read(path).flatMap { Digest(of: $0) == content ? $0 : nil }
        } catch {
            throw .disk("\(error)")
        }
    }

    private func write(_ path: String, _ bytes: [UInt8], to pipe: FeedingPipe) throws(DeliveryError) {
        try pipe.write("M 100644 inline \(Self.quoted(path))\n")
        try write(bytes, to: pipe)
    }

    private func write(_ bytes: [UInt8], to pipe: FeedingPipe) throws(DeliveryError) {
        try pipe.write("data \(bytes.count)\n")
        try pipe.write(bytes)
        try pipe.write("\n")
    }

    /// Whether git takes a path: no part of it may be git's own folder, however a file system spells it.
    private static func isTaken(_ path: String) -> Bool {
        path.split(separator: "/").allSatisfy { part in
            let name = part.lowercased()
            return name != ".git" && name != "git~1"
        } && path.utf8.allSatisfy { $0 >= 0x20 && $0 != 0x7F }
    }

    /// A path as git's commands take it.
    private static func quoted(_ path: String) -> String {
        "\"" + path.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
    }
}
