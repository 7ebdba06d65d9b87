import Bytes
import Compression
import Digests
import Glibc
import Publisher

/// Copies a built folder for a web server that sends what is compressed already: beside each text lie its `.gz` and `.br`.
///
/// What is compressed depends on the versions of the libraries, so the built folder, which is the same everywhere, has
/// none of it.
public struct CompressedCopies: Sendable {
    /// The built folder.
    public let site: SiteFolder
    /// Where the copies go.
    public let target: OutputFolder

    /// What was done.
    public struct Outcome: Sendable {
        /// How many files of the site there are.
        public let files: Int
        /// How many compressed copies stand beside them.
        public let copies: Int
        /// How many files and copies were written because they are new.
        public let written: Int
        /// How many are gone because the site no longer has them.
        public let removed: Int
    }

    /// The least bytes that are worth a copy; fewer fit into one packet with the head of the answer.
    private static let least = 512
    private static let compressible: Set<String> = [
        "html", "css", "js", "mjs", "json", "jsonld", "xml", "svg", "txt", "csv", "ics", "md", "webmanifest",
    ]
    private static let suffixes = [".gz", ".br"]

    /// Creates copies of a folder in another one.
    public init(of site: SiteFolder, in target: OutputFolder) {
        self.site = site
        self.target = target
    }

    /// Whether a file has compressed copies.
    static func hasCopies(_ path: String, _ size: Int) -> Bool {
        guard size >= least, let dot = path.lastIndex(of: ".") else { return false }
        return compressible.contains(String(path[path.index(after: dot)...]))
    }

    /// Brings the copies up to date.
    /// - Parameters:
    ///   - isClean: whether everything is made anew.
    ///   - loop: runs a body for each number below a count, perhaps on several threads.
    public func write(isClean: Bool, loop: Publication.Loop) throws(DeliveryError) -> Outcome {
        do throws(OutputError) {
            guard let hold = try target.hold() else { throw OutputError.busy(target.root) }
            guard !isSamePlace else { throw OutputError(action: "copy the site to", path: target.root, code: EINVAL) }
            return try withExtendedLifetime(hold) { () throws(OutputError) in try writeHeld(isClean, loop) }
        } catch {
            throw .disk("\(error)")
        }
    }

    private var isSamePlace: Bool {
        var (one, other) = (stat(), stat())
        return stat(site.root, &one) == 0 && stat(target.root, &other) == 0 && one.st_dev == other.st_dev
            && one.st_ino == other.st_ino
    }

    private func writeHeld(_ isClean: Bool, _ loop: Publication.Loop) throws(OutputError) -> Outcome {
        let old = try target.read(Manifest.path).flatMap(Manifest.init(decoding:)) ?? Manifest()
        let entries = site.manifest.entries
        let paths = entries.keys.sorted(by: ByteOrder.precedes)
        let finished = target.state(of: Manifest.path)?.changed
        let changed = paths.filter { isClean || !isThere($0, entries[$0], old, since: finished) }
        let gone = old.entries.keys.filter { entries[$0] == nil }.sorted(by: ByteOrder.precedes)
        if !changed.isEmpty || !gone.isEmpty || old != site.manifest {
            try target.openStaging()
            defer { target.clearStaging() }
            try stage(changed, loop)
            try target.makeRoom(for: changed.lazy.flatMap { places(of: $0) }.map(\.path))
            // Whatever a run that is killed leaves, the next one knows of.
            var union = old
            for path in changed { union.entries[path] = Manifest.Entry(content: nil, model: nil, size: 0) }
            // Every byte is written before the first file is replaced.
            let (first, last) = (changed.count * 3, changed.count * 3 + 1)
            try target.requireRemovable(gone)
            try target.stage(first, bytes: union.encoded())
            try target.stage(last, bytes: site.manifest.encoded())
            try target.putInPlace(first, at: Manifest.path)
            for (index, path) in changed.enumerated() {
                for (offset, place) in places(of: path).enumerated() where place.isWanted {
                    try target.putInPlace(index * 3 + offset, at: place.path)
                }
                for place in places(of: path) where !place.isWanted { try target.remove(place.path) }
            }
            for path in gone { for suffix in [""] + Self.suffixes { try target.remove(path + suffix) } }
            try target.putInPlace(last, at: Manifest.path)
        }
        let withCopies = paths.count { Self.hasCopies($0, entries[$0]?.size ?? 0) }
        return Outcome(
            files: paths.count, copies: withCopies * Self.suffixes.count,
            written: changed.reduce(0) { $0 + places(of: $1).count(where: \.isWanted) }, removed: gone.count)
    }

    /// A file and its copies, and whether the site has them.
    private func places(of path: String) -> [(path: String, isWanted: Bool)] {
        let hasCopies = Self.hasCopies(path, site.manifest.entries[path]?.size ?? 0)
        return [(path, true)] + Self.suffixes.map { (path + $0, hasCopies && site.manifest.entries[path + $0] == nil) }
    }

    /// Whether the last run left a file and its copies as they are to be, and nobody has changed them since it put its
    /// manifest in place, which it does last. What was changed within the same tick of the file system's clock is not seen.
    private func isThere(_ path: String, _ entry: Manifest.Entry?, _ old: Manifest, since finished: Int64?) -> Bool {
        guard let finished, let entry, entry.content != nil, old.entries[path]?.content == entry.content else {
            return false
        }
        return places(of: path).filter(\.isWanted).allSatisfy { place in
            guard let state = target.state(of: place.path), state.changed <= finished else { return false }
            return place.path != path || state.size == entry.size
        }
    }

    /// Has files and copies wait under three numbers each.
    private func stage(_ paths: [String], _ loop: Publication.Loop) throws(OutputError) {
        let errors = ConcurrentErrors()
        loop(paths.count) { index in
            do throws(OutputError) { try stage(paths[index], number: index * 3) } catch { errors.add(error) }
        }
        if let first = errors.first { throw first }
    }

    private func stage(_ path: String, number: Int) throws(OutputError) {
        let entry = site.manifest.entries[path]
        guard let bytes = try site.folder.read(path), Digest(of: bytes) == entry?.content else {
            throw OutputError(action: "copy", path: "\(site.root)/\(path)", code: ESTALE)
        }
        try target.stage(number, bytes: bytes)
        guard places(of: path).contains(where: { $0.isWanted && $0.path != path }) else { return }
        try target.stage(number + 1, bytes: Gzip.compressed(bytes))
        try target.stage(number + 2, bytes: Brotli.compressed(bytes))
    }
}
