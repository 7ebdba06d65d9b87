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
        /// How many files were made anew as far as shows whether they changed: all but those of which that was known.
        public var made = 0
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

    /// What the files of the old manifest were made from, and which of them may be others now; both in the order of the
    /// files.
    public struct Known: Sendable {
        let reads: SiteReads
        let isChanged: [Bool]
        /// The files as they were planned then.
        let earlier: PlannedFiles
    }

    /// What came of a publication.
    public struct Result: Sendable {
        /// What it did.
        public internal(set) var outcome: Outcome
        /// What each file was made from.
        public let reads: SiteReads
        /// The places of the files that were written; the manifest is none of them.
        public internal(set) var written: [Int]
    }

    /// Writes the files, and what they were made of. The caller must hold the folder.
    ///
    /// On an error before all next versions are ready and all places are free, every file is as it was.
    /// - Parameter known: the files that need not be made, where the old manifest is trusted and lists them.
    public func publish(
        _ files: PlannedFiles, of origin: SiteOrigin, known: Known? = nil, loop: Loop
    ) throws(OutputError) -> Result {
        let oldBytes = try folder.read(Manifest.path)
        let old = oldBytes.flatMap(Manifest.init(decoding:)) ?? Manifest()
        var vouched = isClean ? Manifest() : old
        for path in foreign { vouched.entries[path] = nil }
        var final = Manifest(origin: origin)
        var reads = [FileReads](repeating: FileReads([.everything]), count: files.count)
        let wanted = keep(known, of: files, vouched, in: &final, &reads)
        // What is kept is in the manifest, which has no other paths.
        for index in wanted where !OutputFolder.isSafe(files[index].path) {
            throw OutputError(action: "write", path: files[index].path, code: ENAMETOOLONG)
        }
        try folder.openStaging()
        defer { folder.clearStaging() }
        let results = ConcurrentResults<Made>(count: wanted.count)
        let trusted = vouched
        let earlier = trustsManifest ? known?.earlier : nil
        loop(wanted.count) { place in
            let index = wanted[place]
            results.set(
                place,
                make(files[index], number: index, old: trusted, earlier, trustsManifest: trustsManifest))
        }
        var outcome = Outcome()
        outcome.made = wanted.count
        var changed: [Int] = []
        for (index, result) in zip(wanted, results.take()) {
            guard let made = try result?.get() else { continue }
            final.entries[files[index].path] = made.entry
            reads[index] = made.reads
            if made.isRendered { outcome.rendered += 1 }
            if made.isStaged { changed.append(index) }
        }
        var result = Result(outcome: outcome, reads: SiteReads(reads), written: [])
        let gone = old.entries.keys.filter { final.entries[$0] == nil }.sorted()
        guard !changed.isEmpty || !gone.isEmpty || old != final || oldBytes == nil else {
            return result
        }

        try folder.makeRoom(for: changed.lazy.map { files[$0].path })
        var union = old
        for index in changed { union.entries[files[index].path] = Manifest.Entry(content: nil, model: nil, size: 0) }
        try folder.requireRemovable(gone)
        let replaces = !changed.isEmpty || !gone.isEmpty
        // Every byte is written before the first file is replaced.
        let paths = files.lazy.map(\.path)
        if replaces {
            let hasSamePaths = gone.isEmpty && union.entries.count == files.count
            try folder.stage(files.count, bytes: hasSamePaths ? union.encoded(paths) : union.encoded())
        }
        try folder.stage(files.count + 1, bytes: final.encoded(paths))
        if replaces { try folder.putInPlace(files.count, at: Manifest.path) }
        for index in changed { try folder.putInPlace(index, at: files[index].path) }
        for path in gone { try folder.remove(path) }
        try folder.putInPlace(files.count + 1, at: Manifest.path)
        result.outcome.written = changed.count
        result.outcome.removed = gone.count
        result.written = changed
        return result
    }

    /// Takes what is known of files that need not be made.
    /// - Returns: the places of the others.
    private func keep(
        _ known: Known?, of files: PlannedFiles, _ old: Manifest, in final: inout Manifest, _ reads: inout [FileReads]
    ) -> [Int] {
        guard let known, trustsManifest, known.isChanged.count == files.count else { return Array(files.indices) }
        reads = known.reads.files
        return files.indices.filter { index in
            guard !known.isChanged[index], let entry = old.entries[files[index].path], entry.content != nil else {
                return true
            }
            final.entries[files[index].path] = entry
            return false
        }
    }

    private typealias Made = Swift.Result<
        (entry: Manifest.Entry, reads: FileReads, isRendered: Bool, isStaged: Bool), OutputError
    >

    /// Makes one file, and leaves it waiting if its bytes are new.
    private func make(
        _ file: PlannedFile, number: Int, old: Manifest, _ earlier: PlannedFiles? = nil, trustsManifest: Bool
    ) -> Made {
        let size = isClean ? nil : folder.size(of: file.path)
        let before = old.entries[file.path].flatMap { $0.content != nil && $0.size == size ? $0 : nil }
        let product = file.product(unless: trustsManifest ? before?.model : nil, after: earlier) { digest in
            let bytes = try? folder.read(file.path)
            return bytes.flatMap { Digest(of: $0) == digest ? $0 : nil }
        }
        guard let bytes = product.bytes else {
            guard let before else {
                return make(file, number: number, old: Manifest(), trustsManifest: false)
            }
            return .success((before, product.reads, isRendered: false, isStaged: false))
        }
        let content = product.isPlain ? product.digest : Digest(of: bytes)
        let entry = Manifest.Entry(content: content, model: product.digest, size: bytes.count)
        do throws(OutputError) {
            var isThere = before?.content == entry.content
            // Who does not know what this tool left looks at the file itself, and so does who knows nothing of it: it may have
            // these bytes all the same. One that cannot be read is replaced.
            let mustLook = before == nil ? size == bytes.count : isThere && !trustsManifest
            if mustLook { isThere = (try? folder.read(file.path)) == bytes }
            if isThere { return .success((entry, product.reads, isRendered: true, isStaged: false)) }
            try folder.stage(number, bytes: bytes)
            return .success((entry, product.reads, isRendered: true, isStaged: true))
        } catch {
            return .failure(error)
        }
    }
}
