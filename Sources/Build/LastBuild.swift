import Bytes
import Cache
import Corpus
import Diagnostics
import Digests
import Publisher
import Source

/// What the last build of a site into a folder saw and left: while all of it looks the same from outside, a build has
/// nothing to do but to say the same again.
struct LastBuild: Sendable {
    private let cache: BuildCache
    private let output: String
    private let key: Digest
    private let files: [(path: String, stamp: FileStamp)]?

    /// What a look from outside at the sources and the site says of them, before a build does anything.
    let look: Look

    /// Looks whether anything has changed since the last build.
    /// - Parameter files: every file that a build reads, as it looks now; nil where something stands in the way of one.
    init(
        _ cache: BuildCache, _ options: BuildOptions, output: String, seeing files: [(path: String, stamp: FileStamp)]?
    ) {
        self.cache = cache
        self.output = output
        self.files = files
        key = cache.stateKey(options, output: output)
        let state = cache.isNew ? nil : BuildState.load(from: cache.folder, key: key)
        look = state.map { Self.look(at: $0, files, output, options.lines) } ?? .unknown
    }

    /// What a look from outside at the sources and the site says of them.
    enum Look: Sendable {
        /// Nobody knows what the last build left.
        case unknown
        /// Nothing has changed since; what the build reported. Its notes are counted and not held.
        case unchanged(BuildReport)
        /// Something has changed; what the last build left.
        case changed(Left)
    }

    /// What a build left.
    struct Left: Sendable {
        /// The files of the site, in byte order, and behind them the manifest.
        let outputs: [StampedPath]
        /// Those that somebody else may have written since.
        let foreign: Set<String>
        /// Tells what they were made from.
        let reads: Digest?
    }

    private static func look(
        at state: BuildState, _ files: [(path: String, stamp: FileStamp)]?, _ output: String, _ lines: SourceLines
    ) -> Look {
        let foreign = state.outputs.filter { file in
            FileStamp.ofFile(at: "\(output)/\(file.path)").map { !file.stamp.proves($0) } ?? true
        }
        guard foreign.isEmpty, let files, isSame(files, state.sources),
            let kept = try? KeptReport(stored: state.payload)
        else {
            return .changed(
                Left(outputs: state.outputs, foreign: Set(foreign.map(\.path)), reads: state.reads))
        }
        return .unchanged(BuildReport(kept, lines: lines))
    }

    private static func isSame(_ files: [(path: String, stamp: FileStamp)], _ before: [StampedPath]) -> Bool {
        files.elementsEqual(before) { $1.stamp.proves($0.stamp) && $1.path.utf8.elementsEqual($0.path.utf8) }
    }

    /// What the files of the last build were made from; nil where nobody knows.
    func reads() -> BuildReads? {
        guard case .changed(let left) = look, let digest = left.reads else { return nil }
        return .load(from: cache.folder, key: key, digest: digest)
    }

    /// What the look is worth to whoever holds the folder now: until then another build may have published into it.
    func confirmed() -> Look {
        guard case .changed(let left) = look else { return look }
        let isAsLeft = left.outputs.last.flatMap { manifest in
            FileStamp.ofFile(at: "\(output)/\(manifest.path)").map { manifest.stamp.proves($0) }
        }
        return isAsLeft == true ? look : .unknown
    }

    /// Keeps what a build saw and left.
    /// - Parameters:
    ///   - plan: what it published.
    ///   - look: what was confirmed before it published anything.
    func save(
        _ report: BuildReport, _ plan: PublishPlan, _ result: Publication.Result, of origin: SiteOrigin,
        after look: Look
    ) {
        guard let files, let outputs = outputs(plan.pages, result, after: look) else { return }
        // The state names the reads that belong to it: either may be lost, or kept when the other is not.
        let reads = BuildReads(
            sources: SiteOrigin.Source.digest(of: origin.sources), numbers: result.reads.numbers
        ).save(in: cache.folder, key: key)
        BuildState(
            sources: files.map { StampedPath(path: $0.path, stamp: $0.stamp) }, outputs: outputs, reads: reads,
            payload: KeptReport(report).stored()
        ).save(in: cache.folder, key: key)
    }

    /// How the site's files look now; nil where one cannot be seen. What was not written is as it was seen before.
    private func outputs(_ files: PlannedFiles, _ result: Publication.Result, after look: Look) -> [StampedPath]? {
        var known: [StampedPath] = []
        if case .changed(let left) = look { known = left.outputs.filter { !left.foreign.contains($0.path) } }
        let written = Set(result.written)
        var outputs: [StampedPath] = []
        outputs.reserveCapacity(files.count + 1)
        // Both are in byte order.
        var next = 0
        for place in files.indices {
            let path = files[place].path
            while next < known.count, ByteOrder.precedes(known[next].path, path) { next += 1 }
            if !written.contains(place), next < known.count, known[next].path.utf8.elementsEqual(path.utf8) {
                outputs.append(known[next])
            } else {
                guard let stamp = FileStamp.ofFile(at: "\(output)/\(path)") else { return nil }
                outputs.append(StampedPath(path: path, stamp: stamp))
            }
        }
        guard let manifest = FileStamp.ofFile(at: "\(output)/\(Manifest.path)") else { return nil }
        outputs.append(StampedPath(path: Manifest.path, stamp: manifest))
        return outputs
    }

    /// Forgets the last build, because another one is about to change what it left.
    func forget() { BuildState.remove(from: cache.folder) }
}
