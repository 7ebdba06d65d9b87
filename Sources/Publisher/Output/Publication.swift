import Digests
import Glibc

/// Brings an output folder to what a plan says, writing only what changed.
///
/// Next versions are written whole to one side and then renamed into place, so that a file is either the old one or the
/// new one at every moment. While that goes on the manifest names the union of both, so that whatever a killed run
/// leaves is known to the next one.
public struct Publication: Sendable {
    /// The folder.
    public let folder: OutputFolder
    /// Whether the old manifest counts only as a list of files that may be removed.
    public let isClean: Bool
    /// Files that somebody else may have written: the old manifest does not vouch for them.
    public let foreign: Set<String>
    /// Whether what the old manifest says was said by this tool, and nobody else has written since: then a page whose
    /// model is the same need not be made, nor a file whose size is the same be read.
    public let trustsManifest: Bool
    /// Runs a body for each number below a count, on as many threads as the build may use.
    public typealias Loop = @Sendable (_ count: Int, _ body: @Sendable (Int) -> Void) -> Void

    /// What a publication did.
    public struct Outcome: Sendable, Hashable {
        /// How many files were written because their bytes changed or they were missing.
        public var written = 0
        /// How many files of the old manifest were removed.
        public var removed = 0
        /// How many files were rendered, whether or not their bytes changed.
        public var rendered = 0

        /// Nothing was done.
        public init() {}
    }

    /// Creates a publication into a folder.
    public init(
        folder: OutputFolder, isClean: Bool = false, foreign: Set<String> = [], trustsManifest: Bool = true
    ) {
        self.folder = folder
        self.isClean = isClean
        self.foreign = foreign
        self.trustsManifest = trustsManifest
    }

    /// Writes the files, and what they were made of. The caller must hold the folder.
    ///
    /// On an error before all next versions are ready and all places are free, every file is as it was.
    public func publish(_ files: PlannedFiles, of origin: SiteOrigin, loop: Loop) throws(OutputError) -> Outcome {
        for file in files where !OutputFolder.isSafe(file.path) {
            throw OutputError(action: "write", path: file.path, code: ENAMETOOLONG)
        }
        let oldBytes = try folder.read(Manifest.path)
        let old = oldBytes.flatMap(Manifest.init(decoding:)) ?? Manifest()
        try folder.openStaging()
        defer { folder.clearStaging() }

        let results = ConcurrentResults<Made>(count: files.count)
        var vouched = isClean ? Manifest() : old
        for path in foreign { vouched.entries[path] = nil }
        let (folder, known, trustsManifest) = (self.folder, vouched, self.trustsManifest)
        loop(files.count) { index in
            results.set(
                index, Self.make(files[index], number: index, old: known, trustsManifest: trustsManifest, in: folder))
        }
        var outcome = Outcome()
        var final = Manifest(origin: origin)
        var changed: [Int] = []
        for (index, result) in results.take().enumerated() {
            guard let made = try result?.get() else { continue }
            final.entries[files[index].path] = made.entry
            if made.isRendered { outcome.rendered += 1 }
            if made.isStaged { changed.append(index) }
        }
        let gone = old.entries.keys.filter { final.entries[$0] == nil }.sorted()
        guard !changed.isEmpty || !gone.isEmpty || old != final || oldBytes == nil else { return outcome }

        try folder.makeRoom(for: changed.lazy.map { files[$0].path })
        var union = old
        for index in changed { union.entries[files[index].path] = Manifest.Entry(content: nil, model: nil, size: 0) }
        try folder.requireRemovable(gone)
        let replaces = !changed.isEmpty || !gone.isEmpty
        // Every byte is written before the first file is replaced.
        if replaces { try folder.stage(files.count, bytes: union.encoded()) }
        try folder.stage(files.count + 1, bytes: final.encoded())
        if replaces { try folder.putInPlace(files.count, at: Manifest.path) }
        for index in changed { try folder.putInPlace(index, at: files[index].path) }
        for path in gone { try folder.remove(path) }
        try folder.putInPlace(files.count + 1, at: Manifest.path)
        outcome.written = changed.count
        outcome.removed = gone.count
        return outcome
    }

    private typealias Made = Result<(entry: Manifest.Entry, isRendered: Bool, isStaged: Bool), OutputError>

    /// Makes one file, and leaves it waiting if its bytes are new.
    private static func make(
        _ file: PlannedFile, number: Int, old: Manifest, trustsManifest: Bool, in folder: OutputFolder
    ) -> Made {
        let before = old.entries[file.path].flatMap { entry in
            entry.content != nil && folder.size(of: file.path) == entry.size ? entry : nil
        }
        let product = file.product(unless: trustsManifest ? before?.model : nil)
        guard let bytes = product.bytes else {
            guard let before else {
                return make(file, number: number, old: Manifest(), trustsManifest: false, in: folder)
            }
            return .success((before, isRendered: false, isStaged: false))
        }
        let content = product.isPlain ? product.digest : Digest(of: bytes)
        let entry = Manifest.Entry(content: content, model: product.digest, size: bytes.count)
        do throws(OutputError) {
            // Who does not know what this tool left looks at the file itself.
            var isThere = before?.content == entry.content
            if isThere, !trustsManifest { isThere = try folder.read(file.path) == bytes }
            if isThere { return .success((entry, isRendered: true, isStaged: false)) }
            try folder.stage(number, bytes: bytes)
            return .success((entry, isRendered: true, isStaged: true))
        } catch {
            return .failure(error)
        }
    }
}
