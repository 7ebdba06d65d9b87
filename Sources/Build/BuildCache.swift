import Cache
import Corpus
import Digests
import Glibc

/// Where a site's compiled documents are kept, the state of its last build, and what its files were made from: `.pinpoint/`
/// in the site's folder.
///
/// It may be deleted at any time, and what another tool or other names made in it counts as not there.
struct BuildCache: Sendable {
    /// The folder.
    let folder: String
    /// Whether what is there already counts as not there.
    let isNew: Bool
    private let tool: String

    /// The cache of a site; nil where it cannot be told which tool this is.
    init?(of source: String, isNew: Bool) {
        self.isNew = isNew
        // The program is known by its file: a version alone would not tell two builds of it apart.
        var status = stat()
        guard stat("/proc/self/exe", &status) == 0 else { return nil }
        folder = source.hasSuffix("/") ? source + ".pinpoint" : source + "/.pinpoint"
        let times = [status.st_mtim, status.st_ctim].map { "\($0.tv_sec).\($0.tv_nsec)" }
        tool = "\(status.st_dev) \(status.st_ino) \(status.st_size) \(times)"
    }

    /// The documents compiled with some names.
    /// - Parameter names: the digest of everything besides its file that a document's compilation depends on.
    func documents(_ names: Digest, includingDrafts: Bool) -> DocumentStore {
        let key = key([tool, names.hex, "\(includingDrafts)"])
        return isNew ? .new(in: folder, key: key) : .load(from: folder, key: key)
    }

    /// What the state of a build depends on besides the files: the tool and what it was asked for.
    func stateKey(_ options: BuildOptions, output: String) -> Digest {
        key([tool, output, options.baseURL, "\(options.isStrict)", "\(options.includesDrafts)"])
    }

    private func key(_ words: [String?]) -> Digest {
        var writer = ByteWriter()
        words.write(to: &writer)
        return Digest(of: writer.bytes)
    }
}
